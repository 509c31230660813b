import type { Claim } from '#core/claims/claim.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { certainScore } from '#app/applications/certainScore.ts'

/** 评审分: the score with every claim, as it is written beside the application once it is settled. */
export function reviewScore(compiled: Compiled, claims: readonly Claim[]) {
  const { base, bonus, total } = certainScore(compiled, claims, 'review')
  return { review_base: base, review_bonus: bonus, review_total: total }
}
