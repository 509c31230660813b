import { parseRational, type Rational } from '#core/kernel/rational.ts'
import type { Amount, Row, Rule } from '#core/programme/programme.ts'
import type { Path } from '../places.ts'

export const ZERO: Rational = { num: 0n, den: 1n }

/** An amount of checked data, exact. */
export const exact = (amount: Amount): Rational => parseRational(amount) ?? ZERO

/** < 0, 0 or > 0, as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const plus = (a: Rational, b: Rational): Rational => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den })
export const times = (a: Rational, b: Rational): Rational => ({ num: a.num * b.num, den: a.den * b.den })
export const most = (values: readonly Rational[]): Rational =>
  values.reduce((highest, value) => (compare(value, highest) > 0 ? value : highest), ZERO)

export interface FoundAmount {
  readonly amount: Amount
  readonly path: Path
}

/** The amounts of one rule that are points, each with its way inside the rule; not those of rules inside it. */
export function pointsIn(rule: Rule): FoundAmount[] {
  if ('checklist' in rule) return rule.checklist.items.map(at('points', 'checklist', 'items'))
  if ('level' in rule) {
    return Object.entries(rule.level.points).map(([value, amount]) => ({ amount, path: ['level', 'points', value] }))
  }
  if ('bands' in rule) return rule.bands.rungs.map(at('points', 'bands', 'rungs'))
  if ('ladder' in rule) return rule.ladder.rungs.map(at('points', 'ladder', 'rungs'))
  if ('steps' in rule) {
    const { below = [], first, add } = rule.steps
    return [
      ...below.map(at('points', 'steps', 'below')),
      { amount: first, path: ['steps', 'first'] },
      { amount: add, path: ['steps', 'add'] },
    ]
  }
  if ('tally' in rule) {
    const { cases = [], counts = [] } = rule.tally
    return [...cases.map(at('points', 'tally', 'cases')), ...counts.map(at('points', 'tally', 'counts'))]
  }
  if ('deduct' in rule) {
    const { rungs = [], cases = [] } = rule.deduct
    return [...rungs.map(at('minus', 'deduct', 'rungs')), ...cases.map(at('minus', 'deduct', 'cases'))].filter(
      ({ amount }) => amount !== undefined,
    )
  }
  return []
}

/** Takes `key` of each entry of a list that stands at `way`. */
const at =
  (key: string, ...way: string[]) =>
  (entry: object, index: number): FoundAmount => ({
    amount: (entry as Record<string, Amount>)[key] as Amount,
    path: [...way, index, key],
  })

/** The row's maximum, exact; undefined for deductions. */
export const maxOf = (row: Row): Rational | undefined => (row.max === undefined ? undefined : exact(row.max))
