import { inputProblem, type InputProblem } from '#contract/problems.ts'
import { type OpenPoint, openPoints } from '#core/reviewing/openPoints.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { findApplication } from '#app/applications/load.ts'
import { move, sameVersion } from '#app/applications/move.ts'
import { headOf } from '#app/applications/views.ts'
import { claimsOf } from '#store/claims.ts'
import { factWords } from './factName.ts'
import { compiledFor } from './mayReview.ts'
import { cameSince } from './newClaims.ts'
import { reviewScore } from './reviewScore.ts'
import { type LabelledReview, reviewsAbout } from './reviewsOf.ts'

/** 核定评审分: only when nothing is open, and only on the claims that the officer has seen. */
export const settleApplication: Handler<'settlement.settle'> = async (call) => {
  const { tx, params, body, scope, world, record } = call
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application || application.state === 'draft') return refuse('not-found')
  const stale = await sameVersion(tx, application, body.version)
  if (stale) return stale
  const batch = await tx
    .selectFrom('batch')
    .selectAll()
    .where('id', '=', application.batch_id)
    .executeTakeFirstOrThrow()
  const compiled = await compiledFor(tx, world, application)
  const claims = await claimsOf(tx, application.id)
  const changed = cameSince(compiled, claims, body.seen)
  if (changed) return changed
  const reviews = (await reviewsAbout(tx, [application.id])).get(application.id) ?? []
  const open = openPoints(compiled, claims, reviews)
  // Reviews that are not in are waited for, unless the officer says why not.
  const standing = open.filter(({ kind }) => kind !== 'review' || body.notWaited === '')
  const score = reviewScore(compiled, claims)
  const moved = await move(call, { application, batch }, 'settle', {
    holds: standing.length === 0 ? ['settled'] : [],
    reason: body.notWaited,
    set: score,
    detail: { ...score, seen: body.seen, open },
  })
  if (!moved.ok && moved.refusal.code === 'facts-not-settled')
    return refuse('facts-not-settled', { problems: standing.map((point) => told(point, compiled, reviews)) })
  if (!moved.ok) return moved
  record({
    act: 'application.settled',
    object: 'application',
    objectId: application.id,
    detail: { ...score, seen: body.seen, notWaited: body.notWaited },
  })
  return done(headOf(moved.value.application, application.enterprise_name))
}

function told(point: OpenPoint, compiled: Compiled, reviews: readonly LabelledReview[]): InputProblem {
  if (point.kind === 'review') {
    const label = reviews.find(({ id }) => id === point.review)?.label ?? 0
    return inputProblem('notWaited', 'review-not-in', { label })
  }
  const code = point.kind === 'differs' ? 'fact-differs' : 'fact-not-determined'
  return inputProblem(point.fact, code, { fact: factWords(compiled, point.fact) })
}
