import { describe, expect, test } from 'vitest'
import { ACTORS } from '#core/access/roles.ts'
import { ASKS } from './asks.ts'
import { NEEDS } from './needs.ts'
import { STATE_KEYS, STATES } from './states.ts'
import { ACTS, transition } from './transitions.ts'

const ways = ACTS.flatMap((act) => transition(act).ways.map((way) => ({ act, ...way })))

describe('the table', () => {
  test.each(ACTS)('%s: an actor finds at most one way from a state', (act) => {
    const places = transition(act).ways.flatMap(({ from, by }) =>
      from.flatMap((state) => by.map((who) => `${state} ${who}`)),
    )
    expect(places).toEqual([...new Set(places)])
  })

  test.each(STATE_KEYS)('%s: left unless it is final, reached unless it is the first', (state) => {
    expect(ways.some(({ from }) => from.includes(state))).toBe(!STATES[state].final)
    const reached = ways.some(({ to }) => to === state)
    expect(reached).toBe(state !== 'draft')
  })

  test('who has the next move can make one', () => {
    for (const state of STATE_KEYS) {
      const { waitsFor } = { waitsFor: undefined, ...STATES[state] }
      if (!waitsFor || waitsFor === 'reviewer') continue
      expect([state, ways.some(({ from, by }) => from.includes(state) && by.includes(waitsFor))]).toEqual([state, true])
    }
  })

  test('the clock decides nothing a person does, and makes no official decision', () => {
    for (const { act, by } of ways.filter((way) => way.by.includes('system'))) {
      expect([act, by, transition(act).decision]).toEqual([act, ['system'], false])
    }
  })

  test('an enterprise never decides', () => {
    for (const { act, by } of ways.filter((way) => way.by.includes('applicant') || way.by.includes('signatory')))
      expect([act, by, transition(act).decision]).toEqual([act, ['applicant', 'signatory'], false])
  })

  test('the three administrators, finance and leaders move nothing', () => {
    const moving = new Set(ways.flatMap(({ by }) => by))
    for (const actor of ['systemAdmin', 'securityAdmin', 'auditAdmin', 'financeOfficer', 'leader'] as const)
      expect(moving.has(actor)).toBe(false)
    expect([...moving].every((actor) => ACTORS.includes(actor))).toBe(true)
  })

  test('a person asked to end something is told what follows', () => {
    for (const { act, by } of ways.filter((way) => transition(way.act).tone === 'final'))
      expect([act, by.includes('system') || transition(act).consequence !== undefined]).toEqual([act, true])
  })

  test('every ask and every need is used', () => {
    expect(new Set(ways.flatMap(({ asks = [] }) => asks))).toEqual(new Set(Object.keys(ASKS)))
    expect(new Set(ways.flatMap(({ needs = [] }) => needs))).toEqual(new Set(Object.keys(NEEDS)))
  })

  test('words are in both languages, with their own punctuation', () => {
    const words = [
      ...Object.values(STATES),
      ...Object.values(ASKS),
      ...Object.values(NEEDS),
      ...ACTS.flatMap((act) => [transition(act).label, transition(act).consequence ?? []].flat()),
      ...ways.flatMap(({ label }) => label ?? []),
    ]
    for (const { zh, en } of words) {
      expect(zh).toMatch(/^\P{ASCII}+$/u)
      expect(en).toMatch(/^[\x20-\x7e]+$/)
    }
  })
})
