/** The smallest change of a single fact that lifts a row: what "the next point needs". */
import type { Compiled, CompiledRow, Counts, Flags, LevelNode, TallyNode, Threshold } from './compiled.ts'
import { capped, gatesOpen, holds, known, rungReached } from './evaluate.ts'
import type { Next } from './explanation.ts'
import { leastFor } from './leastFor.ts'
import { lift, told } from './lift.ts'
import { nextAmong } from './nextAmong.ts'
import type { FactSheet } from './readFacts.ts'

/** Undefined when no single fact can lift the row from `now` points, and while one of its facts is missing. */
export function nextOf(compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number): Next | undefined {
  if (!known(sheet, row)) return undefined
  if (row.gates.length > 0 && !gatesOpen(row.gates, sheet)) return nextAmong(compiled, row, sheet, now)
  switch (row.shape) {
    case 'threshold':
      return nextRung(row.node as Threshold, compiled, row, sheet, now)
    case 'flags':
      return nextFlag(row.node as Flags, compiled, row, sheet, now)
    case 'level':
      return nextRank(row.node as LevelNode, compiled, row, sheet, now)
    case 'counts':
      return nextCount(row.node as Counts, compiled, row, sheet, now)
    case 'tally':
      return nextRecord(row.node as TallyNode, compiled, row, sheet, now)
    case 'combine':
    case 'stratum':
      return nextAmong(compiled, row, sheet, now)
    case 'judged':
      return undefined
  }
}

function nextFlag({ items }: Flags, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  for (const { fact } of items) {
    const next = sheet.numbers[fact] === 0 ? lift(compiled, row, sheet, now, fact, 1) : undefined
    if (next) return next
  }
  return undefined
}

function nextCount({ items }: Counts, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  for (const { fact } of items) {
    const next = lift(compiled, row, sheet, now, fact, sheet.numbers[fact]! + 1)
    if (next) return next
  }
  return undefined
}

function nextRank({ fact, points }: LevelNode, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  const rank = sheet.numbers[fact]!
  for (let better = rank + 1; better < points.length; better++) {
    if (points[better]! > points[rank]!) return lift(compiled, row, sheet, now, fact, better)
  }
  return undefined
}

function nextRung(node: Threshold, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  const { rungs, wide } = node
  const n = node.n < 0 ? 1 : sheet.numbers[node.n]!
  if (!(n > 0)) return undefined
  const at = rungReached(node, sheet)
  const points = at < 0 ? 0 : rungs[at]!.points
  let better = at + 1
  while (better < rungs.length && rungs[better]!.points <= points) better++
  if (better === rungs.length) return undefined
  const to = leastFor(rungs[better]!, n, wide)
  let reached = at
  while (reached + 1 < rungs.length && holds(rungs[reached + 1]!, to, n, wide)) reached++
  return reached <= at ? undefined : told(compiled, sheet, node.x, to, capped(row, rungs[reached]!.points) - now)
}

function nextRecord(node: TallyNode, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  const { take, table, fact } = node
  if (take === 'highest') return nextAmong(compiled, row, sheet, now)
  if (table.nearest < 0) return undefined
  const gain = Math.min(table.points[table.nearest]!, row.max - now)
  return { kind: 'record', fact, tally: node, by: 1, to: table.nearest, gain } as const
}
