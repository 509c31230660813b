import { inUnits } from '#core/kernel/rational.ts'
import type { Amount, Rule } from '#core/programme/programme.ts'
import type { Path } from '../places.ts'
import { exact, pointsIn, times } from './amounts.ts'
import type { Finding, Lint } from './lint.ts'
import { everyRule, rowsOf } from './rows.ts'

/** The smallest unit is a hundredth of a point: 1/3 cannot be given. */
export const hundredths: Lint = (programme) =>
  rowsOf(programme).flatMap((found) => [
    ...(found.row.max === undefined ? [] : refuse(found.row.max, [...found.path, 'max'])),
    ...everyRule(found).flatMap(({ rule, at }) => [
      ...pointsIn(rule).flatMap(({ amount, path }) => refuse(amount, at(...path))),
      ...factored(rule, at),
    ]),
  ])

function factored(rule: Rule, at: (...inner: Path) => Path): Finding[] {
  if (!('tally' in rule) || !rule.tally.factor) return []
  return Object.entries(rule.tally.factor.of).flatMap(([value, factor]) => {
    const broken = (rule.tally.cases ?? []).find(
      ({ points }) => inUnits(times(exact(points), exact(factor)), 100n) === undefined,
    )
    return broken ? [finding(`${broken.points} × ${factor}`, at('tally', 'factor', 'of', value))] : []
  })
}

const refuse = (amount: Amount, path: Path): Finding[] =>
  inUnits(exact(amount), 100n) === undefined ? [finding(String(amount), path)] : []

const finding = (amount: string, path: Path): Finding => ({
  path,
  code: 'not-hundredths',
  message: {
    zh: `${amount} 分不是百分之一分的整数倍，无法计分。`,
    en: `${amount} points is not a whole number of hundredths of a point. Choose one that is.`,
  },
})
