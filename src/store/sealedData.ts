import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Whether the database holds anything that was sealed with the key outside it: a new key could not open that. */
export async function holdsSealedData(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ sealed: boolean }>`
    select exists (select from journal) or exists (select from account where totp_sealed is not null)
      or exists (select from roster_person where identity_sealed is not null) as sealed`.execute(db)
  return rows[0]?.sealed ?? false
}
