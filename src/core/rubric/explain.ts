/** Builds the explanation of a score, on demand; the scoring itself keeps only points. */
import type { Points } from '#core/kernel/points.ts'
import { unboxed } from '#core/kernel/unboxed.ts'
import type {
  CaseTable,
  Combine,
  Compiled,
  CompiledRow,
  Counts,
  Flags,
  Gate,
  JudgedNode,
  LevelNode,
  Node,
} from './compiled.ts'
import type { StratumNode, TallyNode, Threshold } from './compiled.ts'
import { capped, caseEntry, gatesOpen, rungReached } from './evaluate.ts'
import type { Comparison, Explanation, Reason, RecordReason, RowExplanation } from './explanation.ts'
import { nextOf } from './next.ts'
import type { FactSheet, RecordList } from './readFacts.ts'
import { type PointsRange, scoreWith } from './score.ts'

export function explain(compiled: Compiled, sheet: FactSheet): Explanation {
  const reasons = compiled.rows.map((row) => reasonOf(row, sheet))
  const won = reasons.map((reason) => reason.points)
  const result = scoreWith(compiled, sheet, (row) => capped(row, won[row.index]!))
  const rows = compiled.rows.map((row) => {
    const { index } = row
    return explainRow(compiled, row, sheet, result.rows[index]!, reasons[index]!, won[index]!)
  })
  return { sheet, score: result, rows }
}

function explainRow(
  compiled: Compiled,
  row: CompiledRow,
  sheet: FactSheet,
  { min, max }: PointsRange,
  reason: Reason,
  won: Points,
): RowExplanation {
  const exact = min === max
  const raw = exact ? won : 0
  return {
    row,
    min,
    max,
    reason,
    raw,
    lost: exact && raw > max ? raw - max : 0,
    next: exact && row.kind !== 'deduction' && max < row.max ? nextOf(compiled, row, sheet, max) : undefined,
  }
}

function reasonOf(row: CompiledRow, sheet: FactSheet): Reason {
  if (row.gates.length > 0 && !gatesOpen(row.gates, sheet)) return closedReason(row.gates, sheet)
  return reasonBy(row.shape, row.node, sheet)
}

function nodeReason(node: Node, sheet: FactSheet): Reason {
  if (node.gates.length > 0 && !gatesOpen(node.gates, sheet)) return closedReason(node.gates, sheet)
  return reasonBy(node.kind, node, sheet)
}

function reasonBy(kind: Node['kind'], node: Node, sheet: FactSheet): Reason {
  switch (kind) {
    case 'threshold':
      return thresholdReason(node as Threshold, sheet)
    case 'flags':
      return flagsReason(node as Flags, sheet)
    case 'level':
      return levelReason(node as LevelNode, sheet)
    case 'tally':
      return tallyReason(node as TallyNode, sheet)
    case 'counts':
      return countsReason(node as Counts, sheet)
    case 'combine':
      return combineReason(node as Combine, sheet)
    case 'stratum':
      return stratumReason(node as StratumNode, sheet)
    case 'judged':
      return judgedReason(node as JudgedNode, sheet)
  }
}

/** The first condition that does not hold; a plain "no" is told before one that is only missing. */
function closedReason(gates: readonly Gate[], sheet: FactSheet): Reason {
  const refused = gates.find((gate) => sheet.numbers[gate.fact]! < gate.atLeast)
  const gate = refused ?? gates.find((one) => Number.isNaN(sheet.numbers[one.fact]!))!
  return { kind: 'closed', points: 0, gate, value: sheet.numbers[gate.fact]! }
}

function thresholdReason(node: Threshold, sheet: FactSheet): Reason {
  const x = unboxed(sheet.numbers[node.x]!)
  const n = node.n < 0 ? 1 : unboxed(sheet.numbers[node.n]!)
  const rung = rungReached(node, sheet)
  const comparable = n > 0 && !Number.isNaN(x)
  return {
    kind: 'threshold',
    node,
    points: rung < 0 ? 0 : node.rungs[rung]!.points,
    x,
    n,
    rung,
    held: comparable && rung >= 0 ? comparison(node, rung, x, n) : undefined,
    failed: comparable && rung + 1 < node.rungs.length ? comparison(node, rung + 1, x, n) : undefined,
  }
}

