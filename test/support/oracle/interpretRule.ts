/**
 * Points of one rule, read straight from the programme's data: no compiling, no tables, no doubles, one
 * function a shape, in the words of `programme.ts` and `policy/rubric.md`. Slow, and meant to be obviously right.
 */
import type {
  Bands,
  Case,
  Checklist,
  Condition,
  Deduct,
  Judged,
  Ladder,
  Level,
  Need,
  Rule,
  Rung,
  Steps,
  Stratum,
  Tally,
  Value,
} from '#core/programme/programme.ts'
import {
  above,
  add,
  atLeast,
  divide,
  type Exact,
  floor,
  highest,
  multiply,
  negate,
  read,
  subtract,
  sum,
  whole,
  ZERO,
} from './exact.ts'
import type { RowFacts, StatedRecord } from './statedFacts.ts'

export interface Given {
  readonly points: Exact
  readonly veto: boolean
}

const NOTHING: Given = { points: ZERO, veto: false }
const plain = (points: Exact): Given => ({ points, veto: false })

/** @throws Unknown for a fact that is needed and not stated. */
export function interpret(rule: Rule, facts: RowFacts): Given {
  // Every fact of a row must be stated, also one that a closed gate makes idle; so gates are asked last.
  const given = interpretShape(rule, facts)
  const open = (rule.needs ?? []).map((need) => holds(need, facts))
  return open.every(Boolean) ? given : NOTHING
}

function interpretShape(rule: Rule, facts: RowFacts): Given {
  if ('checklist' in rule) return plain(checklist(rule.checklist, facts))
  if ('level' in rule) return plain(level(rule.level, facts))
  if ('bands' in rule) return plain(bands(rule.bands, facts))
  if ('ladder' in rule) return plain(ladder(rule.ladder, facts))
  if ('steps' in rule) return plain(steps(rule.steps, facts))
  if ('tally' in rule) return plain(tally(rule.tally, facts))
  if ('deduct' in rule) return deduct(rule.deduct, facts)
  if ('parts' in rule) return together(rule.parts.of, rule.parts.take ?? 'sum', facts)
  if ('alternatives' in rule) return together(rule.alternatives.of, 'highest', facts)
  if ('stratum' in rule) return stratum(rule.stratum, facts)
  return plain(judged(rule.judged, facts))
}

function holds(need: Need, facts: RowFacts): boolean {
  if (typeof need === 'string') {
    const value = facts.value(need)
    return typeof value === 'boolean' ? value : Number(value) > 0
  }
  const value = facts.value(need.fact)
  if (facts.isChoice(need.fact)) return facts.rank(need.fact, value) >= facts.rank(need.fact, need.atLeast)
  return atLeast(read(value as number), read(need.atLeast))
}

function checklist({ take = 'sum', items }: Checklist, facts: RowFacts): Exact {
  const won = items.map((item) => (facts.value(item.fact) === true ? read(item.points) : ZERO))
  return take === 'sum' ? sum(won) : highest(won)
}

const level = ({ fact, points }: Level, facts: RowFacts): Exact => read(points[String(facts.value(fact))] ?? 0)

/** Undefined for a share of nothing and a growth from nothing: they score 0. */
function measured(value: Value, facts: RowFacts): Exact | undefined {
  if (typeof value === 'string') return read(facts.number(value))
  const [top, bottom] = ('share' in value ? value.share : value.growth).map((fact) => read(facts.number(fact)))
  if (!top || !bottom || bottom.num === 0n) return undefined
  const ratio = divide(top, bottom)
  return 'share' in value ? ratio : subtract(ratio, whole(1))
}

/** Half-open bands `[from, next from)`: the last one that has begun. */
function bands({ value, rungs }: Bands, facts: RowFacts): Exact {
  const found = measured(value, facts)
  const begun = found && rungs.findLast((rung) => atLeast(found, read(rung.from)))
  return read(begun?.points ?? 0)
}

const ladder = ({ value, rungs }: Ladder, facts: RowFacts): Exact => highestReached(rungs, measured(value, facts))

