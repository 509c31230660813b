import type { Selectable, Transaction } from 'kysely'
import type { Candidate, Decision } from '#core/notices/plan.ts'
import type { State } from '#core/workflow/states.ts'
import type { ApplicationRow } from '#app/applications/load.ts'
import type { BatchRow } from '#app/batches/batchView.ts'
import type { ConferenceTable } from '#store/tables/selecting.ts'
import type { Tables } from '#store/tables.ts'

export type ConferenceRow = Selectable<ConferenceTable>

export interface DecidedRow extends ApplicationRow {
  readonly creditCode: string
  readonly office: string
}

/** What a conference decided on a batch, and where each application of it stands now. */
export interface Decided {
  readonly conference: ConferenceRow & { readonly decided_by: string; readonly decided_at: Date }
  readonly batch: BatchRow
  readonly decision: Decision
  readonly rows: ReadonlyMap<string, DecidedRow>
  readonly candidates: ReadonlyMap<string, Candidate>
}

/** Undefined where there is no such conference, or it has not decided on a batch. */
export async function loadDecided(
  tx: Transaction<Tables>,
  id: string,
  lock: 'lock' | 'read' = 'read',
): Promise<Decided | undefined> {
  const conference = await tx
    .selectFrom('conference')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'decided')
    .executeTakeFirst()
  if (!conference?.batch_id || !conference.decided_by || !conference.decided_at) return undefined
  const { decided_by, decided_at } = conference
  const batch = await tx.selectFrom('batch').selectAll().where('id', '=', conference.batch_id).executeTakeFirstOrThrow()
  const decision = conference.decision as Decision
  const rows = await rowsOf(tx, decision, lock)
  const listed = await listedBefore(tx, [...rows.keys()])
  const candidates = new Map(
    [...rows.values()].map((row): [string, Candidate] => [
      row.id,
      { state: row.state as State, unmoved: row.state_since <= decided_at, listed: listed.has(row.id) },
    ]),
  )
  return { conference: { ...conference, decided_by, decided_at }, batch, decision, rows, candidates }
}

async function rowsOf(
  tx: Transaction<Tables>,
  { selected, reserved, notSelected }: Decision,
  lock: 'lock' | 'read',
): Promise<ReadonlyMap<string, DecidedRow>> {
  const ids = [...selected, ...reserved, ...notSelected].map(({ application }) => application)
  if (ids.length === 0) return new Map()
  // In the order of their ids, so that two who lock them never wait for each other in a circle.
  const rows = await tx
    .selectFrom('application')
    .innerJoin('enterprise', 'enterprise.id', 'application.enterprise_id')
    .innerJoin('organisation', 'organisation.id', 'application.office_id')
    .selectAll('application')
    .select(['enterprise.credit_code as creditCode', 'organisation.name as office'])
    .where('application.id', 'in', ids)
    .orderBy('application.id')
    .$if(lock === 'lock', (select) => select.forUpdate('application'))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

async function listedBefore(tx: Transaction<Tables>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('notice_entry')
    .innerJoin('notice', 'notice.id', 'notice_entry.notice_id')
    .select('notice_entry.application_id as id')
    .where('notice_entry.application_id', 'in', [...ids])
    .where('notice.state', '=', 'published')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
