/** Sums of rows, each group held to its cap. */
import type { Points } from '#core/kernel/points.ts'
import type { Compiled } from '../compiled.ts'

/** Hundredths; equal ends when known. `min` is null where nothing bounds it (an unknown deduction). */
export interface PointsRange {
  readonly min: Points | null
  readonly max: Points
}

/** The range of a plain sum; open below as soon as one row is. */
export function plainSum(rows: readonly PointsRange[], indexes: readonly number[]): PointsRange {
  let min: Points | null = 0
  let max = 0
  for (const index of indexes) {
    const range = rows[index]!
    min = min === null || range.min === null ? null : min + range.min
    max += range.max
  }
  return { min, max }
}

/** The range of a sum whose rows vary apart from each other, each group held to its cap. */
export function cappedSum(compiled: Compiled, rows: readonly PointsRange[], indexes: readonly number[]): PointsRange {
  if (!compiled.binds) return plainSum(rows, indexes)
  const ends = (end: 'min' | 'max') =>
    sumWithCaps(
      compiled,
      indexes,
      indexes.map((index) => rows[index]![end] ?? 0),
    )
  return { min: ends('min'), max: ends('max') }
}

/** The sum of some rows' points, each group held to its cap. */
export function sumWithCaps(compiled: Compiled, indexes: readonly number[], points: readonly number[]): number {
  if (!compiled.binds) return points.reduce((sum, won) => sum + won, 0)
  const byGroup = new Array<number>(compiled.groups.length).fill(0)
  indexes.forEach((index, at) => {
    byGroup[compiled.rows[index]!.group]! += points[at]!
  })
  return byGroup.reduce((sum, won, group) => {
    const { binds, cap } = compiled.groups[group]!
    return sum + (binds ? Math.min(won, cap!) : won)
  }, 0)
}
