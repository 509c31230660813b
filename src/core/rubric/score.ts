/** The score of one enterprise: each row, group and sum as a range that closes when the facts are known. */
import type { Points } from '#core/kernel/points.ts'
import type { Compiled, CompiledRow } from './compiled.ts'
import { known, rowPoints, rowVetoes } from './evaluate.ts'
import type { FactSheet } from './readFacts.ts'
import { OpenRanges } from './range/openRanges.ts'
import { cappedSum, type PointsRange } from './range/sums.ts'

export type { PointsRange }

export interface Score {
  /** By row index; deductions are ≤ 0. */
  readonly rows: readonly PointsRange[]
  /** By group index. */
  readonly groups: readonly PointsRange[]
  readonly base: PointsRange
  readonly bonus: PointsRange
  /** ≥ 0; `max` null when an unknown deduction leaves it open. */
  readonly deductions: { readonly min: Points; readonly max: Points | null }
  readonly total: { readonly min: Points; readonly max: Points }
  /** Rows that veto for certain, and rows that still may. */
  readonly vetoes: readonly string[]
  readonly openVetoes: readonly string[]
}

export function score(compiled: Compiled, sheet: FactSheet): Score {
  const rows = new Array<PointsRange>(compiled.rows.length)
  const open: number[] = []
  for (const row of compiled.rows) {
    if (!known(sheet, row)) open.push(row.index)
    else {
      const points = rowPoints(row, sheet)
      rows[row.index] = { min: points, max: points }
    }
  }
  const ranges = open.length === 0 ? undefined : new OpenRanges(compiled, sheet, rows)
  for (const row of open) rows[row] = ranges!.row(row)
  return sumUp(compiled, sheet, rows, ranges)
}

function sumUp(
  compiled: Compiled,
  sheet: FactSheet,
  rows: readonly PointsRange[],
  ranges: OpenRanges | undefined,
): Score {
  const sumOf = (indexes: readonly number[]) => ranges?.sum(indexes) ?? cappedSum(compiled, rows, indexes)
  const ofKind = (...kinds: string[]) =>
    compiled.rows.filter((row) => kinds.includes(row.kind)).map((row) => row.index)
  const deducted = deductionsOf(compiled, rows)
  const counted = sumOf(compiled.bonusCounts === 'add' ? ofKind('base', 'bonus') : ofKind('base'))
  return {
    rows,
    groups: compiled.groups.map((group) =>
      group.group.kind === 'deduction' ? negated(rows, group.rows) : sumOf(group.rows),
    ),
    base: sumOf(ofKind('base')),
    bonus: sumOf(ofKind('bonus')),
    deductions: deducted,
    total: {
      min: deducted.max === null ? 0 : inLimits(compiled, (counted.min ?? 0) - deducted.max),
      max: inLimits(compiled, counted.max - deducted.min),
    },
    vetoes: compiled.rows.filter((row) => known(sheet, row) && rowVetoes(row, sheet)).map((row) => row.id),
    openVetoes: compiled.rows.filter((row) => mayVeto(row) && !known(sheet, row)).map((row) => row.id),
  }
}

const inLimits = (compiled: Compiled, points: number): Points => Math.max(0, Math.min(points, compiled.cap ?? points))

function deductionsOf(compiled: Compiled, rows: readonly PointsRange[]): Score['deductions'] {
  let min = 0
  let max: number | null = 0
  for (const row of compiled.rows) {
    if (row.kind !== 'deduction') continue
    const range = rows[row.index]!
    min -= range.max
    max = max === null || range.min === null ? null : max - range.min
  }
  return { min, max }
}

function negated(rows: readonly PointsRange[], indexes: readonly number[]): PointsRange {
  let min: number | null = 0
  let max = 0
  for (const index of indexes) {
    const range = rows[index]!
    min = min === null || range.min === null ? null : min + range.min
    max += range.max
  }
  return { min, max }
}

function mayVeto(row: CompiledRow): boolean {
  if (row.kind !== 'deduction') return false
  const { node } = row
  if (node.kind === 'threshold') return node.rungs.some((rung) => rung.veto)
  return node.kind === 'tally' && node.table.vetoes.includes(1)
}
