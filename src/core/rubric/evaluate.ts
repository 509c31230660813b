/** Points of one row from known facts. Every fact the row needs must be known; unknown ones are for `range.ts`. */
import type { CaseTable, Combine, CompiledRow, CompiledRung, Counts, Flags, Gate, JudgedNode } from './compiled.ts'
import type { LevelNode, Node, StratumNode, TallyNode, Threshold } from './compiled.ts'
import type { FactSheet, RecordList } from './readFacts.ts'

/** Hundredths, after the row's cap; deductions are ≤ 0. */
export function rowPoints(row: CompiledRow, sheet: FactSheet): number {
  if (row.gates.length > 0 && !gatesOpen(row.gates, sheet)) return 0
  return capped(row, pointsBy(row.shape, row.node, sheet))
}

export const capped = (row: CompiledRow, points: number): number =>
  row.kind !== 'deduction' && points > row.max ? row.max : points

export const gatesOpen = (gates: readonly Gate[], sheet: FactSheet): boolean => {
  for (const gate of gates) if (!(sheet.numbers[gate.fact]! >= gate.atLeast)) return false
  return true
}

export function nodePoints(node: Node, sheet: FactSheet): number {
  if (node.gates.length > 0 && !gatesOpen(node.gates, sheet)) return 0
  return pointsBy(node.kind, node, sheet)
}

function pointsBy(kind: Node['kind'], node: Node, sheet: FactSheet): number {
  switch (kind) {
    case 'threshold':
      return rungPoints(node as Threshold, sheet)
    case 'flags':
      return flagPoints(node as Flags, sheet)
    case 'level':
      return levelPoints(node as LevelNode, sheet)
    case 'tally':
      return tallyPoints(node as TallyNode, sheet.records[(node as TallyNode).fact]!)
    case 'counts':
      return countPoints(node as Counts, sheet)
    case 'combine':
      return combinedPoints(node as Combine, sheet)
    case 'stratum':
      return nodePoints(stratumAt(node as StratumNode, sheet).node, sheet)
    case 'judged':
      return judgedPoints(node as JudgedNode, sheet)
  }
}

function rungPoints(node: Threshold, sheet: FactSheet): number {
  const at = rungReached(node, sheet)
  return at < 0 ? 0 : node.rungs[at]!.points
}

function flagPoints({ items, take }: Flags, sheet: FactSheet): number {
  let points = 0
  for (const item of items) {
    if (sheet.numbers[item.fact] !== 1) continue
    points = take === 'sum' ? points + item.points : Math.max(points, item.points)
  }
  return points
}

const levelPoints = (node: LevelNode, sheet: FactSheet): number => node.points[sheet.numbers[node.fact]!]!

function countPoints(node: Counts, sheet: FactSheet): number {
  let points = 0
  for (const item of node.items) points += item.points * sheet.numbers[item.fact]!
  return points
}

function combinedPoints({ of, take }: Combine, sheet: FactSheet): number {
  let points = 0
  for (const part of of) {
    const won = nodePoints(part, sheet)
    points = take === 'sum' ? points + won : Math.max(points, won)
  }
  return points
}

/** The case in whose interval the fact lies. */
export function stratumAt({ cases, fact }: StratumNode, sheet: FactSheet) {
  const value = sheet.numbers[fact]!
  let at = 0
  while (at + 1 < cases.length && value >= cases[at + 1]!.from) at++
  return cases[at]!
}

/** Exact: the compiler has made sure that a step of the judge is whole hundredths. */
const judgedPoints = ({ fact, num, den }: JudgedNode, sheet: FactSheet): number => (sheet.numbers[fact]! * num) / den

/** Index of the highest rung reached; −1 for none, and when the denominator is 0. */
export function rungReached(node: Threshold, sheet: FactSheet): number {
  const n = node.n < 0 ? 1 : sheet.numbers[node.n]!
  if (n <= 0) return -1
  const x = sheet.numbers[node.x]!
  let at = -1
  while (at + 1 < node.rungs.length && holds(node.rungs[at + 1]!, x, n, node.wide)) at++
  return at
}

/** What of a rung decides whether it is reached. */
export type Comparison = Pick<CompiledRung, 'a' | 'b' | 'strict'>

export function holds(rung: Comparison, x: number, n: number, wide: boolean): boolean {
  if (wide) return holdsWide(rung, x, n)
  return rung.strict ? rung.a * x > rung.b * n : rung.a * x >= rung.b * n
}

function holdsWide(rung: Comparison, x: number, n: number): boolean {
  const [left, right] = [BigInt(rung.a) * BigInt(x), BigInt(rung.b) * BigInt(n)]
  return rung.strict ? left > right : left >= right
}

/** Index into the case table of record `at`. */
export function caseEntry(table: CaseTable, list: RecordList, at: number): number {
  let entry = 0
  for (const { field, stride, classes, cuts } of table.fields) {
    const value = list.fields[field]![at]!
    entry += stride * (cuts ? cutsReached(cuts, value) : value < 0 ? classes - 1 : value)
  }
  return entry
}

function cutsReached(cuts: readonly number[], value: number): number {
  let reached = 0
  while (reached < cuts.length && value >= cuts[reached]!) reached++
  return reached
}

export function tallyPoints(node: TallyNode, list: RecordList): number {
  let points = 0
  for (let at = 0; at < list.length; at++) {
    const won = recordPoints(node, list, at)
    if (won === 0 || (node.per >= 0 && beaten(node, list, at, won))) continue
    points = node.take === 'sum' ? points + won : Math.max(points, won)
  }
  return points
}

export const recordPoints = (node: TallyNode, list: RecordList, at: number): number =>
  node.table.points[caseEntry(node.table, list, at)]!

/** Whether another record of the same subject counts instead: a higher one, or an equal one before it. */
export function beaten(node: TallyNode, list: RecordList, at: number, won: number): boolean {
  const subjects = list.fields[node.per]!
  const subject = subjects[at]
  for (let other = 0; other < list.length; other++) {
    if (other === at || subjects[other] !== subject) continue
    const points = recordPoints(node, list, other)
    if (points > won || (points === won && other < at)) return true
  }
  return false
}

/** Whether the row's facts veto. Only deductions do. */
export const rowVetoes = (row: CompiledRow, sheet: FactSheet): boolean => row.mayVeto && nodeVetoes(row.node, sheet)

function nodeVetoes(node: Node, sheet: FactSheet): boolean {
  if (!gatesOpen(node.gates, sheet)) return false
  switch (node.kind) {
    case 'threshold': {
      const at = rungReached(node, sheet)
      return at >= 0 && node.rungs[at]!.veto
    }
    case 'tally':
      return recordVetoes(node, sheet.records[node.fact]!)
    case 'combine':
      return node.of.some((part) => nodeVetoes(part, sheet))
    case 'stratum':
      return nodeVetoes(stratumAt(node, sheet).node, sheet)
    default:
      return false
  }
}

function recordVetoes(node: TallyNode, list: RecordList): boolean {
  for (let at = 0; at < list.length; at++) {
    if (node.table.vetoes[caseEntry(node.table, list, at)] === 1) return true
  }
  return false
}

/** Whether a fact has been stated; unknown is not zero. */
export const isStated = (sheet: FactSheet, fact: number): boolean =>
  !Number.isNaN(sheet.numbers[fact]!) || sheet.records[fact] !== undefined

/** Whether every fact that the row reads has been stated. */
export function known(sheet: FactSheet, row: CompiledRow): boolean {
  for (const fact of row.facts) if (!isStated(sheet, fact)) return false
  return true
}
