/** Arbitrary rules of every shape over the small facts, with the facts whose growth can lower them. */
import fc from 'fast-check'
import type { Amount, Rule, Shape, Value } from '#core/programme/programme.ts'

export interface AnyRule {
  readonly rule: Rule
  readonly falling: readonly string[]
}

type Rungs = readonly { readonly at: readonly [number, number]; readonly points: Amount }[]

/** Quarters of a point, written in the ways a programme may write them. */
const QUARTERS: readonly Amount[] = [0, '1/4', '0.5', '3/4', 1, '1.25', '3/2', 2, '5/2', 3, 4]
const HALVES: readonly Amount[] = [0, '1/2', 1, '3/2', 2, 3]
const points = fc.constantFrom(...QUARTERS)
const somePoints = fc.constantFrom(...QUARTERS.slice(1))

const RATIOS: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 6],
  [1, 4],
  [1, 3],
  [7, 20],
  [2, 5],
  [1, 2],
  [3, 5],
  [2, 3],
  [3, 4],
  [1, 1],
  [5, 4],
]

const quarters = (amount: Amount): number => {
  const [top = 0, bottom = 1] = String(amount).split('/').map(Number)
  return (top / bottom) * 4
}
const ratio = ([top, bottom]: readonly [number, number]): number => top / bottom
const written = ([top, bottom]: readonly [number, number], percent: boolean): Amount => {
  if (percent && (top * 100) % bottom === 0) return `${(top * 100) / bottom}%`
  return bottom === 1 ? top : `${top}/${bottom}`
}

interface AnyValue {
  readonly value: Value
  readonly rises: string
  readonly falls: readonly string[]
  readonly ats: readonly (readonly [number, number])[]
  readonly percent: boolean
}

const upTo = (most: number, step = 1): (readonly [number, number])[] =>
  Array.from({ length: most + 1 }, (_, at) => [at, step] as const)

const plainValue = (fact: string, ats: AnyValue['ats']): AnyValue => ({
  value: fact,
  rises: fact,
  falls: [],
  ats,
  percent: false,
})
const share = (part: string, whole: string): AnyValue => ({
  value: { share: [part, whole] },
  rises: part,
  falls: [whole],
  ats: RATIOS,
  percent: true,
})
const growth: AnyValue = {
  value: { growth: ['pay', 'payBefore'] },
  rises: 'pay',
  falls: ['payBefore'],
  ats: [[-1, 5], ...RATIOS],
  percent: true,
}

const anyValue = fc.constantFrom(
  plainValue('events', upTo(9)),
  plainValue('makers', upTo(7)),
  plainValue('masters', upTo(7)),
  plainValue('pay', upTo(8, 8)),
  plainValue('mark', upTo(4, 2)),
  share('makers', 'members'),
  share('masters', 'makers'),
  share('masters', 'members'),
  share('events', 'makers'),
  growth,
)

const rungsOf = (ats: AnyValue['ats'], rising: boolean): fc.Arbitrary<Rungs> =>
  fc
    .uniqueArray(fc.record({ at: fc.constantFrom(...ats), points: rising ? somePoints : points }), {
      minLength: 1,
      maxLength: 4,
      selector: ({ at }) => ratio(at),
    })
    .map((rungs) => {
      const byPlace = [...rungs].sort((a, b) => ratio(a.at) - ratio(b.at))
      if (!rising) return byPlace
      const byPoints = rungs.map((rung) => rung.points).sort((a, b) => quarters(a) - quarters(b))
      return byPlace.map((rung, at) => ({ ...rung, points: byPoints[at]! }))
    })

/** Bands or a ladder; points that fall make the fact itself, and not its whole, one that lowers. */
const climbing = (rising: boolean): fc.Arbitrary<AnyRule> =>
  anyValue.chain(({ value, rises, falls, ats, percent }) =>
    fc
      .record({ rungs: rungsOf(ats, rising), strict: fc.array(fc.boolean(), { maxLength: 4 }), bands: fc.boolean() })
      .map(({ rungs, strict, bands }) => ({
        falling: rising ? falls : [rises, ...falls],
        rule: bands
          ? { bands: { value, rungs: rungs.map((rung) => ({ from: written(rung.at, percent), points: rung.points })) } }
          : {
              ladder: {
                value,
                rungs: rungs.map((rung, at) => {
                  const place = written(rung.at, percent)
                  return strict[at] ? { over: place, points: rung.points } : { reach: place, points: rung.points }
                }),
              },
            },
      })),
  )

