/** What holds for any application, any actors and whatever is filled in. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTORS } from '#core/access/roles.ts'
import { everythingGiven, FRIDAY, MONDAY, RULES } from '#test/support/workflow/everythingGiven.ts'
import { available, offers } from './available.ts'
import { decide, type Given } from './decide.ts'
import { NEEDS, type Need } from './needs.ts'
import { NEW_STANDING, type Standing } from './standing.ts'
import { STATE_KEYS, STATES } from './states.ts'
import { ACTS } from './transitions.ts'

const anyActors = fc.subarray([...ACTORS])
const anyAct = fc.constantFrom(...ACTS)
const anyStanding: fc.Arbitrary<Standing> = fc.constantFrom(...STATE_KEYS).chain(
  (state): fc.Arbitrary<Standing> =>
    state === 'returned'
      ? fc.record({
          state: fc.constant(state),
          returnsByBureau: fc.nat(2),
          returnedFrom: fc.constantFrom('submitted' as const, 'recommended' as const, 'under_review' as const),
          openItems: fc.subarray(['row-one', 'row-two']),
          dueDay: fc.constantFrom('2026-02-27', MONDAY, FRIDAY),
        })
      : fc.record({ state: fc.constant(state), returnsByBureau: fc.nat(2) }),
)
const anyGiven: fc.Arbitrary<Given> = fc
  .record({
    full: anyActors.map((actors) => everythingGiven(...actors)),
    kept: fc.subarray(['reason', 'items', 'dueDay', 'opinion', 'remedy', 'level', 'order', 'claim', 'outcome']),
    holds: fc.subarray(Object.keys(NEEDS) as Need[]),
  })
  .map(({ full, kept, holds }) => {
    const some = Object.entries(full).filter(([name]) => kept.includes(name))
    return { ...Object.fromEntries(some), actors: full.actors, today: full.today, holds }
  })

const isAboutStateOrRole = (code: string): boolean => code === 'wrong-state' || code === 'wrong-role'

describe('buttons', () => {
  test('show what is not refused for state or role, and nothing else', () =>
    fc.assert(
      fc.property(anyStanding, anyAct, anyGiven, (standing, act, given) => {
        const decided = decide(standing, act, given, RULES)
        const refused = !decided.ok && decided.problems.some(({ code }) => isAboutStateOrRole(code))
        expect(available(standing.state, given.actors).includes(act)).toBe(!refused)
      }),
      { numRuns: 2000 },
    ))

  test('come in the order of the table, named and asking as their way does', () => {
    expect(available('submitted', ['officeClerk'])).toEqual(['recommend', 'return', 'decline'])
    expect(offers('recommended', ['programmeOfficer']).map(({ act, label, asks }) => [act, label.zh, asks])).toEqual([
      ['accept', '受理', []],
      ['return', '一次性告知补正', ['reason', 'items', 'dueDay']],
      ['decline', '不予受理', ['reason', 'remedy']],
    ])
  })

  test('never two main ones for one actor', () => {
    for (const state of STATE_KEYS)
      for (const actor of ACTORS)
        expect([state, actor, offers(state, [actor]).filter(({ tone }) => tone === 'main').length <= 1]).toEqual([
          state,
          actor,
          true,
        ])
  })
})

describe('a life', () => {
  const anyLife = fc.array(fc.record({ act: anyAct, given: anyGiven.map((given) => ({ ...given, actors: ACTORS })) }), {
    minLength: 1,
    maxLength: 60,
  })

  test('never leaves a final state, and remembers a return only while it is returned', () =>
    fc.assert(
      fc.property(anyLife, (life) => {
        let standing = NEW_STANDING
        for (const { act, given } of life) {
          const decided = decide({ ...standing, ...(standing.openItems && { openItems: [] }) }, act, given, RULES)
          if (!decided.ok) continue
          expect(STATES[standing.state].final).toBe(false)
          const { next } = decided
          expect(next.returnedFrom !== undefined).toBe(next.state === 'returned')
          expect(next.dueDay !== undefined).toBe(next.state === 'returned')
          expect(next.returnsByBureau).toBeLessThanOrEqual(RULES.corrections)
          expect(next.returnsByBureau).toBeGreaterThanOrEqual(standing.returnsByBureau)
          standing = next
        }
      }),
    ))

  test('is as it was when the act is refused', () =>
    fc.assert(
      fc.property(anyStanding, anyAct, anyGiven, (standing, act, given) => {
        const before = structuredClone(standing)
        decide(standing, act, given, RULES)
        expect(standing).toEqual(before)
      }),
    ))
})

describe('more given', () => {
  test('never adds a problem', () =>
    fc.assert(
      fc.property(anyStanding, anyAct, anyGiven, (standing, act, given) => {
        const full = everythingGiven(...given.actors)
        const codesOf = (one: Given): readonly string[] => {
          const decided = decide(standing, act, one, RULES)
          return decided.ok ? [] : decided.problems.map(({ code }) => code)
        }
        expect(codesOf(given)).toEqual(expect.arrayContaining([...codesOf(full)]))
      }),
    ))
})
