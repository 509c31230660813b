import type { Rational } from '#core/kernel/rational.ts'
import type { Amount, Fact, Programme, Rule, Value } from '#core/programme/programme.ts'
import type { Path } from '../places.ts'
import { compare, exact } from './amounts.ts'
import { valueOf } from './factsIn.ts'
import type { Finding, Lint } from './lint.ts'
import { everyRule, rowsOf } from './rows.ts'

const WHOLE: Rational = { num: 1n, den: 1n }

/** A share never passes 100 %, a fact never its declared maximum. */
export const thresholds: Lint = (programme) =>
  rowsOf(programme).flatMap((found) => everyRule(found).flatMap(({ rule, at }) => inRule(programme, rule, at)))

function inRule(programme: Programme, rule: Rule, at: (...inner: Path) => Path): Finding[] {
  const value = valueOf(rule) ?? ('deduct' in rule ? rule.deduct.value : undefined)
  const limit = value === undefined ? undefined : limitOf(programme.facts, value)
  if (!limit) return []
  return thresholdsIn(rule).flatMap(({ rung, path }) => {
    const above = 'over' in rung ? compare(exact(rung.over), limit) >= 0 : compare(exact(rung.reach), limit) > 0
    return above ? [unreachableRung(String('over' in rung ? rung.over : rung.reach), at(...path))] : []
  })
}

type Threshold = { readonly reach: Amount } | { readonly over: Amount }

function thresholdsIn(rule: Rule): { rung: Threshold; path: Path }[] {
  if ('bands' in rule) return bands(rule.bands.rungs, 'bands', 'rungs')
  if ('ladder' in rule) return rungs(rule.ladder.rungs, 'ladder', 'rungs')
  if ('steps' in rule) {
    const { below = [], from, strict } = rule.steps
    const first: Threshold = strict ? { over: from } : { reach: from }
    return [...rungs(below, 'steps', 'below'), { rung: first, path: ['steps', 'from'] }]
  }
  if ('deduct' in rule) return bands(rule.deduct.rungs ?? [], 'deduct', 'rungs')
  return []
}

const rungs = (list: readonly Threshold[], ...way: string[]) =>
  list.map((rung, index) => ({ rung, path: [...way, index, 'over' in rung ? 'over' : 'reach'] }))

const bands = (list: readonly { readonly from: Amount }[], ...way: string[]) =>
  list.map(({ from }, index) => ({ rung: { reach: from }, path: [...way, index, 'from'] }))

function limitOf(facts: Readonly<Record<string, Fact>>, value: Value): Rational | undefined {
  if (typeof value === 'object') return 'share' in value ? WHOLE : undefined
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
