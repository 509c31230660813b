/** The score of one enterprise: each row, group and sum as a range that closes when the facts are known. */
import type { Points } from '#core/kernel/points.ts'
import { unboxed } from '#core/kernel/unboxed.ts'
import type { Compiled, CompiledRow } from './compiled.ts'
import { known, rowPoints, rowVetoes } from './evaluate.ts'
import type { FactSheet } from './readFacts.ts'
import { OpenRanges } from './range/openRanges.ts'
import { plainSum, type PointsRange } from './range/sums.ts'

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
  return scoreWith(compiled, sheet, (row) => rowPoints(row, sheet))
}

/** Scores with the points of known rows taken from `pointsOf`, for callers that have worked them out already. */
export function scoreWith(compiled: Compiled, sheet: FactSheet, pointsOf: (row: CompiledRow) => Points): Score {
  const rows = new Array<PointsRange>(compiled.rows.length)
  const open: number[] = []
  for (const row of compiled.rows) {
    if (known(sheet, row)) rows[row.index] = exactly(pointsOf(row))
    else open.push(row.index)
  }
  if (open.length === 0) return sumUpKnown(compiled, sheet, rows)
  const ranges = new OpenRanges(compiled, sheet, rows)
  for (const row of open) rows[row] = ranges.row(row)
  return sumUpOpen(compiled, sheet, rows, ranges)
}

function exactly(points: Points) {
  const held = unboxed(points)
  return { min: held, max: held }
}

/** Sums of the groups, each held to its cap, make all other sums. */
function sumUpKnown(compiled: Compiled, sheet: FactSheet, rows: readonly PointsRange[]): Score {
  const groups = new Array<PointsRange>(compiled.groups.length)
  const sums = { base: 0, bonus: 0, deduction: 0 }
  for (let at = 0; at < groups.length; at++) {
    const { group, rows: own, binds, cap } = compiled.groups[at]!
    let points = 0
    for (const row of own) points += rows[row]!.max
    if (binds && points > cap!) points = cap!
    groups[at] = exactly(points)
    sums[group.kind] += points
  }
  const counted = compiled.bonusCounts === 'add' ? sums.base + sums.bonus : sums.base
  const total = inLimits(compiled, counted + sums.deduction)
  const { vetoes, openVetoes } = vetoesOf(compiled, sheet)
  return {
    rows,
    groups,
    base: exactly(sums.base),
    bonus: exactly(sums.bonus),
    deductions: exactly(0 - sums.deduction),
    total: exactly(total),
    vetoes,
    openVetoes,
  }
}

function sumUpOpen(compiled: Compiled, sheet: FactSheet, rows: readonly PointsRange[], ranges: OpenRanges): Score {
  const { sections } = compiled
  const sumOf = (indexes: readonly number[]) => ranges.sum(indexes)
  const counted = sumOf(sections.counted)
  const deducted = plainSum(rows, sections.deduction)
  const groups = new Array<PointsRange>(compiled.groups.length)
  for (let at = 0; at < groups.length; at++) {
    const { group, rows: own } = compiled.groups[at]!
    groups[at] = group.kind === 'deduction' ? plainSum(rows, own) : sumOf(own)
  }
  return {
    rows,
    groups,
    base: sumOf(sections.base),
    bonus: sumOf(sections.bonus),
    deductions: { min: 0 - deducted.max, max: deducted.min === null ? null : 0 - deducted.min },
    total: {
      min: deducted.min === null ? 0 : inLimits(compiled, (counted.min ?? 0) + deducted.min),
      max: inLimits(compiled, ranges.highestLessDeductions(counted, sections.counted, deducted)),
    },
    ...vetoesOf(compiled, sheet),
  }
}

/** A total is never below 0 and never above what the table gives at most. */
export const inLimits = (compiled: Compiled, points: number): Points =>
  Math.max(0, Math.min(points, compiled.cap ?? points))

function vetoesOf(compiled: Compiled, sheet: FactSheet): Pick<Score, 'vetoes' | 'openVetoes'> {
  const vetoes: string[] = []
  const openVetoes: string[] = []
  for (const at of compiled.sections.deduction) {
    const row = compiled.rows[at]!
    if (!row.mayVeto) continue
    if (!known(sheet, row)) openVetoes.push(row.id)
    else if (rowVetoes(row, sheet)) vetoes.push(row.id)
  }
  return { vetoes, openVetoes }
}
