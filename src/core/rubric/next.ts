/** The smallest change of a single fact that lifts a row: what "the next point needs". */
import type { Compiled, CompiledRow, CaseTable, Node, TallyNode, Threshold } from './compiled.ts'
import { capped, gatesOpen, nodePoints, rungReached } from './evaluate.ts'
import type { Next } from './explanation.ts'
import { leastFor } from './leastFor.ts'
import type { FactSheet } from './readFacts.ts'

/** Undefined when no single fact can lift the row from `now` points. */
export function nextOf(compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number): Next | undefined {
  return nextIn(row.node, compiled, row, sheet, now)
}

function nextIn(node: Node, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number): Next | undefined {
  if (node.gates.length > 0 && !gatesOpen(node.gates, sheet)) return openGate(node, compiled, row, sheet, now)
  switch (node.kind) {
    case 'threshold':
      return nextRung(node, compiled, row, sheet, now)
    case 'flags': {
      const item = node.items.find((one) => sheet.numbers[one.fact] === 0)
      return item && lift(compiled, row, sheet, now, 'yes', item.fact, 1)
    }
    case 'level': {
      const rank = sheet.numbers[node.fact]!
      const better = node.points.findIndex((points, at) => at > rank && points > node.points[rank]!)
      return better < 0 ? undefined : lift(compiled, row, sheet, now, 'choice', node.fact, better)
    }
    case 'tally':
      return nextRecord(node, row, now)
    case 'counts': {
      const item = node.items[0]
      return item && lift(compiled, row, sheet, now, 'amount', item.fact, sheet.numbers[item.fact]! + 1)
    }
    case 'combine':
      return firstNext(node.of, compiled, row, sheet, now)
    case 'stratum': {
      const value = sheet.numbers[node.fact]!
      let at = 0
      while (at + 1 < node.cases.length && value >= node.cases[at + 1]!.from) at++
      return nextIn(node.cases[at]!.node, compiled, row, sheet, now)
    }
    case 'judged':
      return undefined
  }
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

function openGate(node: Node, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number): Next | undefined {
  const shut = node.gates.filter((gate) => !(sheet.numbers[gate.fact]! >= gate.atLeast))
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
  const gain = capped(row, nodePoints(row.node, sheet)) - now
  sheet.numbers[fact] = from
  return gain > 0 ? { kind, fact, by: to - from, to, gain } : undefined
}

function beyondWhole(compiled: Compiled, sheet: FactSheet, fact: number, to: number): boolean {
  for (const { part, whole } of compiled.within) {
    if (part === fact && sheet.numbers[whole]! < to) return true
  }
  return false
}

function nextRecord(node: TallyNode, row: CompiledRow, now: number): Next | undefined {
  if (node.take === 'highest') return undefined
  const entry = smallestEntry(node.table)
  if (entry < 0) return undefined
  const gain = Math.min(node.table.points[entry]!, row.max - now)
  return { kind: 'record', fact: node.fact, by: 1, to: entry, gain }
}

const smallest = new WeakMap<CaseTable, number>()

/** The entry with the fewest points: the record that is nearest. −1 if no record gives any. */
function smallestEntry(table: CaseTable): number {
  const found = smallest.get(table)
  if (found !== undefined) return found
  let [best, fewest] = [-1, Number.POSITIVE_INFINITY]
  table.points.forEach((points, entry) => {
    if (table.cases[entry]! >= 0 && points > 0 && points < fewest) [best, fewest] = [entry, points]
  })
  smallest.set(table, best)
  return best
}
