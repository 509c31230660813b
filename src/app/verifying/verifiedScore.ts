import type { Claim } from '#core/claims/claim.ts'
import { heldFacts } from '#core/claims/factSheet.ts'
import { soundFacts } from '#core/applying/soundFacts.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { inLimits, score } from '#core/rubric/score.ts'

export interface VerifiedScore {
  readonly verified_base: number
  readonly verified_bonus: number
  readonly verified_total: number
  readonly verified_vetoed: boolean
}

/**
 * 核验分 in hundredths of a point: what is certain. Facts nobody has stated win nothing, deductions that no department
 * has established take nothing; a fact that contradicts the others is unknown.
 */
export function verifiedScore(compiled: Compiled, claims: readonly Claim[]): VerifiedScore {
  const held = heldFacts(compiled.programme, claims, 'verified')
  const { base, bonus, deductions, vetoes } = score(compiled, soundFacts(compiled.book, held.facts).sheet)
  const won = { base: base.min ?? 0, bonus: bonus.min ?? 0 }
  const counted = won.base + (compiled.bonusCounts === 'add' ? won.bonus : 0)
  return {
    verified_base: won.base,
    verified_bonus: won.bonus,
    verified_total: inLimits(compiled, counted - deductions.min),
    verified_vetoed: vetoes.length > 0,
  }
}