function comparison(node: Threshold, rung: number, x: number, n: number): Comparison {
  const { a, b } = node.rungs[rung]!
  return { rung, left: unboxed(a * x), right: unboxed(b * n) }
}

function levelReason(node: LevelNode, sheet: FactSheet): Reason {
  const rank = unboxed(sheet.numbers[node.fact]!)
  return { kind: 'level', node, points: Number.isNaN(rank) ? 0 : node.points[rank]!, rank }
}

function countsReason(node: Counts, sheet: FactSheet): Reason {
  const values = new Array<number>(node.items.length)
  let points = 0
  for (let at = 0; at < values.length; at++) {
    const item = node.items[at]!
    values[at] = sheet.numbers[item.fact]!
    points += item.points * (values[at]! || 0)
  }
  return { kind: 'counts', node, points: unboxed(points), values }
}

function judgedReason(node: JudgedNode, sheet: FactSheet): Reason {
  const units = unboxed(sheet.numbers[node.fact]!)
  const points = Number.isNaN(units) ? 0 : unboxed((units * node.num) / node.den)
  return { kind: 'judged', node, points, units }
}

function flagsReason(node: Flags, sheet: FactSheet): Reason {
  const values = new Array<number>(node.items.length)
  let points = 0
  for (let at = 0; at < values.length; at++) {
    const item = node.items[at]!
    values[at] = sheet.numbers[item.fact]!
    if (values[at] === 1) points = node.take === 'sum' ? points + item.points : Math.max(points, item.points)
  }
  return { kind: 'flags', node, points, values }
}

function combineReason(node: Combine, sheet: FactSheet): Reason {
  const parts = node.of.map((part) => nodeReason(part, sheet))
  let points = 0
  for (const part of parts) points = node.take === 'sum' ? points + part.points : Math.max(points, part.points)
  return { kind: 'combine', node, points, parts }
}

function stratumReason(node: StratumNode, sheet: FactSheet): Reason {
  const value = sheet.numbers[node.fact]!
  if (Number.isNaN(value)) return { kind: 'stratum', node, points: 0, value, at: -1, reason: undefined }
  let at = 0
  while (at + 1 < node.cases.length && value >= node.cases[at + 1]!.from) at++
  const reason = nodeReason(node.cases[at]!.node, sheet)
  return { kind: 'stratum', node, points: reason.points, value, at, reason }
}

function tallyReason(node: TallyNode, sheet: FactSheet): Reason {
  const list = sheet.records[node.fact]
  if (!list) return { kind: 'tally', node, points: 0, records: undefined }
  const records = new Array<Draft>(list.length)
  for (let at = 0; at < records.length; at++) records[at] = recordReason(node.table, list, at)
  if (node.per >= 0) settle(records, 'lower-of-same-subject', list.fields[node.per])
  if (node.take === 'highest') settle(records, 'not-highest', undefined)
  let points = 0
  for (const record of records) if (record.why === 'counted') points += record.points
  return { kind: 'tally', node, points, records }
}

type Draft = { -readonly [K in keyof RecordReason]: RecordReason[K] }

function recordReason(table: CaseTable, list: RecordList, at: number): Draft {
  const entry = caseEntry(table, list, at)
  const why = table.cases[entry]! < 0 ? 'no-case' : 'counted'
  return { at, points: table.points[entry]!, veto: table.vetoes[entry] === 1, why, instead: -1 }
}

/** Of the records (of one subject, if `subjects` are given) only the highest counts, the first among equals. */
function settle(records: readonly Draft[], why: RecordReason['why'], subjects: Int32Array | undefined): void {
  for (const record of records) {
    if (record.why !== 'counted') continue
    const best = winner(records, record, subjects)
    if (best === record) continue
    record.why = why
    record.instead = best.at
  }
}

function winner(records: readonly Draft[], record: Draft, subjects: Int32Array | undefined): Draft {
  let best = record
  for (const other of records) {
    if (subjects && subjects[other.at] !== subjects[record.at]) continue
    if (other.points > best.points || (other.points === best.points && other.at < best.at)) best = other
  }
  return best
}
