import type { Transaction } from 'kysely'
import type { AssignmentChange } from '#contract/assigning.ts'
import { type InputProblem, inputProblem } from '#contract/problems.ts'
import { MOST_EACH } from '#core/reviewing/assign.ts'
import { TIE_NAMES } from '#core/reviewing/ties.ts'
import { batchText, type BatchRow } from '#app/batches/batchView.ts'
import { type Call, type Handler, person } from '#app/kit/call.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { notify } from '#store/messages.ts'
import type { Tables } from '#store/tables.ts'
import { activeReviewers, findBatch } from './load.ts'
import { endByRecusal, isUnfinished, LIVE, type ReviewRow } from './recusal.ts'
import { type Ties, tiesOf } from './ties.ts'

/** A review with the name of its reviewer. */
type Named = ReviewRow & { readonly name: string }

/** What changes are judged by, all of it read after the applications were locked. */
interface Ground {
  readonly open: ReadonlySet<string>
  /** But those that were taken back. */
  readonly reviews: readonly Named[]
  readonly names: ReadonlyMap<string, string>
  readonly ties: Ties
}

/**
 * Reviewers added and taken back, all or none; everything that is wrong is told at once. One door for the proposal, the
 * spreadsheet and the single change. Whoever changed an application’s reviewers first holds: the second is told who is
 * on it now.
 */
export const applyAssignments: Handler<'assignment.apply'> = async (call) => {
  const { tx, body, now, record } = call
  const batch = await findBatch(tx, body.batch)
  if (!batch) return refuse('not-found')
  const ground = await readGround(tx, batch, body.changes, now)
  const problems = [
    ...body.changes.flatMap((change, at) => problemsOf(change, at, ground)),
    ...twice(body.changes),
    ...reasonMissing(body, ground),
  ]
  if (problems.length > 0) return refuseInput(problems)
  const added = await add(call, body.changes)
  const removed = await takeBack(call, body.changes, ground)
  await tell(call, batch)
  record({
    act: 'review.assigned',
    object: 'batch',
    objectId: batch.id,
    // Reviews, not people: who reviews what is the officer’s alone.
    detail: { added, removed },
  })
  return done({ added: added.length, removed: removed.length })
}

/** Applications are locked in the order of their ids, so that two officers never wait for each other in a circle. */
async function readGround(
  tx: Transaction<Tables>,
  batch: BatchRow,
  changes: readonly AssignmentChange[],
  now: Date,
): Promise<Ground> {
  const applications = [...new Set(changes.map(({ application }) => application))]
  const open = await tx
    .selectFrom('application')
    .select('id')
    .where('id', 'in', applications)
    .where('batch_id', '=', batch.id)
    .where('state', '=', 'under_review')
    .orderBy('id')
    .forUpdate()
    .execute()
  const reviews = await tx
    .selectFrom('review')
    .innerJoin('account', 'account.id', 'review.reviewer_id')
    .selectAll('review')
    .select('account.name')
    .where('application_id', 'in', applications)
    .where('review.state', '<>', 'removed')
    .orderBy('review.id')
    .forUpdate('review')
    .execute()
  const reviewers = await activeReviewers(tx, batch.programme, now)
  const people = [...new Set(changes.flatMap(({ add: more, remove }) => [...more, ...remove]))]
  return {
    open: new Set(open.map(({ id }) => id)),
    reviews,
    names: new Map(reviewers.map(({ id, name }) => [id, name])),
    ties: await tiesOf(tx, { applications, reviewers: people }),
  }
}

const isLive = ({ state }: ReviewRow): boolean => (LIVE as readonly string[]).includes(state)

