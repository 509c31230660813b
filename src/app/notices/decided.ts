import type { Selectable, Transaction } from 'kysely'
import { type Candidate, decidedOn, type Decision, holdsPlace, placesGiven, type Places } from '#core/notices/plan.ts'
import type { State } from '#core/workflow/states.ts'
import type { ApplicationRow } from '#app/applications/load.ts'
import type { BatchRow } from '#app/batches/batchView.ts'
import { carriedOut, decisionsOn, placesOf } from '#store/conferences.ts'
import type { ConferenceTable } from '#store/tables/selecting.ts'
import type { Tables } from '#store/tables.ts'

export type ConferenceRow = Selectable<ConferenceTable>

export interface DecidedRow extends ApplicationRow {
  readonly creditCode: string
  readonly office: string
}

/** What a conference decided on a batch, and where each application of it, and of the reserve, stands now. */
export interface Decided {
  readonly conference: ConferenceRow & { readonly decided_by: string; readonly decided_at: Date }
  readonly batch: BatchRow
  readonly decision: Decision
  readonly rows: ReadonlyMap<string, DecidedRow>
  readonly candidates: ReadonlyMap<string, Candidate>
  /** Its own notice is published: a further one fills places that have become free. */
  readonly published: boolean
  readonly places: Places
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
  const rows = await rowsOf(tx, conference.batch_id, decision, lock)
  const told = await carriedOut(tx, batch.id)
  const published = told.has(conference.id)
  const standing = await placesOf(tx, batch.id)
  const candidates = new Map(
    [...rows.values()].map((row): [string, Candidate] => [
      row.id,
      { state: row.state as State, unmoved: row.state_since <= decided_at },
    ]),
  )
  const own = new Set(published ? [] : decidedOn(decision))
  const places: Places = {
    given: placesGiven(
      (await decisionsOn(tx, batch.id))
        .filter((one) => one.conference === conference.id || told.has(one.conference))
        .map((one) => one.decision),
      batch.skilled_quota,
    ),
    held: standing.filter((one) => !own.has(one.id) && holdsPlace({ ...one, state: one.state as State })).length,
    waiting: standing
      .filter(({ state }) => state === 'reserved')
      .map((one) => ({ application: one.id, place: one.place! })),
  }
  return { conference: { ...conference, decided_by, decided_at }, batch, decision, rows, candidates, published, places }
}

async function rowsOf(
  tx: Transaction<Tables>,
  batch: string,
  decision: Decision,
  lock: 'lock' | 'read',
): Promise<ReadonlyMap<string, DecidedRow>> {
  const ids = decidedOn(decision)
  // In the order of their ids, so that two who lock them never wait for each other in a circle.
  const rows = await tx
    .selectFrom('application')
    .innerJoin('enterprise', 'enterprise.id', 'application.enterprise_id')
    .innerJoin('organisation', 'organisation.id', 'application.office_id')
    .selectAll('application')
    .select(['enterprise.credit_code as creditCode', 'organisation.name as office'])
    .where('application.batch_id', '=', batch)
    .where((eb) =>
      eb.or([eb('application.state', '=', 'reserved'), ...(ids.length > 0 ? [eb('application.id', 'in', ids)] : [])]),
    )
    .orderBy('application.id')
    .$if(lock === 'lock', (select) => select.forUpdate('application'))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
