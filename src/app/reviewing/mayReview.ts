import type { Selectable, Transaction } from 'kysely'
import type { State } from '#core/workflow/states.ts'
import { STATES } from '#core/workflow/states.ts'
import { judgedRows } from '#core/reviewing/judged.ts'
import type { Actor } from '#app/kit/actor.ts'
import type { Call } from '#app/kit/call.ts'
import { done, refuse, type Result } from '#app/kit/result.ts'
import type { World } from '#app/kit/world.ts'
import type { ApplicationRow } from '#app/applications/load.ts'
import { refuseTied } from '#app/assigning/refuseTied.ts'
import { tiesOf } from '#app/assigning/ties.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import type { ReviewTable } from '#store/tables/selecting.ts'
import type { Tables } from '#store/tables.ts'

export type ReviewRow = Selectable<ReviewTable>

export interface OwnReview {
  readonly review: ReviewRow
  readonly application: ApplicationRow
}

type Asking = Pick<Call<'review.read'>, 'tx' | 'actor' | 'now' | 'world' | 'record'>

/**
 * The one place that judges whether somebody may review: it is theirs, it has not ended, they have declared to have no
 * tie, and none has been found since. To write, the application is locked before the review, as whoever settles it does; what was read before is
 * read again.
 */
export async function mayReview(call: Asking, id: string, how: 'read' | 'write' = 'read'): Promise<Result<OwnReview>> {
  const { tx, actor } = call
  const own = () =>
    tx
      .selectFrom('review')
      .selectAll()
      .where('id', '=', id)
      .where('reviewer_id', '=', actor?.account ?? '')
  const found = await own().executeTakeFirst()
  if (!found) return refuse('not-found')
  const application = await tx
    .selectFrom('application')
    .selectAll()
    .where('id', '=', found.application_id)
    .$if(how === 'write', (select) => select.forUpdate())
    .executeTakeFirstOrThrow()
  const review = how === 'write' ? await own().forUpdate().executeTakeFirstOrThrow() : found
  const ended = standsAgainst(review)
  if (ended) return ended
  if (how === 'write' && review.state === 'finished') return refuse('review-handed-in')
  if (how === 'write' && application.state !== 'under_review')
    return refuse('wrong-state', { params: { state: STATES[application.state as State] } })
  return (await refuseTied(call, review, how)) ?? done({ review, application })
}

function standsAgainst({ state, declared_at }: ReviewRow): Result<never> | undefined {
  if (state === 'recused' || state === 'removed') return refuse('review-ended')
  return declared_at === null ? refuse('tie-not-declared') : undefined
}

/** The application whose evidence somebody may look at as its reviewer: under the rows left to judgement alone. */
export async function reviewedApplication(
  tx: Transaction<Tables>,
  world: World,
  actor: Actor | undefined,
  { application: id, row }: { readonly application: string; readonly row: string },
): Promise<ApplicationRow | undefined> {
  if (!actor?.roles.some(({ role }) => role === 'reviewer')) return undefined
  const review = await tx
    .selectFrom('review')
    .selectAll()
    .where('application_id', '=', id)
    .where('reviewer_id', '=', actor.account)
    .where('state', 'not in', ['recused', 'removed'])
    .executeTakeFirst()
  if (!review || standsAgainst(review) || (await isTied(tx, review))) return undefined
  const application = await tx.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const compiled = await compiledFor(tx, world, application)
  return judgedRows(compiled).includes(row) ? application : undefined
}

async function isTied(
  tx: Transaction<Tables>,
  { application_id: id, reviewer_id: reviewer }: ReviewRow,
): Promise<boolean> {
  const ties = await tiesOf(tx, { applications: [id], reviewers: [reviewer] })
  return ties.get(id)?.has(reviewer) === true
}

export async function compiledFor(tx: Transaction<Tables>, world: World, { batch_id }: ApplicationRow) {
  const { programme, programme_sha256: sha256 } = await tx
    .selectFrom('batch')
    .select(['programme', 'programme_sha256'])
    .where('id', '=', batch_id)
    .executeTakeFirstOrThrow()
  return compiledRubric(tx, world, { programme, sha256 })
}
