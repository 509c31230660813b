import { USUAL_REMEDIES } from '#core/workflow/remedies.ts'
import type { Handler } from '#app/kit/call.ts'
import { refuse } from '#app/kit/result.ts'
import { findApplication } from '#app/applications/load.ts'
import { tellDecided } from '#app/applications/notices.ts'
import { refuseNumbers } from '#app/papers/typed.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import { act, answer, batchOf } from '#app/recommending/acts.ts'
import { claimsOf } from '#store/claims.ts'
import { vetoesOf } from './verifiedScore.ts'

/** 一票否决: the officer confirms what a department's claim brings with it; without such a claim nobody can. */
export const vetoApplication: Handler<'dossier.veto'> = async (call) => {
  const { tx, params, body, scope, world, record } = call
  const numbers = await refuseNumbers(tx, { reason: body.reason })
  if (numbers) return numbers
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application || application.state === 'draft') return refuse('not-found')
  const { programme, programme_sha256: sha256 } = await batchOf(call, application)
  const compiled = await compiledRubric(tx, world, { programme, sha256 })
  const claims = await claimsOf(tx, application.id)
  const isVetoed = vetoesOf(compiled, claims).includes(body.row)
  const row = compiled.rows.find(({ id }) => id === body.row)
  const keys = new Set(row?.facts.map((at) => compiled.book.keys[at]!.key))
  const said = claims.filter(({ ground, fact }) => ground === 'verified' && keys.has(fact)).map(({ number }) => number)
  const acted = await act(call, { id: params.id, version: body.version }, 'veto', {
    reason: body.reason,
    ...(isVetoed && { claim: body.row }),
    remedy: USUAL_REMEDIES.zh,
    detail: { row: body.row, claims: said, remedy: USUAL_REMEDIES },
  })
  if (!acted.ok) return acted
  await tellDecided(call, acted.value, acted.value.as, 'application-vetoed')
  record({
    act: 'application.vetoed',
    object: 'application',
    objectId: application.id,
    detail: { row: body.row, claims: said, reason: body.reason },
  })
  return answer(acted.value)
}
