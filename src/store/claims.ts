import type { Kysely } from 'kysely'
import type { Claim, Ground } from '#core/claims/claim.ts'
import type { Tables } from './tables.ts'

/** Every claim about an application, oldest first. */
export const claimsOf = async (db: Kysely<Tables>, application: string): Promise<readonly Claim[]> =>
  (await claimsAbout(db, [application])).get(application) ?? []

/** The same of several, all of them or those about some facts; whoever has none is not in it. */
export async function claimsAbout(
  db: Kysely<Tables>,
  applications: readonly string[],
  facts?: readonly string[],
): Promise<ReadonlyMap<string, readonly Claim[]>> {
  if (applications.length === 0) return new Map()
  const rows = await db
    .selectFrom('claim')
    .selectAll()
    .where('application_id', 'in', [...applications])
    .$if(facts !== undefined, (select) => select.where('fact', 'in', [...facts!, '']))
    .orderBy('number')
    .execute()
  const about = new Map<string, Claim[]>()
  for (const { application_id: id, fact, value, ground, source, author, at, number, reason, evidence } of rows) {
    const claim: Claim = {
      fact,
      value,
      ground: ground as Ground,
      source,
      author,
      at: at.toISOString(),
      number: Number(number),
      reason,
      evidence: evidence as readonly string[],
    }
    const others = about.get(id)
    if (others) others.push(claim)
    else about.set(id, [claim])
  }
  return about
}
