import type { Compiled } from '#core/rubric/compiled.ts'
import type { Score } from '#core/rubric/score.ts'
import type { PointsSpan } from '../table/view.ts'

/**
 * The total as a person reads it. While a deduction is unknown the official total may be anything down to
 * 0; that says nothing, so the points won are shown instead and the open deductions are named beside them.
 */
export function countedSpan(compiled: Compiled, score: Score): PointsSpan {
  if (score.deductions.max !== null) return score.total
  const bonus = compiled.bonusCounts === 'add' ? score.bonus : { min: 0, max: 0 }
  const inLimits = (points: number) => Math.min(points, compiled.cap ?? points)
  return {
    min: inLimits((score.base.min ?? 0) + (bonus.min ?? 0)),
    max: inLimits(score.base.max + bonus.max),
  }
}
