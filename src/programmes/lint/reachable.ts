import type { Rational } from '#core/kernel/rational.ts'
import type { Amount, Fact, Programme, Rule, Value } from '#core/programme/programme.ts'
import type { Path } from '../places.ts'
import { compare, exact, maxOf, most, plus, pointsIn, times } from './amounts.ts'
import { valueOf } from './factsIn.ts'
import { toFraction } from './fraction.ts'
import type { Finding, Lint } from './lint.ts'
import { everyRule, rowsOf, type FoundRow } from './rows.ts'

const ZERO: Rational = { num: 0n, den: 1n }
const ONE: Rational = { num: 1n, den: 1n }
/** More points than any row has: a shape that may go on without end. */
const ENDLESS: Rational = { num: 1_000_000_000n, den: 1n }

/** Every row can give its maximum, no single step gives more than it, and every threshold can be met. */
export const reachable: Lint = (programme) =>
  rowsOf(programme).flatMap((found) => [
    ...maxReached(programme, found),
    ...stepsAboveMax(found),
    ...everyRule(found).flatMap(({ rule, at }) => thresholds(programme, rule, at)),
  ])

function maxReached(programme: Programme, { row, path }: FoundRow): Finding[] {
  const max = maxOf(row)
  const highest = max && highestOf(programme, row.rule)
  if (!highest || compare(highest, max) >= 0) return []
  return [
    {
      path: [...path, 'max'],
      code: 'max-unreachable',
      message: {
        zh: `${row.id} 最多只能得 ${toFraction(highest)} 分，达不到分值 ${row.max}。`,
        en: `${row.id} gives at most ${toFraction(highest)}, so its maximum of ${row.max} cannot be reached.`,
      },
    },
  ]
}

function stepsAboveMax(found: FoundRow): Finding[] {
  const max = maxOf(found.row)
  if (!max) return []
  return everyRule(found).flatMap(({ rule, at }) =>
    pointsIn(rule)
      .filter(({ amount }) => compare(exact(amount), max) > 0)
      .map(({ amount, path }) => ({
        path: at(...path),
        code: 'points-above-max',
        message: {
          zh: `${amount} 分超过 ${found.row.id} 的分值 ${found.row.max}，永远得不到。`,
          en: `${amount} points are more than the ${found.row.max} of ${found.row.id} and can never be given.`,
        },
      })),
  )
}

/** The most points a rule can give before the row's cap. */
function highestOf(programme: Programme, rule: Rule): Rational {
  const together = (take: 'sum' | 'highest' | undefined, points: readonly Rational[]): Rational =>
    take === 'highest' ? most(points) : points.reduce(plus, ZERO)
  if ('checklist' in rule) return together(rule.checklist.take, pointsIn(rule).map(({ amount }) => exact(amount)))
  if ('steps' in rule) return highestStep(rule.steps)
  if ('tally' in rule) return highestTally(rule.tally, pointsIn(rule).map(({ amount }) => exact(amount)))
  if ('parts' in rule) return together(rule.parts.take, rule.parts.of.map((part) => highestOf(programme, part)))
  if ('alternatives' in rule) return most(rule.alternatives.of.map((way) => highestOf(programme, way)))
  if ('stratum' in rule) return most(rule.stratum.cases.map((stratum) => highestOf(programme, stratum.rule)))
  if ('judged' in rule) {
    const fact = programme.facts[rule.judged.fact]
    return fact?.type === 'score' ? times(exact(fact.max), exact(rule.judged.weight ?? 1)) : ENDLESS
  }
  return most(pointsIn(rule).map(({ amount }) => exact(amount)))
}

function highestStep({ value, from, first, each, add }: Extract<Rule, { steps: unknown }>['steps']): Rational {
  if (compare(exact(add), ZERO) <= 0) return exact(first)
  if (typeof value === 'string' || 'growth' in value) return ENDLESS
  const [start, step] = [exact(from), exact(each)]
  if (step.num === 0n) return exact(first)
  const room = plus(ONE, { num: -start.num, den: start.den })
  const whole = (room.num * step.den) / (room.den * step.num)
  return plus(exact(first), times(exact(add), { num: whole, den: 1n }))
}

function highestTally({ take, factor }: Extract<Rule, { tally: unknown }>['tally'], points: Rational[]): Rational {
  const highest = most(points)
  if (compare(highest, ZERO) === 0) return ZERO
  return take === 'highest' ? times(highest, most(Object.values(factor?.of ?? { all: 1 }).map(exact))) : ENDLESS
}

/** A share never passes 100 %, a fact never its declared maximum. */
function thresholds(programme: Programme, rule: Rule, at: (...inner: Path) => Path): Finding[] {
  const value = valueOf(rule) ?? ('deduct' in rule ? rule.deduct.value : undefined)
  const limit = value === undefined ? undefined : limitOf(programme.facts, value)
  if (!limit) return []
  return rungsIn(rule).flatMap(({ rung, path }) => {
    const above = 'over' in rung ? compare(exact(rung.over), limit) >= 0 : compare(exact(rung.reach), limit) > 0
    return above ? [unreachableRung(String('over' in rung ? rung.over : rung.reach), at(...path))] : []
  })
}

type Threshold = { readonly reach: Amount } | { readonly over: Amount }

function rungsIn(rule: Rule): { rung: Threshold; path: Path }[] {
  const list = (rungs: readonly Threshold[], ...way: string[]) =>
    rungs.map((rung, index) => ({ rung, path: [...way, index, 'over' in rung ? 'over' : 'reach'] }))
  const bands = (rungs: readonly { readonly from: Amount }[], ...way: string[]) =>
    rungs.map(({ from }, index) => ({ rung: { reach: from }, path: [...way, index, 'from'] }))
  if ('bands' in rule) return bands(rule.bands.rungs, 'bands', 'rungs')
  if ('ladder' in rule) return list(rule.ladder.rungs, 'ladder', 'rungs')
  if ('steps' in rule) {
    const { below = [], from, strict } = rule.steps
    const first: Threshold = strict ? { over: from } : { reach: from }
    return [...list(below, 'steps', 'below'), { rung: first, path: ['steps', 'from'] }]
  }
  if ('deduct' in rule) return bands(rule.deduct.rungs ?? [], 'deduct', 'rungs')
  return []
}

function limitOf(facts: Readonly<Record<string, Fact>>, value: Value): Rational | undefined {
  if (typeof value === 'object') return 'share' in value ? ONE : undefined
  const fact = facts[value]
  if (fact?.type === 'score') return exact(fact.max)
  if (fact?.type !== 'count' && fact?.type !== 'money') return undefined
  return fact.max === undefined ? undefined : exact(fact.max)
}

const unreachableRung = (threshold: string, path: Path): Finding => ({
  path,
  code: 'rung-unreachable',
  message: {
    zh: `门槛 ${threshold} 永远达不到。`,
    en: `The threshold ${threshold} can never be met.`,
  },
})
