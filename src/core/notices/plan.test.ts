import { describe, expect, test } from 'vitest'
import type { State } from '../workflow/states.ts'
import {
  type Candidate,
  type Decision,
  firstNotice,
  furtherNotice,
  holdsPlace,
  type Places,
  placesGiven,
} from './plan.ts'

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

const standing = (states: Partial<Record<string, State>>) =>
  new Map(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id): [string, Candidate] => [
      id,
      { state: states[id] ?? 'scored', unmoved: true },
    ]),
  )

/** Nothing was decided before. */
const first = (candidates: ReadonlyMap<string, Candidate>, out: readonly string[] = []) =>
  firstNotice(decision, candidates, new Set(out), { given: 3, held: 0, waiting: [] })

const ids = (all: readonly { readonly application: string }[]) => all.map(({ application }) => application).join('')

describe('the first notice', () => {
  test('is what the conference decided', () => {
    const plan = first(standing({}))
    expect([ids(plan.listed), ids(plan.reserved), ids(plan.notSelected), plan.dropped]).toEqual(['abc', 'de', 'f', []])
  })

  test.each(['withdrawn', 'vetoed'] as const)(
    'names who is %s since; taken off, the first of the reserve moves up',
    (state) => {
      const now = standing({ b: state })
      const before = first(now)
      expect([ids(before.listed), ids(before.reserved)]).toEqual(['ac', 'de'])
      expect(before.dropped).toEqual([{ application: 'b', state, out: false }])
      const after = first(now, ['b'])
      expect([ids(after.listed), ids(after.reserved)]).toEqual(['acd', 'e'])
      expect(after.listed.at(-1)).toEqual({ application: 'd', level: 'skilled', fromReserve: 1 })
    },
  )

  test('passes over a reserve that has dropped out, and leaves places empty when none is left', () => {
    const now = standing({ a: 'withdrawn', b: 'vetoed', c: 'withdrawn', d: 'withdrawn' })
    const plan = first(now, ['a', 'b', 'c'])
    expect([ids(plan.listed), ids(plan.reserved)]).toEqual(['e', ''])
  })

  test('one that was moved since and came back does not stand either', () => {
    const now = new Map(standing({})).set('a', { state: 'scored', unmoved: false })
    expect(first(now).dropped).toMatchObject([{ application: 'a', state: 'scored' }])
  })
})

describe('a further notice', () => {
  const now = {
    a: 'on_notice',
    b: 'on_notice',
    c: 'on_notice',
    d: 'reserved',
    e: 'reserved',
    f: 'not_selected',
  } as const satisfies Record<string, State>

  test.each([
    [{}, ''],
    [{ a: 'recognised', b: 'not_selected' }, 'd'],
    [{ b: 'not_selected', c: 'vetoed' }, 'de'],
    [{ b: 'not_selected', d: 'on_notice' }, ''],
    [{ b: 'not_selected', c: 'not_selected', d: 'recognised' }, 'e'],
    // Reviewed again after an objection: the place is not free yet.
    [{ b: 'under_review' }, ''],
    [{ b: 'scored' }, ''],
    [{ b: 'revoked' }, 'd'],
  ] as const)('%j: “%s” moves up', (change, moving) => {
    const states: Record<string, State> = { ...now, ...change }
    const held = Object.values(states).filter((state) => holdsPlace({ state, listed: true })).length
    const waiting = decision.reserved
      .filter(({ application }) => states[application] === 'reserved')
      .toSorted((one, other) => one.place - other.place)
    expect(ids(furtherNotice({ given: 3, held, waiting }).listed)).toBe(moving)
  })

  test('one that is reviewed for the first time holds nothing', () => {
    expect(holdsPlace({ state: 'scored', listed: false })).toBe(false)
  })
})

describe('the first notice of a further decision', () => {
  /** Three places were given; of those two are held, and the application of the third is decided on again, as `b`. */
  const again = (more: Partial<Decision>, places: Partial<Places> = {}) =>
    firstNotice(
      { selected: [], reserved: [], notSelected: [], ...more },
      standing({ d: 'reserved', e: 'reserved' }),
      new Set(),
      {
        given: 3,
        held: 2,
        waiting: [
          { application: 'd', place: 1 },
          { application: 'e', place: 2 },
        ],
        ...places,
      },
    )

  test('selected again, it has its place, and nobody moves up', () => {
    const plan = again({ selected: [{ application: 'b', level: 'skilled', place: 1 }] })
    expect([ids(plan.listed), ids(plan.reserved)]).toEqual(['b', ''])
  })

  test('not selected, its place goes to the reserve of the earlier decision', () => {
    const plan = again({ notSelected: [{ application: 'b', reason: '低于入选线' }] })
    expect(plan.listed).toEqual([{ application: 'd', level: 'skilled', fromReserve: 1 }])
    expect(ids(plan.notSelected)).toBe('b')
  })

  test('nobody selected and nobody waiting: the outcome is told all the same', () => {
    const plan = again({ notSelected: [{ application: 'b', reason: '低于入选线' }] }, { waiting: [] })
    expect([ids(plan.listed), ids(plan.notSelected)]).toEqual(['', 'b'])
  })

  test('whoever comes to the reserve now follows those who are there', () => {
    const plan = again({
      selected: [{ application: 'b', level: 'skilled', place: 1 }],
      reserved: [{ application: 'f', place: 1 }],
    })
    expect(plan.reserved).toEqual([{ application: 'f', place: 3 }])
  })

  test('places are those of all decisions, one decided on twice counted once, and never more than the quota', () => {
    const later = { selected: [decision.selected[1]!, { application: 'g', level: 'skilled', place: 2 }] } as const
    expect(placesGiven([decision, later], null)).toBe(4)
    expect(placesGiven([decision, later], 3)).toBe(3)
  })
})