const steps: fc.Arbitrary<AnyRule> = anyValue.chain(({ value, falls, ats, percent }) =>
  fc
    .record({
      from: fc.constantFrom(...ats.slice(1)),
      each: fc.constantFrom<Amount>(...(percent ? ['5%', '1/7', '10%', '1/3'] : ['1/2', 1, 2, '1/4'])),
      first: fc.constantFrom<Amount>('1/2', 1, 2),
      add: fc.constantFrom<Amount>('1/4', '1/2', 1),
      strict: fc.boolean(),
      below: fc.boolean(),
      over: fc.boolean(),
    })
    .map(({ from, each, first, add, strict, below, over }) => {
      const low = ats[0]!
      const rung = over
        ? { over: written(low, percent), points: '1/2' }
        : { reach: written(low, percent), points: '1/2' }
      const lower = below && ratio(low) < ratio(from) ? { below: [rung] } : {}
      return {
        falling: falls,
        rule: { steps: { value, from: written(from, percent), each, first, add, strict, ...lower } },
      }
    }),
)

const take = fc.constantFrom('sum' as const, 'highest' as const)

const checklist: fc.Arbitrary<AnyRule> = fc
  .record({ take, one: somePoints, two: somePoints, both: fc.boolean() })
  .map(({ take: taken, one, two, both }) => ({
    falling: [],
    rule: {
      checklist: {
        take: taken,
        items: [{ fact: 'open', points: one }, ...(both ? [{ fact: 'tidy', points: two }] : [])],
      },
    },
  }))

const level = (rising: boolean): fc.Arbitrary<AnyRule> =>
  fc
    .record({ fact: fc.constantFrom('size', 'rank'), won: fc.array(points, { minLength: 4, maxLength: 4 }) })
    .map(({ fact, won }) => {
      const values = fact === 'size' ? ['small', 'middle', 'large'] : ['none', 'low', 'high', 'top']
      const sorted = rising ? [...won].sort((a, b) => quarters(a) - quarters(b)) : won
      return {
        falling: rising ? [] : [fact],
        rule: { level: { fact, points: Object.fromEntries(values.map((value, at) => [value, sorted[at]!])) } },
      }
    })

const tally: fc.Arbitrary<AnyRule> = fc
  .record({
    take,
    per: fc.boolean(),
    factor: fc.boolean(),
    won: fc.array(fc.constantFrom(...HALVES), { minLength: 3, maxLength: 3 }),
    first: fc.constantFrom(
      { level: 'national' },
      { grade: { atMost: 1 } },
      { level: ['national', 'local'], metal: 'gold' },
    ),
    second: fc.constantFrom({ grade: 2 }, { grade: { atLeast: 2 }, level: 'local' }, { metal: ['gold', 'plain'] }),
    rest: fc.boolean(),
  })
  .map(({ take: taken, per, factor, won, first, second, rest }) => ({
    falling: [],
    rule: {
      tally: {
        records: 'prizes',
        take: taken,
        ...(per ? { per: 'person' } : {}),
        ...(factor ? { factor: { by: 'metal', of: { plain: '1/2', gold: 1 } } } : {}),
        cases: [
          { when: first, points: won[0]! },
          { when: second, points: won[1]! },
          ...(rest ? [{ when: {}, points: won[2]! }] : []),
        ],
      },
    },
  }))

const counts: fc.Arbitrary<AnyRule> = fc.record({ one: somePoints, two: somePoints }).map(({ one, two }) => ({
  falling: [],
  rule: {
    tally: {
      counts: [
        { fact: 'events', points: one },
        { fact: 'masters', points: two },
      ],
    },
  },
}))

const judged: fc.Arbitrary<AnyRule> = fc
  .constantFrom<Amount>(1, '1/2', 2, '50%')
  .map((weight) => ({ falling: [], rule: { judged: { fact: 'mark', weight } } }))

