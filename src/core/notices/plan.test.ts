import { describe, expect, test } from 'vitest'
import type { State } from '../workflow/states.ts'
import { type Candidate, type Decision, firstNotice, freePlaces, furtherNotice } from './plan.ts'

const decision: Decision = {
  selected: [
    { application: 'a', level: 'excellent', place: 1 },
    { application: 'b', level: 'skilled', place: 2 },
    { application: 'c', level: 'skilled', place: 3 },
  ],
  reserved: [
    { application: 'e', place: 2 },
    { application: 'd', place: 1 },
  ],
  notSelected: [{ application: 'f', reason: '低于入选线' }],
}

const standing = (states: Partial<Record<string, State>>, more: Partial<Candidate> = {}) =>
  new Map(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id): [string, Candidate] => [
      id,
      { state: states[id] ?? 'scored', unmoved: true, listed: false, ...more },
    ]),
  )

const ids = (all: readonly { readonly application: string }[]) => all.map(({ application }) => application).join('')

describe('the first notice', () => {
  test('is what the conference decided', () => {
    const plan = firstNotice(decision, standing({}), new Set())
    expect([ids(plan.listed), ids(plan.reserved), ids(plan.notSelected), plan.dropped]).toEqual(['abc', 'de', 'f', []])
  })

  test.each(['withdrawn', 'vetoed'] as const)(
    'names who is %s since; taken off, the first of the reserve moves up',
    (state) => {
      const now = standing({ b: state })
      const before = firstNotice(decision, now, new Set())
      expect([ids(before.listed), ids(before.reserved)]).toEqual(['ac', 'de'])
      expect(before.dropped).toEqual([{ application: 'b', state, out: false }])
      const after = firstNotice(decision, now, new Set(['b']))
      expect([ids(after.listed), ids(after.reserved)]).toEqual(['acd', 'e'])
      expect(after.listed.at(-1)).toEqual({ application: 'd', level: 'skilled', fromReserve: 1 })
    },
  )

  test('passes over a reserve that has dropped out, and leaves places empty when none is left', () => {
    const now = standing({ a: 'withdrawn', b: 'vetoed', c: 'withdrawn', d: 'withdrawn' })
    const plan = firstNotice(decision, now, new Set(['a', 'b', 'c']))
    expect([ids(plan.listed), ids(plan.reserved)]).toEqual(['e', ''])
  })

  test('one that was moved since and came back does not stand either', () => {
    const now = new Map(standing({})).set('a', { state: 'scored', unmoved: false, listed: false })
    expect(firstNotice(decision, now, new Set()).dropped).toMatchObject([{ application: 'a', state: 'scored' }])
  })
})

describe('a further notice', () => {
  const on = {
    a: 'on_notice',
    b: 'on_notice',
    c: 'on_notice',
    d: 'reserved',
    e: 'reserved',
    f: 'not_selected',
  } as const

  test.each([
    [{}, 0, ''],
    [{ a: 'recognised', b: 'not_selected' }, 1, 'd'],
    [{ b: 'not_selected', c: 'vetoed' }, 2, 'de'],
    [{ b: 'not_selected', d: 'on_notice' }, 0, ''],
    [{ b: 'not_selected', c: 'not_selected', d: 'recognised' }, 1, 'e'],
    // Reviewed again after an objection: the place is not free yet.
    [{ b: 'under_review' }, 0, ''],
    [{ b: 'scored' }, 0, ''],
    [{ b: 'revoked' }, 1, 'd'],
  ] as const)('%j: %i free', (change, free, moved) => {
    const now = standing({ ...on, ...change }, { listed: true })
    expect(freePlaces(decision, now)).toBe(free)
    expect(ids(furtherNotice(decision, now).listed)).toBe(moved)
  })
})
