import { describe, expect, test } from 'vitest'
import { propose, type Standing, type StandingReview } from './propose.ts'

const review = (reviewer: string, more: Partial<StandingReview> = {}): StandingReview => ({
  reviewer,
  state: 'assigned',
  declared: false,
  tied: false,
  ...more,
})
const standing = (id: string, reviews: readonly StandingReview[] = [], more: Partial<Standing> = {}): Standing => ({
  id,
  open: true,
  reviews,
  tied: [],
  ...more,
})
const RULES = { each: 1, most: 99, seed: 's', anew: false }

describe('a proposal', () => {
  test('fills what is lacking and leaves the rest', () => {
    const { changes } = propose([standing('a', [review('r1')]), standing('b')], ['r1', 'r2'], RULES)
    expect(changes).toEqual([{ application: 'b', seen: [], add: ['r2'], remove: [] }])
  })

  test('counts what reviewers have in applications that are past the review', () => {
    const past = standing('past', [review('r1', { state: 'finished' })], { open: false })
    const { changes, loads } = propose([past, standing('b')], ['r1', 'r2'], RULES)
    expect(changes).toEqual([{ application: 'b', seen: [], add: ['r2'], remove: [] }])
    expect(loads).toEqual([
      { reviewer: 'r1', before: 1, after: 1 },
      { reviewer: 'r2', before: 0, after: 1 },
    ])
  })

  test('replaces a tie found since and never gives back who is recused', () => {
    const all = [standing('a', [review('r1', { tied: true }), review('r2', { state: 'recused' })], { tied: ['r1'] })]
    const { changes } = propose(all, ['r1', 'r2', 'r3'], RULES)
    expect(changes).toEqual([{ application: 'a', seen: ['r1'], add: ['r3'], remove: ['r1'] }])
    const { changes: none, lacking } = propose(all, ['r1', 'r2'], RULES)
    expect(none).toEqual([{ application: 'a', seen: ['r1'], add: [], remove: ['r1'] }])
    expect(lacking).toEqual([{ application: 'a', lacks: 1, barred: 2, full: 0 }])
  })

  test('levels anew what nobody has begun, and keeps what somebody has declared, begun or handed in', () => {
    const all = ['a', 'b', 'c', 'd'].map((id) => standing(id, [review('r1')]))
    const { loads } = propose(all, ['r1', 'r2'], { ...RULES, anew: true })
    expect(loads.map(({ after }) => after)).toEqual([2, 2])
    const firm = [{ declared: true }, { state: 'begun' }, { state: 'finished' }, { state: 'finished', tied: true }]
    const kept = firm.map((more, at) => standing(`k${at}`, [review('r1', more)]))
    expect(propose(kept, ['r1', 'r2'], { ...RULES, anew: true }).changes).toEqual([])
  })
})
