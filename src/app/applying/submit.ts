import { COMMITMENT } from '#core/applying/parts.ts'
import { restate } from '#core/claims/restate.ts'
import type { Need } from '#core/workflow/needs.ts'
import type { State } from '#core/workflow/states.ts'
import type { InputProblem } from '#contract/problems.ts'
import { gapMessage } from '#core/applying/gapText.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { minuteText } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { isOpen } from '#app/batches/batchView.ts'
import { checkLoaded, contentNow, findApplication, loadApplication, type Loaded } from '#app/applications/load.ts'
import { move, sameVersion } from '#app/applications/move.ts'
import { tellSubmitted, tellWithdrawn } from '#app/applications/notices.ts'
import { enterpriseName, headOf } from '#app/applications/views.ts'
import { rescore } from '#app/verifying/verifiedScore.ts'
import { claimsOf } from '#store/claims.ts'
import { signatureOn } from './applications.ts'

/** The signatory stands for exactly what was shown: the hash comes along. */
export const signApplication: Handler<'application.sign'> = async (call) => {
  const { tx, params, body, scope, now, world, record } = call
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application) return refuse('not-found')
  const loaded = await loadApplication(tx, world, application)
  if (contentNow(loaded).hash !== body.contentHash) return refuse('not-signatory-content')
  const by = person(call).account
  await tx
    .insertInto('signature')
    .values({ application_id: application.id, content_hash: body.contentHash, by, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  record({
    act: 'application.signed',
    object: 'application',
    objectId: application.id,
    detail: { contentHash: body.contentHash },
  })
  return done({ done: true })
}

/** Submits, or submits again after a return. Until the closing minute; what is submitted is frozen with its hash. */
export const submitApplication: Handler<'application.submit'> = async (call) => {
  const { tx, params, body, scope, now, world, record } = call
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application) return refuse('not-found')
  const stale = await sameVersion(tx, application, body.version)
  if (stale) return stale
  const loaded = await loadApplication(tx, world, application)
  const { text, hash, content } = contentNow(loaded)
  if (hash !== body.contentHash) return refuse('not-signatory-content')
  const check = checkLoaded(loaded, now)
  const signed = await signatureOn(tx, application.id, hash)
  const again = application.state === 'returned'
  const act = again ? 'resubmit' : 'submit'
  if (!again && !isOpen(loaded.batch, now)) return refuse('batch-not-open', { params: period(loaded) })
  if (check.gaps.length > 0)
    return refuse('incomplete', {
      params: { count: check.gaps.length },
      problems: check.gaps.map((gap): InputProblem => {
        const { zh, en } = gapMessage(gap, loaded.compiled)
        return { path: gap.part, code: gap.code, title: en, titleZh: zh }
      }),
    })
  if (!signed) return refuse('not-signed')
  const holds: readonly Need[] = ['complete', 'signed', 'batchOpen']
  const { base, bonus, total, vetoes } = check.score
  const number = application.number ?? (await nextNumber(call.tx, application.batch_id))
  const submissions = application.submissions + 1
  const moved = await move(call, { application, batch: loaded.batch }, act, {
    holds,
    detail: { contentHash: hash, submission: submissions },
    set: {
      number,
      submissions,
      submitted_at: now,
      content_hash: hash,
      self_base: base.max,
      self_bonus: bonus.max,
      self_total: total.max,
      vetoed: vetoes.length > 0,
    },
  })
  if (!moved.ok) return moved
  const { account } = person(call)
  await tx
    .insertInto('submission')
    .values({
      application_id: application.id,
      number: submissions,
      content: text,
      content_hash: hash,
      signed_by: signed.account,
      signed_at: new Date(signed.at),
      submitted_by: account,
      submitted_at: now,
    })
    .execute()
  const said = restate(await claimsOf(tx, application.id), application.enterprise_id, content.facts, OWN_GROUNDS)
  if (said.length > 0)
    await tx
      .insertInto('claim')
      .values(
        said.map(({ fact, value, ground }) => ({
          application_id: application.id,
          fact,
          value: JSON.stringify(value),
          ground,
          source: application.enterprise_id,
          author: account,
          at: now,
          submission: submissions,
          evidence: JSON.stringify(evidenceFor(loaded, fact, check)),
        })),
      )
      .execute()
  // A correction during the review: departments have spoken, and what they left alone may have changed.
  if (application.verified_total !== null) await rescore(tx, loaded.compiled, [application.id])
  const about = { application: moved.value.application, batch: loaded.batch, enterprise: loaded.enterprise.name }
  await tellSubmitted(call, about, moved.value.application.state)
  record({
    act: again ? 'application.resubmitted' : 'application.submitted',
    object: 'application',
    objectId: application.id,
    detail: { contentHash: hash, number, submission: submissions },
  })
  return done(headOf(moved.value.application, loaded.enterprise.name))
}

const OWN_GROUNDS = ['declared', 'roster'] as const

const period = ({ batch }: Loaded) => ({ opens: minuteText(batch.opens_at), closes: minuteText(batch.closes_at) })

/** Hashes of the files under the rows that read a fact. */
function evidenceFor({ evidence }: Loaded, fact: string, { parts }: ReturnType<typeof checkLoaded>): readonly string[] {
  const rows = parts.rowsOf(fact.split('@')[0]!)
  return evidence.filter(({ row }) => rows.includes(row) && row !== COMMITMENT).map(({ sha256 }) => sha256)
}

/** From 1 within a batch, in the order of submission. The batch's row keeps two at the same moment apart. */
async function nextNumber(tx: Parameters<typeof enterpriseName>[0], batch: string): Promise<number> {
  await tx.selectFrom('batch').select('id').where('id', '=', batch).forUpdate().execute()
  const { last } = await tx
    .selectFrom('application')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('batch_id', '=', batch)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

export const withdrawApplication: Handler<'application.withdraw'> = async (call) => {
  const { tx, params, body, scope, record } = call
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application) return refuse('not-found')
  const stale = await sameVersion(tx, application, body.version)
  if (stale) return stale
  const batch = await tx
    .selectFrom('batch')
    .selectAll()
    .where('id', '=', application.batch_id)
    .executeTakeFirstOrThrow()
  const moved = await move(call, { application, batch }, 'withdraw', { ...(body.reason && { reason: body.reason }) })
  if (!moved.ok) return moved
  const enterprise = await enterpriseName(tx, application.enterprise_id)
  await tellWithdrawn(call, { application, batch, enterprise }, application.state)
  record({
    act: 'application.withdrawn',
    object: 'application',
    objectId: application.id,
    detail: { from: application.state as State },
  })
  return done(headOf(moved.value.application, enterprise))
}
