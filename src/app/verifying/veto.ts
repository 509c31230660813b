import { heldFacts } from '#core/claims/factSheet.ts'
import { soundFacts } from '#core/applying/soundFacts.ts'
import type { Claim } from '#core/claims/claim.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { USUAL_REMEDIES } from '#core/workflow/remedies.ts'
import { score } from '#core/rubric/score.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { findApplication } from '#app/applications/load.ts'
import { move, sameVersion } from '#app/applications/move.ts'
import { tellDecided } from '#app/applications/notices.ts'
import { enterpriseName, headOf } from '#app/applications/views.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import { claimsOf } from '#store/claims.ts'

/** Rows that bar an application by what departments have established. */
export function vetoesOf(compiled: Compiled, claims: readonly Claim[]): readonly string[] {
  const held = heldFacts(compiled.programme, claims, 'verified')
  return score(compiled, soundFacts(compiled.book, held.facts).sheet).vetoes
}

/** 一票否决: the officer confirms what a department's claim brings with it; without such a claim nobody can. */
export const vetoApplication: Handler<'dossier.veto'> = async (call) => {
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
  const { programme, programme_sha256: sha256 } = batch
  const compiled = await compiledRubric(tx, world, { programme, sha256 })
  const claims = await claimsOf(tx, application.id)
  const isVetoed = vetoesOf(compiled, claims).includes(body.row)
  const row = compiled.rows.find(({ id }) => id === body.row)
  const keys = new Set(row?.facts.map((at) => compiled.book.keys[at]!.key))
  const said = claims.filter(({ ground, fact }) => ground === 'verified' && keys.has(fact)).map(({ number }) => number)
  const moved = await move(call, { application, batch }, 'veto', {
    reason: body.reason,
    ...(isVetoed && { claim: body.row }),
    remedy: USUAL_REMEDIES.zh,
    detail: { row: body.row, claims: said, remedy: USUAL_REMEDIES },
  })
  if (!moved.ok) return moved
  const enterprise = await enterpriseName(tx, application.enterprise_id)
  await tellDecided(
    call,
    { application: moved.value.application, batch, enterprise },
    moved.value.as,
    'application-vetoed',
  )
  record({
    act: 'application.vetoed',
    object: 'application',
    objectId: application.id,
    detail: { row: body.row, claims: said, reason: body.reason },
  })
  return done(headOf(moved.value.application, enterprise))
}
