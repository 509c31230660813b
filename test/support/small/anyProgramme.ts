/** Arbitrary programmes: groups with and without caps, bonus rows, deductions, a cap on the total, readings. */
import fc from 'fast-check'
import type { Amount, Programme, TotalRule } from '#core/programme/programme.ts'
import { type AnyRule, anyDeduction, anyRule, type RuleWishes } from './anyRule.ts'
import { SMALL_FACTS, type SmallGroup, type SmallRow, smallProgramme } from './smallProgramme.ts'

export interface ProgrammeWishes extends RuleWishes {
  readonly facts?: Programme['facts']
  readonly deductions?: boolean
  readonly maxRows?: number
}

const rowMax = fc.constantFrom<Amount>('1/2', 1, 2, '5/2', 3, 5)

const rowOf = (id: string, { rule, falling }: AnyRule, more: Partial<SmallRow> = {}): SmallRow => ({
  id,
  rule,
  falling: [...new Set(falling)],
  ...more,
})

/** What the other reading puts in place of some numbers of a rule: lists and values replace, maps merge. */
function otherwise({ rule }: AnyRule): object | undefined {
  if ('checklist' in rule) return { checklist: { take: 'highest' } }
  if ('tally' in rule) return { tally: { take: 'highest' } }
  if ('parts' in rule) return { parts: { take: 'highest' } }
  if ('bands' in rule) return { bands: { rungs: rule.bands.rungs.slice(0, 1) } }
  if ('ladder' in rule) return { ladder: { rungs: rule.ladder.rungs.slice(-1) } }
  if ('steps' in rule) return { steps: { add: '3/4', strict: true } }
  if ('level' in rule) return { level: { points: { [Object.keys(rule.level.points).at(-1) ?? '']: 4 } } }
  if ('judged' in rule) return { judged: { weight: '3/2' } }
  return undefined
}

const rows = (prefix: string, wishes: ProgrammeWishes, most: number): fc.Arbitrary<SmallRow[]> =>
  fc.array(fc.record({ rule: anyRule(wishes), max: rowMax }), { minLength: 1, maxLength: most }).map((list) =>
    list.map(({ rule, max }, at) => {
      const other = otherwise(rule)
      return rowOf(`${prefix}${at + 1}`, rule, { max, ...(other ? { under: { R: { other } } } : {}) })
    }),
  )

const groupMax = fc.option(fc.constantFrom<Amount>(1, '5/2', 4), { nil: undefined })

const group = (kind: SmallGroup['kind'], own: fc.Arbitrary<SmallRow[]>): fc.Arbitrary<SmallGroup> =>
  fc.tuple(own, groupMax).map(([list, max]) => ({ kind, rows: list, ...(max === undefined ? {} : { max }) }))

const deductions: fc.Arbitrary<SmallGroup> = fc
  .array(anyDeduction, { minLength: 1, maxLength: 2 })
  .map((list) => ({ kind: 'deduction', rows: list.map((rule, at) => rowOf(`d${at + 1}`, rule)) }))

const total: fc.Arbitrary<TotalRule> = fc.record(
  {
    base: fc.constant(0),
    bonus: fc.constant(0),
    bonusCounts: fc.constantFrom('add', 'tieBreak'),
    cap: fc.constantFrom(3, 6),
  },
  { requiredKeys: ['base', 'bonus', 'bonusCounts'] },
)

export function anyProgramme(wishes: ProgrammeWishes): fc.Arbitrary<Programme> {
  const most = wishes.maxRows ?? 3
  return fc
    .record({
      base: group('base', rows('b', wishes, most)),
      more: fc.option(group('base', rows('c', wishes, 2)), { nil: undefined }),
      bonus: fc.option(group('bonus', rows('x', wishes, 2)), { nil: undefined }),
      minus: wishes.deductions === false ? fc.constant(undefined) : fc.option(deductions, { nil: undefined }),
      total,
      under: fc.boolean(),
    })
    .map(({ base, more, bonus, minus, total: rule, under }) =>
      smallProgramme(
        [base, more, bonus, minus].filter((one) => one !== undefined),
        {
          facts: wishes.facts ?? SMALL_FACTS,
          total: rule,
          ...(under ? { under: { R: { other: { cap: 2 } } } } : {}),
        },
      ),
    )
}

/** Readings to choose: each at its default or at its alternative. */
export const anyReadings: fc.Arbitrary<Record<string, string>> = fc.record(
  { R: fc.constant('other'), C: fc.constant('other'), D: fc.constant('late') },
  { requiredKeys: [] },
)
