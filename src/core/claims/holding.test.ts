import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyClaims, claim } from '#test/support/claims/anyClaims.ts'
import { type Claim, GROUNDS, strongerOf } from './claim.ts'
import { heard, holding } from './holding.ts'

const EARLY = '2026-03-02T01:00:00.000Z'
const LATE = '2026-03-03T01:00:00.000Z'

describe('the claim that holds', () => {
  const declared = claim({ ground: 'declared', value: 10, at: LATE, number: 9 })
  const roster = claim({ ground: 'roster', value: 11, at: EARLY, number: 1 })
  const tax = claim({ ground: 'verified', source: 'tax', value: 12, at: EARLY, number: 2 })
  const audit = claim({ ground: 'verified', source: 'audit', value: 13, at: LATE, number: 3 })
  const reviewer = claim({ ground: 'determined', source: 'reviewer', value: 14, at: EARLY, number: 4 })

  test.each<[name: string, claims: readonly Claim[], holds: Claim | undefined]>([
    ['nobody says anything', [], undefined],
    ['the only one', [declared], declared],
    ['the roster against a later declaration', [declared, roster], roster],
    ['a department against the roster', [roster, tax], tax],
    ['of two departments the later', [audit, tax], audit],
    ['a reviewer against all', [declared, roster, tax, audit, reviewer], reviewer],
    ['in one instant the later entry', [tax, { ...audit, at: EARLY }], { ...audit, at: EARLY }],
    ['what is left when one is taken back', [tax, audit, { ...audit, value: null, at: LATE, number: 8 }], tax],
    ['the weaker ground when the stronger is taken back', [roster, tax, { ...tax, value: null, number: 8 }], roster],
    ['nothing when all is taken back', [tax, { ...tax, value: null, number: 8 }], undefined],
    ['a word said again after it was taken back', [{ ...tax, value: null, number: 1 }, tax], tax],
  ])('%s', (_name, claims, holds) => {
    expect(holding(claims, 'members')).toEqual(holds)
  })

  test('plays its part among all the others, which stay', () => {
    const again = claim({ ground: 'declared', value: 9, at: EARLY, number: 0 })
    const parts = heard([again, declared, roster, tax, reviewer], 'members', ['declared', 'roster', 'verified'])
    expect(parts.map(({ claim: { value }, part }) => [value, part])).toEqual([
      [14, 'not-counted'],
      [12, 'holds'],
      [11, 'beaten'],
      [10, 'beaten'],
      [9, 'replaced'],
    ])
  })

  test('a claim about another fact says nothing', () => {
    expect(holding([declared], 'makers')).toBeUndefined()
  })
})

describe('for any claims', () => {
  const anyGrounds = fc.subarray([...GROUNDS])

  test('the order in which they arrive does not matter', () =>
    fc.assert(
      fc.property(
        anyClaims.chain((claims) =>
          fc.tuple(fc.constant(claims), fc.shuffledSubarray([...claims], { minLength: claims.length })),
        ),
        anyGrounds,
        ([claims, shuffled], grounds) => {
          expect(heard(shuffled, 'members', grounds)).toEqual(heard(claims, 'members', grounds))
        },
      ),
    ))

  test('none is lost, and one at most holds', () =>
    fc.assert(
      fc.property(anyClaims, anyGrounds, (claims, grounds) => {
        const parts = heard(claims, 'members', grounds)
        const about = claims.filter(({ fact }) => fact === 'members')
        expect(new Set(parts.map(({ claim: one }) => one))).toEqual(new Set(about))
        expect(parts).toHaveLength(about.length)
        expect(parts.filter(({ part }) => part === 'holds').length).toBeLessThanOrEqual(1)
      }),
    ))

  test('a weaker one more never changes what holds', () =>
    fc.assert(
      fc.property(anyClaims, anyClaims, (claims, more) => {
        const held = holding(claims, 'members')
        if (!held) return
        for (const weaker of more.filter((one) => strongerOf(one, held) < 0))
          expect(holding([...claims, weaker], 'members')).toEqual(held)
      }),
    ))

  test('a stronger or later one that says something holds from then on', () =>
    fc.assert(
      fc.property(anyClaims, fc.constantFrom(...GROUNDS), (claims, ground) => {
        const held = holding(claims, 'members')
        const one = claim({ ground, value: 99, at: '2026-04-01T00:00:00.000Z', number: 99, source: 'three' })
        const holds = !held || GROUNDS.indexOf(ground) >= GROUNDS.indexOf(held.ground)
        expect(holding([...claims, one], 'members')).toEqual(holds ? one : held)
      }),
    ))

  test('one on a ground that does not count changes nothing', () =>
    fc.assert(
      fc.property(anyClaims, anyGrounds, (claims, grounds) => {
        const counted = claims.filter(({ ground }) => grounds.includes(ground))
        expect(holding(claims, 'members', grounds)).toEqual(holding(counted, 'members', grounds))
      }),
    ))
})
