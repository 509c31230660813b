import { hash as digest } from 'node:crypto'
import type { Transaction } from 'kysely'
import { canonical } from '#core/journal/canonical.ts'
import type { Tables } from './tables.ts'

/** One act to be written down. Plain data only: no personal data and no secrets, for nothing is ever taken out again. */
export interface NewEntry {
  readonly at: Date
  /** The id of an account, or `system`, or `public`. */
  readonly actor: string
  readonly role?: string
  /** In the past tense: `application.submitted`. */
  readonly act: string
  readonly object: string
  readonly objectId: string
  readonly detail?: object
}

/** Puts the seal of the key outside the database on an entry's hash. */
export interface JournalSealer {
  sealJournal(hash: string): string
}

/** SHA-256 of a text in UTF-8, in hex. */
export const journalHash = (text: string): string => digest('sha256', text)

/**
 * Writes an act into the journal, in the act's own transaction and as its last statement: from here to the end of
 * the transaction no other act can be written. A clock that went backwards is held at the last entry's time.
 */
export async function appendJournal(
  tx: Transaction<Tables>,
  vault: JournalSealer,
  { at, actor, role = '', act, object, objectId, detail = {} }: NewEntry,
): Promise<{ seq: string; hash: string }> {
  const head = await tx.selectFrom('journal_head').select(['seq', 'at', 'hash']).forUpdate().executeTakeFirstOrThrow()
  const entry = {
    seq: Number(head.seq) + 1,
    at: (at > head.at ? at : head.at).toISOString(),
    actor: asStored(actor),
    role: asStored(role),
    act: asStored(act),
    object: asStored(object),
    objectId: asStored(objectId),
    detail: JSON.stringify(detail),
    previous: head.hash,
  }
  const hash = journalHash(canonical(entry))
  const { seq: number, objectId: object_id, ...same } = entry
  const seq = String(number)
  await tx
    .insertInto('journal')
    .values({ ...same, seq, object_id, hash, seal: vault.sealJournal(hash) })
    .execute()
  return { seq, hash }
}

/** Half a surrogate pair would be stored as another character than was hashed. */
const asStored = (text: string): string => text.toWellFormed()
