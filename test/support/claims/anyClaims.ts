import fc from 'fast-check'
import { type Claim, GROUNDS } from '#core/claims/claim.ts'

/** A claim with everything that does not matter filled in. */
export const claim = (some: Partial<Claim>): Claim => ({
  fact: 'members',
  value: 1,
  ground: 'declared',
  source: 'enterprise',
  author: 'account-1',
  at: '2026-03-02T01:00:00.000Z',
  number: 1,
  reason: '',
  evidence: [],
  ...some,
})

/** Claims of few sources about few facts, many of them in the same instant; each has its own number. */
export const anyClaims: fc.Arbitrary<readonly Claim[]> = fc
  .array(
    fc.record({
      fact: fc.constantFrom('members', 'makers', 'faults'),
      value: fc.oneof({ weight: 5, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.constant(null) }),
      ground: fc.constantFrom(...GROUNDS),
      source: fc.constantFrom('one', 'two'),
      at: fc.constantFrom('2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00.001Z', '2026-03-03T00:00:00.000Z'),
    }),
    { maxLength: 14 },
  )
  .map((list) => list.map((one, at) => claim({ ...one, number: at + 1 })))