const needs = fc.constantFrom<NonNullable<Rule['needs']>>(
  [],
  [],
  [],
  ['open'],
  ['tidy', 'makers'],
  [{ fact: 'rank', atLeast: 'high' }],
  [{ fact: 'events', atLeast: 3 }],
  [{ fact: 'pay', atLeast: '1/2' }],
  ['masters'],
)

export interface RuleWishes {
  /** Levels and rungs that fall are among them, and a fact that chooses between rules. */
  readonly falling: boolean
  readonly judged: boolean
}

const gated = (inner: fc.Arbitrary<AnyRule>): fc.Arbitrary<AnyRule> =>
  fc.tuple(inner, needs).map(([{ rule, falling }, gates]) => ({
    falling,
    rule: gates.length === 0 ? rule : { ...rule, needs: gates },
  }))

export function anyRule(wishes: RuleWishes): fc.Arbitrary<AnyRule> {
  const rising = [climbing(true), climbing(true), steps, checklist, level(true), tally, counts]
  const falling = wishes.falling ? [climbing(false), level(false)] : []
  const leaf = gated(fc.oneof(...rising, ...falling, ...(wishes.judged ? [judged] : [])))
  const some = fc.array(leaf, { minLength: 1, maxLength: 3 })
  const parts = fc
    .tuple(take, some)
    .map(([taken, of]) => combined(of, (rules) => ({ parts: { take: taken, of: rules } })))
  const alternatives = some.map((of) => combined(of, (rules) => ({ alternatives: { of: rules } })))
  return fc.oneof(
    { weight: 6, arbitrary: leaf },
    { weight: 2, arbitrary: gated(fc.oneof(parts, alternatives)) },
    ...(wishes.falling ? [{ weight: 1, arbitrary: gated(stratum(fc.oneof(leaf, parts))) }] : []),
  )
}

const combined = (of: readonly AnyRule[], shape: (rules: readonly Rule[]) => Shape): AnyRule => ({
  falling: of.flatMap(({ falling }) => falling),
  rule: shape(of.map(({ rule }) => rule)),
})

const stratum = (inner: fc.Arbitrary<AnyRule>): fc.Arbitrary<AnyRule> =>
  fc.record({ one: inner, two: inner, by: fc.constantFrom('size', 'members', 'pay') }).map(({ one, two, by }) => ({
    falling: [by, ...one.falling, ...two.falling],
    rule: {
      stratum: {
        by,
        cases:
          by === 'size'
            ? [
                { is: ['small', 'large'], rule: one.rule },
                { is: ['middle'], rule: two.rule },
              ]
            : [
                { from: 0, rule: one.rule },
                { from: by === 'pay' ? '1/2' : 4, rule: two.rule },
              ],
      },
    },
  }))

/** Takes points away, by a number or by records, and may veto at any rung. */
const deduction: fc.Arbitrary<AnyRule> = gated(
  fc.oneof(
    fc
      .record({
        rungs: fc.uniqueArray(fc.record({ from: fc.integer({ min: 1, max: 6 }), minus: points, veto: fc.boolean() }), {
          minLength: 1,
          maxLength: 3,
          selector: ({ from }) => from,
        }),
      })
      .map(({ rungs }) => ({
        falling: [],
        rule: { deduct: { value: 'faults', rungs: [...rungs].sort((a, b) => a.from - b.from) } },
      })),
    fc
      .record({ heavy: points, light: points, vetoes: fc.boolean(), many: fc.nat({ max: 3 }) })
      .map(({ heavy, light, vetoes, many }) => ({
        falling: [],
        rule: {
          deduct: {
            records: 'incidents',
            cases: [
              { when: { kind: 'heavy', people: { atLeast: many } }, minus: heavy, veto: vetoes },
              { when: { kind: ['light', 'heavy'], people: { atMost: 2 } }, minus: light },
            ],
          },
        },
      })),
  ),
)

/** Alone, several together, or one for each stratum. */
export const anyDeduction: fc.Arbitrary<AnyRule> = fc.oneof(
  { weight: 4, arbitrary: deduction },
  {
    weight: 1,
    arbitrary: gated(fc.tuple(deduction, deduction).map((of) => combined(of, (rules) => ({ parts: { of: rules } })))),
  },
  { weight: 1, arbitrary: gated(stratum(deduction)) },
)
