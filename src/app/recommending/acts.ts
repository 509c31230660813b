import { USUAL_REMEDIES } from '#core/workflow/remedies.ts'
import type { Act } from '#core/workflow/transitions.ts'
import { inputProblem, problem } from '#contract/problems.ts'
import type { ApplicationHead } from '#contract/applying.ts'
import { COMMITMENT, ENTERPRISE, partsOf, ROSTER } from '#core/applying/parts.ts'
import type { Call, Handler } from '#app/kit/call.ts'
import { done, refuse, refuseInput, type Refusal, type Result } from '#app/kit/result.ts'
import type { BatchRow } from '#app/batches/batchView.ts'
import { type ApplicationRow, findApplication } from '#app/applications/load.ts'
import { move, type Moved, type Movement, sameVersion } from '#app/applications/move.ts'
import { tellDecided, tellRecommended, tellReturned } from '#app/applications/notices.ts'
import { enterpriseName, headOf } from '#app/applications/views.ts'
import { numbersIn, refuseNumbers, typedIn } from '#app/papers/typed.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'

type Acting =
  | Call<'dossier.recommend'>
  | Call<'dossier.return'>
  | Call<'dossier.decline'>
  | Call<'dossier.accept'>
  | Call<'dossier.veto'>
  | Call<'objection.reopen'>
  | Call<'objection.notSelect'>

interface Acted extends Moved {
  readonly batch: BatchRow
  readonly enterprise: string
}

/** Lock, look whether it is what the person saw, and act by the table. What cannot be reached does not exist. */
export async function act(
  call: Acting,
  { id, version }: { readonly id: string; readonly version: number },
  what: Act,
  movement: Movement,
): Promise<Result<Acted>> {
  const { tx, scope } = call
  const application = await findApplication(tx, id, scope, 'lock')
  if (!application || application.state === 'draft') return refuse('not-found')
  const stale = await sameVersion(tx, application, version)
  if (stale) return stale
  const batch = await batchOf(call, application)
  const moved = await move(call as Call<'dossier.accept'>, { application, batch }, what, movement)
  if (!moved.ok) return moved
  return done({ ...moved.value, batch, enterprise: await enterpriseName(tx, application.enterprise_id) })
}

export const batchOf = ({ tx }: Pick<Acting, 'tx'>, { batch_id }: ApplicationRow): Promise<BatchRow> =>
  tx.selectFrom('batch').selectAll().where('id', '=', batch_id).executeTakeFirstOrThrow()

/**
 * One opinion for many. Each is its own act: what another changed or what the table refuses is told with its reason,
 * and the others are recommended all the same.
 */
export const recommend: Handler<'dossier.recommend'> = async (call) => {
  const { tx, body, record } = call
  const numbers = await refuseNumbers(tx, { opinion: body.opinion })
  if (numbers) return numbers
  const recommended: string[] = []
  const failed: { id: string; code: string; title: string; titleZh: string }[] = []
  for (const one of body.applications) {
    const acted = await act(call, one, 'recommend', { opinion: body.opinion, detail: { checks: body.checks } })
    if (!acted.ok) {
      failed.push({ id: one.id, ...inWords(acted.refusal) })
      continue
    }
    await tellRecommended(call, acted.value)
    record({
      act: 'application.recommended',
      object: 'application',
      objectId: one.id,
      detail: { opinion: body.opinion, checks: body.checks },
    })
    recommended.push(one.id)
  }
  if (failed.length > 0)
    record({
      act: 'recommendation.refused',
      object: 'application',
      objectId: 'several',
      detail: { failed: failed.map(({ id, code }) => ({ id, code })) },
    })
  return done({ done: recommended, failed })
}

function inWords({ code, params }: Refusal): { code: string; title: string; titleZh: string } {
  const { title, titleZh } = problem(code, { ...(params && { params }) })
  return { code, title, titleZh }
}

export const returnApplication: Handler<'dossier.return'> = async (call) => {
  const { tx, params, body, scope, world, record } = call
  const application = await findApplication(tx, params.id, scope)
  if (!application) return refuse('not-found')
  const batch = await batchOf(call, application)
  const { programme, programme_sha256: sha256 } = batch
  const parts = partsOf(await compiledRubric(tx, world, { programme, sha256 }))
  const known = new Set([
    ENTERPRISE,
    ROSTER,
    COMMITMENT,
    ...parts.rows.filter(({ departments }) => !departments).map(({ id }) => id),
  ])
  const strange = body.items.flatMap(({ part }, at) =>
    known.has(part) ? [] : [inputProblem(`items.${at}.part`, 'unknown-part', { part })],
  )
  const numbers = await numbersIn(tx, { reason: body.reason, ...typedIn('items', body.items, 'note', 'repair') })
  if (strange.length + numbers.length > 0) return refuseInput([...strange, ...numbers])
  const items = [...new Map(body.items.map((item) => [item.part, item])).values()]
  const movement: Movement = { reason: body.reason, items, dueDay: body.dueDay }
  const acted = await act(call, { id: params.id, version: body.version }, 'return', movement)
  if (!acted.ok) return acted
  await tellReturned(call, acted.value, acted.value.as, items.length)
  record({
    act: 'application.returned',
    object: 'application',
    objectId: params.id,
    detail: { as: acted.value.as, items, dueDay: body.dueDay, reason: body.reason },
  })
  return answer(acted.value)
}

export const declineApplication: Handler<'dossier.decline'> = async (call) => {
  const { tx, params, body, record } = call
  const numbers = await refuseNumbers(tx, { reason: body.reason })
  if (numbers) return numbers
  const movement: Movement = { reason: body.reason, remedy: USUAL_REMEDIES.zh, detail: { remedy: USUAL_REMEDIES } }
  const acted = await act(call, { id: params.id, version: body.version }, 'decline', movement)
  if (!acted.ok) return acted
  await tellDecided(call, acted.value, acted.value.as, 'application-declined')
  record({
    act: 'application.declined',
    object: 'application',
    objectId: params.id,
    detail: { as: acted.value.as, reason: body.reason },
  })
  return answer(acted.value)
}

export const acceptApplication: Handler<'dossier.accept'> = async (call) => {
  const { tx, params, body, record } = call
  const numbers = await refuseNumbers(tx, { note: body.note })
  if (numbers) return numbers
  const movement: Movement = { ...(body.note && { reason: body.note }) }
  const acted = await act(call, { id: params.id, version: body.version }, 'accept', movement)
  if (!acted.ok) return acted
  await tellDecided(call, acted.value, acted.value.as, 'application-accepted')
  record({ act: 'application.accepted', object: 'application', objectId: params.id })
  return answer(acted.value)
}

export const answer = ({ application, enterprise }: Acted): Result<ApplicationHead> =>
  done(headOf(application, enterprise))
