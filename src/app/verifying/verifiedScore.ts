import type { Transaction } from 'kysely'
import type { Claim } from '#core/claims/claim.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { certainScore, scoreBy } from '#app/applications/certainScore.ts'
import { reviewScore } from '#app/reviewing/reviewScore.ts'
import { claimsAbout } from '#store/claims.ts'
import type { Tables } from '#store/tables.ts'

/** 核验分: what is certain with the departments' claims. */
function verifiedScore(compiled: Compiled, claims: readonly Claim[]) {
  const { base, bonus, total, vetoes } = certainScore(compiled, claims, 'verified')
  return {
    verified_base: base,
    verified_bonus: bonus,
    verified_total: total,
    verified_vetoed: vetoes.length > 0,
  }
}

/** Rows that bar an application by what departments have established. */
export const vetoesOf = (compiled: Compiled, claims: readonly Claim[]): readonly string[] =>
  scoreBy(compiled, claims, 'verified').vetoes

/**
 * Whoever has added a claim to applications that departments are heard on brings their verified scores up to date, and
 * the review score with it where one was settled: it counts every claim.
 */
export async function rescore(tx: Transaction<Tables>, compiled: Compiled, ids: readonly string[]): Promise<void> {
  const claims = await claimsAbout(tx, ids)
  // Statements for each application that somebody spoke about: each has its own scores.
  for (const id of ids) {
    const about = claims.get(id) ?? []
    await tx.updateTable('application').set(verifiedScore(compiled, about)).where('id', '=', id).execute()
    await tx
      .updateTable('application')
      .set(reviewScore(compiled, about))
      .where('id', '=', id)
      .where('review_total', 'is not', null)
      .execute()
  }
}
