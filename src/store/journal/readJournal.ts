import { type Kysely, sql } from 'kysely'
import type { Entry, Head } from '#core/journal/entry.ts'
import { entryLine } from '#core/journal/lines.ts'
import type { Tables } from '../tables.ts'

/** So many rows at a time are fast, and few enough to hold. */
const BATCH = 2000

/** The whole journal from its first entry, in constant memory, exactly as it was hashed. */
export async function* readJournal(db: Kysely<Tables>): AsyncGenerator<Entry> {
  let after = '0'
  for (;;) {
    const rows = await entriesAfter(db, after)
    for (const { seq, ...entry } of rows) yield { seq: Number(seq), ...entry }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.seq
  }
}

/** The journal as lines of JSON, to be kept elsewhere or checked by somebody else. */
export async function* exportJournal(db: Kysely<Tables>): AsyncGenerator<string> {
  for await (const entry of readJournal(db)) yield entryLine(entry)
}

/** Where the database says the journal ends; at 0 before the first entry, or if somebody took the head away. */
export async function journalHead(db: Kysely<Tables>): Promise<Head> {
  const head = await db.selectFrom('journal_head').select(['seq', 'hash']).executeTakeFirst()
  return { seq: Number(head?.seq ?? 0), hash: head?.hash ?? '' }
}

/** Texts throughout: a tampered value such as `infinity` must come out as what it is. */
const entriesAfter = (db: Kysely<Tables>, after: string) =>
  db
    .selectFrom('journal')
    .select([
      'seq',
      timeText.as('at'),
      'actor',
      'role',
      'act',
      'object',
      'object_id as objectId',
      sql<string>`detail::text`.as('detail'),
      'previous',
      'hash',
      'seal',
    ])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(BATCH)
    .execute()

/** As `Date.toISOString()` writes it. */
export const timeText = sql<string>`
  case when isfinite(at) then to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') else at::text end`
