import type { Compiled } from '#core/rubric/compiled.ts'
import type { Score } from '#core/rubric/score.ts'
import type { PointsSpan } from '../table/view.ts'

/**
 * The total as a person reads it. While a deduction is unknown the official total may be anything down to
 * 0; that says nothing, so what is stated counts and the open deductions are named beside it. The printed
 * table does the same (`fillTable`).
 */
export function countedSpan(compiled: Compiled, score: Score): PointsSpan {
  if (score.deductions.max !== null) return score.total
  const bonus = compiled.bonusCounts === 'add' ? (score.bonus.min ?? 0) : 0
  const least = (score.base.min ?? 0) + bonus - score.deductions.min
  return { min: Math.max(0, Math.min(least, compiled.cap ?? least)), max: score.total.max }
}
