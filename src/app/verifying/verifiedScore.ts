import type { Transaction } from 'kysely'
import type { Claim } from '#core/claims/claim.ts'
import { heldFacts } from '#core/claims/factSheet.ts'
import { soundFacts } from '#core/applying/soundFacts.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { inLimits, type Score, score } from '#core/rubric/score.ts'
import { claimsAbout } from '#store/claims.ts'
import type { Tables } from '#store/tables.ts'

interface VerifiedScore {
  readonly verified_base: number
  readonly verified_bonus: number
  readonly verified_total: number
  readonly verified_vetoed: boolean
}

/**
 * 核验分 in hundredths of a point: what is certain. Facts nobody has stated win nothing, deductions that no department
 * has established take nothing; a fact that contradicts the others is unknown.
 */
function verifiedScore(compiled: Compiled, claims: readonly Claim[]): VerifiedScore {
  const { base, bonus, deductions, vetoes } = verifiedBy(compiled, claims)
  const won = { base: base.min ?? 0, bonus: bonus.min ?? 0 }
  const counted = won.base + (compiled.bonusCounts === 'add' ? won.bonus : 0)
  return {
    verified_base: won.base,
    verified_bonus: won.bonus,
    verified_total: inLimits(compiled, counted - deductions.min),
    verified_vetoed: vetoes.length > 0,
  }
}

/** Rows that bar an application by what departments have established. */
export const vetoesOf = (compiled: Compiled, claims: readonly Claim[]): readonly string[] =>
  verifiedBy(compiled, claims).vetoes

function verifiedBy(compiled: Compiled, claims: readonly Claim[]): Score {
  const held = heldFacts(compiled.programme, claims, 'verified')
  return score(compiled, soundFacts(compiled.book, held.facts).sheet)
}

/** Whoever has added a claim to applications that departments are heard on brings their verified scores up to date. */
export async function rescore(tx: Transaction<Tables>, compiled: Compiled, ids: readonly string[]): Promise<void> {
  const claims = await claimsAbout(tx, ids)
  // A statement for each application that somebody spoke about: each has its own score.
  for (const id of ids)
    await tx
      .updateTable('application')
      .set(verifiedScore(compiled, claims.get(id) ?? []))
      .where('id', '=', id)
      .execute()
}
