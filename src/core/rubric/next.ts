/** The smallest change of a single fact that lifts a row: what "the next point needs". */
import type { Combine, Compiled, CompiledRow, Counts, Flags, Gate, LevelNode, Node } from './compiled.ts'
import type { StratumNode, TallyNode, Threshold } from './compiled.ts'
import { gatesOpen, known, rowPoints, rungReached, stratumAt } from './evaluate.ts'
import type { Next } from './explanation.ts'
import { leastFor } from './leastFor.ts'
import type { FactSheet } from './readFacts.ts'

/** Undefined when no single fact can lift the row from `now` points, and while one of its facts is missing. */
export function nextOf(compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number): Next | undefined {
  if (!known(sheet, row)) return undefined
  if (row.gates.length > 0 && !gatesOpen(row.gates, sheet)) return openGate(row.gates, compiled, row, sheet, now)
  return nextBy(row.shape, row.node, compiled, row, sheet, now)
}

function nextIn(node: Node, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number): Next | undefined {
  if (node.gates.length > 0 && !gatesOpen(node.gates, sheet)) return openGate(node.gates, compiled, row, sheet, now)
  return nextBy(node.kind, node, compiled, row, sheet, now)
}

function nextBy(
  kind: Node['kind'],
  node: Node,
  compiled: Compiled,
  row: CompiledRow,
  sheet: FactSheet,
  now: number,
): Next | undefined {
  switch (kind) {
    case 'threshold':
      return nextRung(node as Threshold, compiled, row, sheet, now)
    case 'flags':
      return nextFlag(node as Flags, compiled, row, sheet, now)
    case 'level':
      return nextRank(node as LevelNode, compiled, row, sheet, now)
    case 'tally':
      return nextRecord(node as TallyNode, row, now)
    case 'counts':
      return nextCount(node as Counts, compiled, row, sheet, now)
    case 'combine':
      return firstNext((node as Combine).of, compiled, row, sheet, now)
    case 'stratum':
      return nextIn(stratumAt(node as StratumNode, sheet).node, compiled, row, sheet, now)
    case 'judged':
      return undefined
  }
}

function nextFlag({ items }: Flags, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  for (const { fact } of items) {
    if (sheet.numbers[fact] === 0) return lift(compiled, row, sheet, now, 'yes', fact, 1)
  }
  return undefined
}

function nextCount({ items }: Counts, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  const fact = items[0]?.fact
  return fact === undefined ? undefined : lift(compiled, row, sheet, now, 'amount', fact, sheet.numbers[fact]! + 1)
}

function nextRank({ fact, points }: LevelNode, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  const rank = sheet.numbers[fact]!
  for (let better = rank + 1; better < points.length; better++) {
    if (points[better]! > points[rank]!) return lift(compiled, row, sheet, now, 'choice', fact, better)
  }
  return undefined
}

function firstNext(nodes: readonly Node[], compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  for (const node of nodes) {
    const next = nextIn(node, compiled, row, sheet, now)
    if (next) return next
  }
  return undefined
}

function nextRung(node: Threshold, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  const n = node.n < 0 ? 1 : sheet.numbers[node.n]!
  if (!(n > 0)) return undefined
  const at = rungReached(node, sheet)
  const points = at < 0 ? 0 : node.rungs[at]!.points
  for (let rung = at + 1; rung < node.rungs.length; rung++) {
    if (node.rungs[rung]!.points <= points) continue
    return lift(compiled, row, sheet, now, 'amount', node.x, leastFor(node.rungs[rung]!, n, node.wide))
  }
  return undefined
}

function openGate(gates: readonly Gate[], compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  const shut = gates.filter((gate) => !(sheet.numbers[gate.fact]! >= gate.atLeast))
  const gate = shut[0]
  if (!gate || shut.length > 1) return undefined
  const { type } = compiled.book.keys[gate.fact]!.fact
  const kind = type === 'yesNo' ? 'yes' : type === 'choice' ? 'choice' : 'amount'
  return lift(compiled, row, sheet, now, kind, gate.fact, gate.atLeast)
}

/** Tries the change (and puts the fact back) and tells it only if it is possible and the row really gains. */
function lift(
  compiled: Compiled,
  row: CompiledRow,
  sheet: FactSheet,
  now: number,
  kind: 'amount' | 'yes' | 'choice',
  fact: number,
  to: number,
): Next | undefined {
  if (to > compiled.book.keys[fact]!.max || beyondWhole(compiled, sheet, fact, to)) return undefined
  const from = sheet.numbers[fact]!
  if (Number.isNaN(from)) return undefined
  sheet.numbers[fact] = to
  const gain = rowPoints(row, sheet) - now
  sheet.numbers[fact] = from
  return gain > 0 ? { kind, fact, by: to - from, to, gain } : undefined
}

function beyondWhole(compiled: Compiled, sheet: FactSheet, fact: number, to: number): boolean {
  for (const { part, whole } of compiled.within) {
    if (part === fact && sheet.numbers[whole]! < to) return true
  }
  return false
}

function nextRecord({ take, table, fact }: TallyNode, row: CompiledRow, now: number): Next | undefined {
  if (take === 'highest' || table.nearest < 0) return undefined
  return { kind: 'record', fact, by: 1, to: table.nearest, gain: Math.min(table.points[table.nearest]!, row.max - now) }
}
