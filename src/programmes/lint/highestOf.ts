import type { Rational } from '#core/kernel/rational.ts'
import type { Programme, Rule } from '#core/programme/programme.ts'
import { compare, exact, most, plus, pointsIn, times, ZERO } from './amounts.ts'

const ONE: Rational = { num: 1n, den: 1n }
/** More points than any row has: a shape that may go on without end. */
const ENDLESS: Rational = { num: 1_000_000_000n, den: 1n }

/** The most points a rule can give before the row's cap. */
export function highestOf(programme: Programme, rule: Rule): Rational {
  const own = pointsIn(rule).map(({ amount }) => exact(amount))
  const ofAll = (rules: readonly Rule[]) => rules.map((inner) => highestOf(programme, inner))
  if ('checklist' in rule) return together(rule.checklist.take, own)
  if ('steps' in rule) return highestStep(rule.steps)
  if ('tally' in rule) return highestTally(rule.tally, own)
  if ('parts' in rule) return together(rule.parts.take, ofAll(rule.parts.of))
  if ('alternatives' in rule) return most(ofAll(rule.alternatives.of))
  if ('stratum' in rule) return most(ofAll(rule.stratum.cases.map((stratum) => stratum.rule)))
  if ('judged' in rule) {
    const fact = programme.facts[rule.judged.fact]
    return fact?.type === 'score' ? times(exact(fact.max), exact(rule.judged.weight ?? 1)) : ENDLESS
  }
  return most(own)
}

const together = (take: 'sum' | 'highest' | undefined, points: readonly Rational[]): Rational =>
  take === 'highest' ? most(points) : points.reduce(plus, ZERO)

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
