/** One rule of the programme becomes one node of whole numbers; one function a shape. */
import type { Level, Need, Rule, Stratum } from '#core/programme/programme.ts'
import type { Points } from '#core/kernel/points.ts'
import type { Combine, Flags, Gate, JudgedNode, LevelNode, Node, StratumNode } from './compiled.ts'
import { compileCounts, compileDeductRecords, compileTally } from './compileTally.ts'
import { compileBands, compileDeductBands, compileLadder, compileSteps } from './compileThreshold.ts'
import { exact, factOf, points, type RowContext, unitsOf } from './rowContext.ts'

type ShapeOf<K extends string> = Extract<Rule, Record<K, unknown>>[K & keyof Extract<Rule, Record<K, unknown>>]

export function compileNode(rule: Rule, row: RowContext): Node {
  const gates = (rule.needs ?? []).map((need) => compileNeed(need, row))
  if ('checklist' in rule) return compileChecklist(rule.checklist, gates, row)
  if ('level' in rule) return compileLevel(rule.level, gates, row)
  if ('bands' in rule) return compileBands(rule.bands, gates, row)
  if ('ladder' in rule) return compileLadder(rule.ladder, gates, row)
  if ('steps' in rule) return compileSteps(rule.steps, gates, row)
  if ('tally' in rule) {
    return rule.tally.counts ? compileCounts(rule.tally.counts, gates, row) : compileTally(rule.tally, gates, row)
  }
  if ('deduct' in rule) {
    return rule.deduct.records === undefined
      ? compileDeductBands(rule.deduct, gates, row)
      : compileDeductRecords(rule.deduct, gates, row)
  }
  if ('parts' in rule) return compileCombine('parts', rule.parts.take ?? 'sum', rule.parts.of, gates, row)
  if ('alternatives' in rule) {
    return compileCombine('alternatives', 'highest', rule.alternatives.of, gates, row)
  }
  if ('stratum' in rule) return compileStratum(rule.stratum, gates, row)
  if ('judged' in rule) return compileJudged(rule.judged, gates, row)
  return row.fail('the rule has none of the known shapes')
}

function compileNeed(need: Need, row: RowContext): Gate {
  if (typeof need === 'string') return { fact: factOf(need, row, 'yesNo', 'count', 'money').index, atLeast: 1 }
  const key = factOf(need.fact, row, 'choice', 'count', 'money')
  if (key.fact.type === 'choice') {
    const rank = key.ranks.get(String(need.atLeast))
    return { fact: key.index, atLeast: rank ?? row.fail(`fact "${need.fact}" has no value "${need.atLeast}"`) }
  }
  const units = unitsOf(need.atLeast, key, row)
  if (units.den !== 1n) return row.fail(`"${need.atLeast}" is not a whole number of units of "${need.fact}"`)
  return { fact: key.index, atLeast: Number(units.num) }
}

function compileChecklist(shape: ShapeOf<'checklist'>, gates: readonly Gate[], row: RowContext): Flags {
  const items = shape.items.map((item) => ({
    fact: factOf(item.fact, row, 'yesNo').index,
    points: points(item.points, row),
  }))
  return { kind: 'flags', take: shape.take ?? 'sum', items, gates }
}

function compileLevel(shape: Level, gates: readonly Gate[], row: RowContext): LevelNode {
  const key = factOf(shape.fact, row, 'choice')
  const byRank = new Array<Points>(key.ranks.size).fill(0)
  for (const [value, amount] of Object.entries(shape.points)) {
    const rank = key.ranks.get(value) ?? row.fail(`fact "${shape.fact}" has no value "${value}"`)
    byRank[rank] = points(amount, row)
  }
  return { kind: 'level', fact: key.index, points: byRank, gates }
}

function compileCombine(
  shape: Combine['shape'],
  take: Combine['take'],
  rules: readonly Rule[],
  gates: readonly Gate[],
  row: RowContext,
): Node {
  return { kind: 'combine', shape, take, of: rules.map((rule) => compileNode(rule, row)), gates }
}

function compileStratum(shape: Stratum, gates: readonly Gate[], row: RowContext): StratumNode {
  const key = factOf(shape.by, row, 'choice', 'count', 'money', 'yesNo')
  const cases = shape.cases.flatMap((stratum) => {
    const node = compileNode(stratum.rule, row)
    if (stratum.is) {
      return stratum.is.map((value) => {
        const rank = key.ranks.get(value) ?? row.fail(`fact "${shape.by}" has no value "${value}"`)
        return { from: rank, node }
      })
    }
    const from = unitsOf(stratum.from ?? 0, key, row)
    if (from.den !== 1n) return row.fail(`"${stratum.from}" is not a whole number of units of "${shape.by}"`)
    return [{ from: Number(from.num), node }]
  })
  cases.sort((a, b) => a.from - b.from)
  if (cases[0]?.from !== 0) return row.fail(`the strata leave out the lowest values of "${shape.by}"`)
  if (shape.cases.some(({ is }) => is) && cases.some(({ from }, at) => from !== at)) {
    return row.fail(`the strata name a value of "${shape.by}" twice, or pass over one`)
  }
  if (key.fact.type === 'choice' && cases.length < key.ranks.size) {
    return row.fail(`the strata leave out the highest values of "${shape.by}"`)
  }
  return { kind: 'stratum', fact: key.index, cases, gates }
}

function compileJudged(shape: ShapeOf<'judged'>, gates: readonly Gate[], row: RowContext): JudgedNode {
  const key = factOf(shape.fact, row, 'score')
  const score = key.score ?? row.fail(`fact "${shape.fact}" has no scale`)
  const weight = exact(shape.weight ?? 1, row)
  const num = weight.num * 100n
  const den = weight.den * BigInt(score.perOne)
  if ((num * BigInt(score.step)) % den !== 0n || (num * BigInt(score.min)) % den !== 0n) {
    return row.fail('a step of the judge is not whole hundredths of a point')
  }
  return {
    kind: 'judged',
    fact: key.index,
    min: score.min,
    max: key.max,
    step: score.step,
    num: Number(num),
    den: Number(den),
    gates,
  }
}
