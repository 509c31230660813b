import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '#core/rubric/compile.ts'
import { claim } from '#test/support/claims/anyClaims.ts'
import { smallProgramme } from '#test/support/small/smallProgramme.ts'
import type { Claim } from '../claims/claim.ts'
import { changeWords } from './changeText.ts'
import { meanText } from './mean.ts'
import { Statistics } from './statistics.ts'
import { changes, LEGS, threeScores } from './threeScores.ts'

/** A point for an open house; one for half of the members being makers, one more for all; one off for each fault. */
const compiled = compile(
  smallProgramme([
    {
      kind: 'base',
      rows: [
        { id: 'open', max: 1, rule: { checklist: { items: [{ fact: 'open', points: 1 }] } } },
        {
          id: 'share',
          max: 2,
          rule: {
            ladder: {
              value: { share: ['makers', 'members'] },
              rungs: [
                { reach: '50%', points: 1 },
                { reach: '100%', points: 2 },
              ],
            },
          },
        },
      ],
    },
    {
      kind: 'deduction',
      rows: [{ id: 'faults', rule: { deduct: { value: 'faults', rungs: [{ from: 1, minus: 1 }] } } }],
    },
  ]),
)

const say = (ground: Claim['ground'], source: string, facts: Readonly<Record<string, unknown>>, reason = ''): Claim[] =>
  Object.entries(facts).map(([fact, value]) => claim({ fact, value, ground, source, reason }))

const own = say('declared', 'enterprise', { open: true, members: 6, makers: 6, faults: 0 })
const tax = say('verified', 'tax', { makers: 3, faults: 1 }, '三人已离职。')
const review = say('determined', 'review:1', { open: false })

const nameOf = ({ ground }: Claim) =>
  ground === 'determined' ? { zh: '评审', en: 'the review' } : { zh: '税务局', en: 'the tax office' }

describe('three scores', () => {
  const scores = threeScores(compiled, [...own, ...tax, ...review])

  test('each counts the claims that are its own', () => {
    expect([scores.self.total, scores.verified.total, scores.review.total]).toEqual([300, 100, 0])
    expect(scores.verified.rows).toEqual({ open: 100, share: 100, faults: -100 })
  })

  test('what lies between them is told as sentences', () => {
    const [toVerified, toReview] = LEGS.map((leg) =>
      changes(compiled, scores, leg).map((one) => changeWords(compiled, one, nameOf)),
    )
    expect(toVerified!.map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/原为“6”，税务局核为“3”（三人已离职），share −1 分。$/),
      expect.stringMatching(/原为“0”，税务局核为“1”（三人已离职），faults −1 分。$/),
    ])
    expect(toReview!.map(({ en }) => en)).toEqual([
      expect.stringMatching(/: “Yes” became “No” by the review; open −1 points\.$/),
    ])
  })
})

describe('laws', () => {
  const value = { open: fc.boolean(), members: fc.integer({ min: 1, max: 9 }), makers: fc.nat(9), faults: fc.nat(3) }
  const anyone = fc.record(value, { requiredKeys: [] })
  const anybody = fc
    .tuple(anyone, anyone, anyone)
    .map(([a, b, c]) => [
      ...say('declared', 'enterprise', a),
      ...say('verified', 'tax', b),
      ...say('determined', 'review:1', c),
    ])

  test('the points of all changes add up to what lies between two scores, row by row', () => {
    fc.assert(
      fc.property(anybody, (claims) => {
        const scores = threeScores(compiled, claims)
        for (const leg of LEGS) {
          const [from, to] = leg
          const sum = (row: string) =>
            changes(compiled, scores, leg)
              .flatMap(({ rows }) => rows)
              .filter((one) => one.row === row)
              .reduce((points, one) => points + one.points, 0)
          for (const row of ['open', 'share', 'faults'])
            expect(sum(row)).toBe(scores[to].rows[row]! - scores[from].rows[row]!)
        }
      }),
    )
  })

  test('statistics do not depend on the order, and their rows add up', () => {
    const counted = fc.record({
      scores: anybody.map((claims) => threeScores(compiled, claims)),
      settled: fc.boolean(),
      industry: fc.constantFrom('a', 'b', ''),
      size: fc.constantFrom('small', 'large'),
      office: fc.constantFrom('east', 'west'),
    })
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 8 }), (all) => {
        const sumsOf = (list: typeof all) => {
          const statistics = new Statistics('industry', ['a', 'b', ''])
          for (const one of list) statistics.add(one)
          return statistics.sums
        }
        expect(sumsOf(all.toReversed())).toEqual(sumsOf(all))
        expect(sumsOf(all).reduce((sum, { self }) => sum + self, 0)).toBe(
          all.reduce((sum, { scores }) => sum + scores.self.total, 0),
        )
        expect(sumsOf(all).reduce((sum, { settled }) => sum + settled, 0)).toBe(
          all.filter(({ settled }) => settled).length,
        )
      }),
    )
  })
})

test.each([
  [28170, 100, '2.81'],
  [-250, 3, '−0.83'],
  [299, 1, '2.99'],
  [0, 0, ''],
])('the mean of %j hundredths over %j reads %j', (sum, count, text) => expect(meanText(sum, count)).toBe(text))
