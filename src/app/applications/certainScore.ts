import { soundFacts } from '#core/applying/soundFacts.ts'
import type { Claim } from '#core/claims/claim.ts'
import { heldFacts, type ScoreKind } from '#core/claims/factSheet.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { inLimits, type Score, score } from '#core/rubric/score.ts'

/** In hundredths of a point. */
export interface CertainScore {
  readonly base: number
  readonly bonus: number
  readonly total: number
  readonly vetoes: readonly string[]
}

export function scoreBy(compiled: Compiled, claims: readonly Claim[], kind: ScoreKind): Score {
  const held = heldFacts(compiled.programme, claims, kind)
  return score(compiled, soundFacts(compiled.book, held.facts).sheet)
}

/**
 * What is certain in one of the scores. Facts nobody has stated win nothing, deductions that no department has
 * established take nothing; a fact that contradicts the others is unknown.
 */
export function certainScore(compiled: Compiled, claims: readonly Claim[], kind: ScoreKind): CertainScore {
  const { base, bonus, deductions, vetoes } = scoreBy(compiled, claims, kind)
  const won = { base: base.min ?? 0, bonus: bonus.min ?? 0 }
  const counted = won.base + (compiled.bonusCounts === 'add' ? won.bonus : 0)
  return { ...won, total: inLimits(compiled, counted - deductions.min), vetoes }
}
