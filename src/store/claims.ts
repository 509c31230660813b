import type { Kysely } from 'kysely'
import type { Claim, Ground } from '#core/claims/claim.ts'
import type { Tables } from './tables.ts'

/** Every claim about an application, oldest first. */
export async function claimsOf(db: Kysely<Tables>, application: string): Promise<readonly Claim[]> {
  const rows = await db
    .selectFrom('claim')
    .selectAll()
    .where('application_id', '=', application)
    .orderBy('number')
    .execute()
  return rows.map(({ fact, value, ground, source, author, at, number, reason, evidence }) => ({
    fact,
    value,
    ground: ground as Ground,
    source,
    author,
    at: at.toISOString(),
    number: Number(number),
    reason,
    evidence: evidence as readonly string[],
  }))
}
