import type { Selectable, Transaction } from 'kysely'
import type { Quotas } from '#core/conference/frozen.ts'
import { holdsPlace } from '#core/notices/plan.ts'
import type { State } from '#core/workflow/states.ts'
import { candidatesOf, carriedOut, type decisionsOn, placesOf } from '#store/conferences.ts'
import type { BatchTable } from '#store/tables/applying.ts'
import type { Tables } from '#store/tables.ts'
import { decidedIn } from './changed.ts'

/** The scored applications of a batch that no conference has decided on since they were settled. */
export async function undecided(tx: Transaction<Tables>, batch: string, lock: 'lock' | 'read' = 'read') {
  const scored = await candidatesOf(tx, batch)
    .$if(lock === 'lock', (select) => select.forUpdate('application'))
    .execute()
  const isDecided = await decidedIn(tx, batch)
  return scored.flatMap(({ settledAt, ...one }) => (isDecided(one.application, settledAt) ? [] : [one]))
}

/** The last decision has moved nobody yet: who holds a place is not known before its notice. */
export async function awaitsNotice(
  tx: Transaction<Tables>,
  batch: string,
  decisions: Awaited<ReturnType<typeof decisionsOn>>,
): Promise<boolean> {
  const last = decisions.at(-1)
  return last !== undefined && !(await carriedOut(tx, batch)).has(last.conference)
}

/** What is left of the quotas beside those who hold a place and are not up for decision again. */
export async function quotasLeft(
  tx: Transaction<Tables>,
  batch: Pick<Selectable<BatchTable>, 'id' | 'skilled_quota' | 'excellent_quota'>,
  candidates: readonly { readonly application: string }[],
): Promise<Quotas> {
  const again = new Set(candidates.map(({ application }) => application))
  const held = (await placesOf(tx, batch.id)).filter(
    ({ id, state, listed }) => !again.has(id) && holdsPlace({ state: state as State, listed }),
  )
  const left = (quota: number | null, taken: number): number | null =>
    quota === null ? null : Math.max(0, quota - taken)
  return {
    skilled: left(batch.skilled_quota, held.length),
    excellent: left(batch.excellent_quota, held.filter(({ level }) => level === 'excellent').length),
  }
}
