import type { Kysely } from 'kysely'
import type { Tables } from '#store/tables.ts'
import { openVault, type Vault, type VaultSettings } from '../vault.ts'
import { KeyFileProblem } from './keyFileProblem.ts'

/**
 * The vault of a database: its key is made with the first start, and from the first act on no other will do. Whether
 * it is the right one shows by the seal of the last entry of the journal.
 * @throws {KeyFileProblem}
 */
export async function vaultFor(db: Kysely<Tables>, settings: Omit<VaultSettings, 'mayCreate'>): Promise<Vault> {
  const last = await db
    .selectFrom('journal')
    .select(['hash', 'seal'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const vault = openVault({ ...settings, mayCreate: last === undefined })
  if (last && !vault.isJournalSeal(last.hash, last.seal)) throw new KeyFileProblem('another', settings.keyFile)
  return vault
}
