/** Sums of rows, each group held to its cap. */
import type { Points } from '#core/kernel/points.ts'
import type { Compiled } from '../compiled.ts'

/** Hundredths; equal ends when known. `min` is null where nothing bounds it (an unknown deduction). */
export interface PointsRange {
  readonly min: Points | null
  readonly max: Points
}

/** The range of a sum whose rows vary apart from each other. */
export function cappedSum(compiled: Compiled, rows: readonly PointsRange[], indexes: readonly number[]): PointsRange {
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
  const byGroup = new Array<number>(compiled.groups.length).fill(0)
  indexes.forEach((index, at) => {
    byGroup[compiled.rows[index]!.group]! += points[at]!
  })
  return byGroup.reduce((sum, won, group) => {
    const { binds, cap } = compiled.groups[group]!
    return sum + (binds ? Math.min(won, cap!) : won)
  }, 0)
}
