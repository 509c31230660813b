import type { Selectable } from 'kysely'
import type { ReviewGround } from '#contract/assigning.ts'
import type { Operation } from '#contract/routes.ts'
import type { Call } from '#app/kit/call.ts'
import { batchText } from '#app/batches/batchView.ts'
import { officers } from '#app/people/holders.ts'
import { notify } from '#store/messages.ts'
import type { ReviewTable } from '#store/tables/selecting.ts'
import { tiesOf } from './ties.ts'

export type ReviewRow = Selectable<ReviewTable>
export type Teller = Pick<Call<Operation>, 'tx' | 'now' | 'world' | 'record'>

/** A review that has neither ended nor been handed in. */
export const UNFINISHED = ['assigned', 'begun'] as const
/** Counts for the application and for the load of its reviewer. */
export const LIVE = [...UNFINISHED, 'finished'] as const

export const isUnfinished = ({ state }: Pick<ReviewRow, 'state'>): boolean =>
  (UNFINISHED as readonly string[]).includes(state)

/** Ends a review that is locked; what was written and not handed in counts no more. The officers are told. */
export async function endByRecusal(
  call: Teller,
  review: Pick<ReviewRow, 'id' | 'application_id'>,
  ground: Exclude<ReviewGround, 'officer'>,
  note = '',
): Promise<void> {
  const { tx, now, world, record } = call
  await tx
    .updateTable('review')
    .set((eb) => ({ state: 'recused', ground, note, version: eb('version', '+', 1) }))
    .where('id', '=', review.id)
    .execute()
  record({ act: 'review.recused', object: 'review', objectId: review.id, detail: { ground } })
  const about = await tx
    .selectFrom('application')
    .innerJoin('batch', 'batch.id', 'application.batch_id')
    .select(['application.enterprise_name as enterprise', 'batch.year', 'batch.number', 'batch.programme'])
    .where('application.id', '=', review.application_id)
    .executeTakeFirstOrThrow()
  await notify(tx, {
    to: await officers(tx, about.programme, now),
    at: now,
    ids: world.ids,
    code: 'review-recused',
    params: { enterprise: about.enterprise, batch: batchText(about) },
  })
}

/**
 * Ends those of some locked reviews that a tie stands against, and gives their ids. Whoever lets a reviewer go on with
 * a review asks this first.
 */
export async function endTied(call: Teller, reviews: readonly ReviewRow[]): Promise<ReadonlySet<string>> {
  const unfinished = reviews.filter(isUnfinished)
  const ties = await tiesOf(call.tx, {
    applications: [...new Set(unfinished.map(({ application_id: id }) => id))],
    reviewers: [...new Set(unfinished.map(({ reviewer_id: id }) => id))],
  })
  const ended = new Set<string>()
  for (const review of unfinished) {
    const [ground] = ties.get(review.application_id)?.get(review.reviewer_id) ?? []
    if (!ground) continue
    await endByRecusal(call, review, ground)
    ended.add(review.id)
  }
  return ended
}