/** `reach` is ≥, `over` is >. */
function highestReached(rungs: readonly Rung[], value: Exact | undefined): Exact {
  const reached = value
    ? rungs.filter((rung) => ('reach' in rung ? atLeast(value, read(rung.reach)) : above(value, read(rung.over))))
    : []
  return read(reached.at(-1)?.points ?? 0)
}

/** `first` at `from`, then `add` for each full `each` above it. The row's maximum ends it, in `interpretRow`. */
function steps({ value, below = [], from, strict = false, first, each, add: more }: Steps, facts: RowFacts): Exact {
  const found = measured(value, facts)
  const start = read(from)
  if (!found || !(strict ? above(found, start) : atLeast(found, start))) return highestReached(below, found)
  const taken = floor(divide(subtract(found, start), read(each)))
  return add(read(first), multiply(read(more), whole(taken)))
}

function tally({ records, per, take = 'sum', cases = [], factor, counts }: Tally, facts: RowFacts): Exact {
  if (counts) return sum(counts.map(({ fact, points }) => multiply(read(points), whole(facts.number(fact)))))
  const list = facts.records(records ?? '')
  const won = list.map((record) => recordPoints(record, cases, factor))
  // Each subject counts once, by its highest record.
  const subjects = list.map((record, at) => (per === undefined ? `record ${at}` : String(record[per]).trim()))
  const bySubject = [...new Set(subjects)].map((subject) => highest(won.filter((_, at) => subjects[at] === subject)))
  return take === 'sum' ? sum(bySubject) : highest(bySubject)
}

function recordPoints(record: StatedRecord, cases: readonly Case[], factor: Tally['factor']): Exact {
  const points = read(cases.find(({ when }) => fits(record, when))?.points ?? 0)
  if (!factor) return points
  return multiply(points, read(factor.of[String(record[factor.by])] ?? 1))
}

const fits = (record: StatedRecord, when: Case['when']): boolean =>
  Object.entries(when).every(([field, condition]) => meets(record[field], condition))

function meets(value: string | number | undefined, condition: Condition): boolean {
  if (value === undefined || value === null) return false
  if (Array.isArray(condition)) return condition.map(String).includes(String(value))
  if (typeof condition !== 'object') return String(value) === String(condition)
  const { atLeast: least = -Infinity, atMost: most = Infinity } = condition as { atLeast?: number; atMost?: number }
  return Number(value) >= least && Number(value) <= most
}

function deduct({ value, rungs = [], records, cases = [] }: Deduct, facts: RowFacts): Given {
  if (value !== undefined) {
    const found = read(facts.number(value))
    const begun = rungs.findLast((rung) => atLeast(found, read(rung.from)))
    return { points: negate(read(begun?.minus ?? 0)), veto: begun?.veto ?? false }
  }
  const hits = facts.records(records ?? '').map((record) => cases.find(({ when }) => fits(record, when)))
  return {
    points: negate(sum(hits.map((hit) => read(hit?.minus ?? 0)))),
    veto: hits.some((hit) => hit?.veto ?? false),
  }
}

function together(rules: readonly Rule[], take: 'sum' | 'highest', facts: RowFacts): Given {
  const given = rules.map((rule) => interpret(rule, facts))
  const points = given.map((part) => part.points)
  return { points: take === 'sum' ? sum(points) : highest(points), veto: given.some((part) => part.veto) }
}

function stratum({ by, cases }: Stratum, facts: RowFacts): Given {
  const all = cases.map((one) => interpret(one.rule, facts))
  const value = facts.value(by)
  const at = facts.isChoice(by)
    ? cases.findIndex((one) => one.is?.includes(String(value)))
    : cases.findLastIndex((one) => atLeast(read(Number(value)), read(one.from ?? 0)))
  return all[at] ?? NOTHING
}

const judged = ({ fact, weight = 1 }: Judged, facts: RowFacts): Exact =>
  multiply(read(facts.number(fact)), read(weight))
