import { type Kysely, sql } from 'kysely'
import type { Anchor } from '#core/journal/entry.ts'
import type { Tables } from '../tables.ts'
import { addAnchors, seeAnchors } from './anchorsFile.ts'
import { timeText } from './readJournal.ts'

/**
 * Writes down outside the database where the journal has got to, and where it was at the end of each day since the
 * last time: whoever can rewrite the whole database still cannot cut off what is anchored. Gives what was added,
 * which is on the disk by then.
 * @throws {AnchorsUnreadable | Error}
 */
export async function anchorJournal(db: Kysely<Tables>, file: string): Promise<readonly Anchor[]> {
  // Several nodes may share a file: one after another, so that its lines stay in order.
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('journal anchors'))`.execute(tx)
    const seen = await seeAnchors(file)
    const due = await lastOfEachDay(tx, seen.last?.seq ?? 0)
    if (due.length > 0) await addAnchors(seen, due)
    return due
  })
}

/** A day is the country's, wherever the server runs. */
const DAY = sql`(at at time zone 'Asia/Shanghai')::date`

async function lastOfEachDay(db: Kysely<Tables>, after: number): Promise<readonly Anchor[]> {
  const rows = await db
    .selectFrom('journal')
    .distinctOn(DAY)
    .select(['seq', timeText.as('at'), 'hash', 'seal'])
    .where('seq', '>', String(after))
    .orderBy(DAY)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(({ seq, ...row }) => ({ seq: Number(seq), ...row }))
}
