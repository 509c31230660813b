import type { OwnReview } from '#contract/assigning.ts'
import type { Batch } from '#contract/batches.ts'
import { type Call, type Handler, person } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { endByRecusal, endTied, isUnfinished, type ReviewRow, UNFINISHED } from './recusal.ts'
import { tiesOf } from './ties.ts'

/** In the order of the applications' numbers, the newest batch first. What was taken back is not shown. */
export const listReviews: Handler<'reviewer.reviews'> = async (call) => {
  const { tx } = call
  const { account } = person(call)
  const rows = await tx
    .selectFrom('review')
    .innerJoin('application', 'application.id', 'review.application_id')
    .innerJoin('batch', 'batch.id', 'application.batch_id')
    .selectAll('review')
    .select([
      'application.number as applicationNumber',
      'application.state as applicationState',
      'application.enterprise_name as enterprise',
      'application.enterprise_industry as industry',
      'batch.programme',
      'batch.year',
      'batch.number as batchNumber',
      'batch.steps',
    ])
    .where('review.reviewer_id', '=', account)
    .where('review.state', '<>', 'removed')
    .orderBy('batch.year', 'desc')
    .orderBy('batch.number', 'desc')
    .orderBy('application.number')
    .orderBy('review.id')
    .execute()
  const applications = rows.filter(isUnfinished).map(({ application_id: id }) => id)
  const ties = await tiesOf(tx, { applications, reviewers: [account] })
  return done(
    rows.map(
      (row): OwnReview => ({
        id: row.id,
        number: row.applicationNumber ?? 0,
        enterprise: row.enterprise,
        industry: row.industry,
        programme: row.programme,
        year: row.year,
        batchNumber: row.batchNumber,
        state: row.state as OwnReview['state'],
        ground: row.ground as OwnReview['ground'],
        note: row.note,
        ties: [...(ties.get(row.application_id)?.get(account) ?? [])],
        declaredAt: row.declared_at?.toISOString() ?? null,
        finishedAt: row.finished_at?.toISOString() ?? null,
        open: row.applicationState === 'under_review',
        dueDay: (row.steps as Batch['steps']).review ?? null,
      }),
    ),
  )
}

type Own = Call<'reviewer.declare'> | Call<'reviewer.recuse'>

/** Reviews of one's own, locked; of others there are none. */
const ownReviews = (call: Own, ids: readonly string[]): Promise<ReviewRow[]> =>
  call.tx
    .selectFrom('review')
    .selectAll()
    .where('id', 'in', [...ids])
    .where('reviewer_id', '=', person(call).account)
    .where('state', '<>', 'removed')
    .orderBy('id')
    .forUpdate()
    .execute()

/** Nobody declares before they have said of themselves what ties are found by. */
export const declareNoTie: Handler<'reviewer.declare'> = async (call) => {
  const { tx, body, now, record } = call
  const ids = [...new Set(body.reviews)]
  const reviews = await ownReviews(call, ids)
  if (reviews.length < ids.length) return refuse('not-found')
  const stated = await tx
    .selectFrom('reviewer')
    .select('account_id')
    .where('account_id', '=', person(call).account)
    .where('identity_fingerprint', 'is not', null)
    .executeTakeFirst()
  if (!stated) return refuse('reviewer-not-stated')
  const ended = await endTied(call, reviews)
  const declared = reviews.filter((one) => isUnfinished(one) && !one.declared_at && !ended.has(one.id))
  if (declared.length > 0)
    await tx
      .updateTable('review')
      .set((eb) => ({ declared_at: now, version: eb('version', '+', 1) }))
      .where(
        'id',
        'in',
        declared.map(({ id }) => id),
      )
      .where('state', 'in', [...UNFINISHED])
      .execute()
  record({
    act: 'review.declared',
    object: 'account',
    objectId: person(call).account,
    detail: { reviews: declared.map(({ id }) => id) },
  })
  return done({ declared: declared.length, recused: ended.size })
}

export const recuseMyself: Handler<'reviewer.recuse'> = async (call) => {
  const { params, body } = call
  const [review] = await ownReviews(call, [params.id])
  if (!review) return refuse('not-found')
  if (!isUnfinished(review)) return refuse('review-ended')
  await endByRecusal(call, review, 'declared', body.reason)
  return done({ done: true })
}
