import { inputProblem } from '#contract/problems.ts'
import { SETTLEMENT } from '#core/reviewing/differences.ts'
import { STATES, type State } from '#core/workflow/states.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { findApplication } from '#app/applications/load.ts'
import { sameVersion } from '#app/applications/move.ts'
import { refuseNumbers } from '#app/papers/typed.ts'
import { claimsOf } from '#store/claims.ts'
import { compiledFor } from './mayReview.ts'
import { cameSince } from './newClaims.ts'
import { valueProblem } from './save.ts'
import { settlementFile } from './settlementFile.ts'

/** The officer's word settles a fact: on it reviewers may differ, or it may be known otherwise by now. */
export const determineFact: Handler<'settlement.determine'> = async (call) => {
  const { tx, params, body, scope, now, world, record } = call
  const numbers = await refuseNumbers(tx, { reason: body.reason })
  if (numbers) return numbers
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application || application.state === 'draft') return refuse('not-found')
  const stale = await sameVersion(tx, application, body.version)
  if (stale) return stale
  if (application.state !== 'under_review')
    return refuse('wrong-state', { params: { state: STATES[application.state as State] } })
  const compiled = await compiledFor(tx, world, application)
  const changed = cameSince(compiled, await claimsOf(tx, application.id), body.seen)
  if (changed) return changed
  const { fact, value = null, reason } = body
  const known = compiled.book.byKey.get(fact)
  if (!known) return refuseInput([inputProblem('fact', 'unknown-fact')])
  if (known.fact.departmentsOnly) return refuseInput([inputProblem('fact', 'departments-only')])
  if (value === null) return refuseInput([inputProblem('value', 'value-missing')])
  const wrong = valueProblem(compiled, fact, value)
  if (wrong) return refuseInput([wrong])
  const { number } = await tx
    .insertInto('claim')
    .values({
      application_id: application.id,
      fact,
      value: JSON.stringify(value),
      ground: 'determined',
      source: SETTLEMENT,
      author: person(call).account,
      at: now,
      reason,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  record({
    act: 'fact.determined',
    object: 'application',
    objectId: application.id,
    detail: { fact, claim: number, reason },
  })
  return done(await settlementFile(tx, world, application))
}