function problemsOf(
  { application, seen, add: more, remove }: AssignmentChange,
  at: number,
  { open, reviews, names, ties }: Ground,
): readonly InputProblem[] {
  const path = (rest: string): string => `changes.${at}.${rest}`
  if (!open.has(application)) return [inputProblem(path('application'), 'not-under-review')]
  const own = reviews.filter((review) => review.application_id === application)
  const live = own.filter(isLive)
  const isSame = live.length === new Set(seen).size && live.every(({ reviewer_id: id }) => seen.includes(id))
  if (!isSame) return [inputProblem(path('seen'), 'reviewers-changed', { who: namesIn(live) })]
  const adding = [...more.entries()].flatMap(([index, id]) => {
    const name = names.get(id)
    const here = path(`add.${index}`)
    if (name === undefined) return [inputProblem(here, 'reviewer-unknown')]
    if (live.some(({ reviewer_id: other }) => other === id) || more.indexOf(id) < index)
      return [inputProblem(here, 'reviewer-on-it', { name })]
    if (own.some(({ reviewer_id: other }) => other === id)) return [inputProblem(here, 'reviewer-recused', { name })]
    const [ground] = ties.get(application)?.get(id) ?? []
    return ground ? [inputProblem(here, 'reviewer-tied', { name, ground: TIE_NAMES[ground] })] : []
  })
  const removing = [...remove.entries()].flatMap(([index, id]) => {
    const review = live.find(({ reviewer_id: other }) => other === id)
    if (!review) return [inputProblem(path(`remove.${index}`), 'reviewer-not-on-it')]
    return isUnfinished(review) ? [] : [inputProblem(path(`remove.${index}`), 'review-finished', { name: review.name })]
  })
  const count = live.length + more.length - remove.length
  const tooMany =
    count > MOST_EACH && more.length > 0 ? [inputProblem(path('add'), 'too-many-items', { most: MOST_EACH })] : []
  return [...adding, ...removing, ...tooMany]
}

const namesIn = (live: readonly Named[]) =>
  live.length === 0
    ? { zh: '没有人', en: 'nobody' }
    : { zh: live.map(({ name }) => name).join('、'), en: live.map(({ name }) => name).join(', ') }

/** One application is changed once in a request. */
function twice(changes: readonly AssignmentChange[]): readonly InputProblem[] {
  const met = new Set<string>()
  return changes.flatMap(({ application }, at) => {
    if (met.has(application)) return [inputProblem(`changes.${at}.application`, 'application-twice')]
    met.add(application)
    return []
  })
}

/** A tie is reason enough; otherwise whoever takes a reviewer back says why. */
function reasonMissing(
  { changes, reason }: { readonly changes: readonly AssignmentChange[]; readonly reason: string },
  { ties }: Ground,
): readonly InputProblem[] {
  const isAsked = changes.some(({ application, remove }) => remove.some((id) => !ties.get(application)?.has(id)))
  return isAsked && reason === '' ? [inputProblem('reason', 'reason-missing')] : []
}

type Applying = Call<'assignment.apply'>

async function add(call: Applying, changes: readonly AssignmentChange[]): Promise<readonly string[]> {
  const { tx, now, world } = call
  const rows = changes.flatMap(({ application, add: more }) =>
    more.map((reviewer) => ({
      id: world.ids(),
      application_id: application,
      reviewer_id: reviewer,
      state: 'assigned',
      assigned_by: person(call).account,
      assigned_at: now,
    })),
  )
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx
      .insertInto('review')
      .values(rows.slice(from, from + AT_ONCE))
      .execute()
  return rows.map(({ id }) => id)
}

/** Rows in one statement: more would be too many parameters. */
const AT_ONCE = 2000

/** What was written and not handed in counts no more. */
async function takeBack(
  call: Applying,
  changes: readonly AssignmentChange[],
  { reviews, ties }: Ground,
): Promise<readonly string[]> {
  const { tx, body } = call
  const ended = changes.flatMap(({ application, remove }) =>
    reviews.filter((one) => one.application_id === application && isLive(one) && remove.includes(one.reviewer_id)),
  )
  for (const review of ended) {
    const [ground] = ties.get(review.application_id)?.get(review.reviewer_id) ?? []
    if (ground) await endByRecusal(call, review, ground, body.reason)
    else
      await tx
        .updateTable('review')
        .set((eb) => ({ state: 'removed', ground: 'officer', note: body.reason, version: eb('version', '+', 1) }))
        .where('id', '=', review.id)
        .execute()
  }
  return ended.map(({ id }) => id)
}

/** One message to each reviewer, however many reviews it is about. */
async function tell({ tx, body, now, world }: Applying, batch: BatchRow): Promise<void> {
  const kinds = [
    ['review-assigned', ({ add: more }: AssignmentChange) => more],
    ['review-taken-back', ({ remove }: AssignmentChange) => remove],
  ] as const
  for (const [code, of] of kinds) {
    const all = body.changes.flatMap((change) => of(change))
    for (const reviewer of new Set(all)) {
      const params = { batch: batchText(batch), reviews: all.filter((one) => one === reviewer).length }
      await notify(tx, { to: [reviewer], at: now, ids: world.ids, code, params })
    }
  }
}
