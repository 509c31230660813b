import { createHash } from 'node:crypto'
import { canonicalJson } from '#core/applying/content.ts'
import { freeze } from '#core/conference/freeze.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { rubricOfBatch } from '#app/programmes/rubricOfBatch.ts'
import { claimsAbout } from '#store/claims.ts'
import { decisionsOn } from '#store/conferences.ts'
import { awaitsNotice, quotasLeft, undecided } from './candidates.ts'
import { change, findConference, headNow, inState, rulesOf, sameConference } from './found.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Every scored application of the batch that no conference has decided on as it is now, locked while it is read, with
 * all that its points rest on.
 */
export const freezeConference: Handler<'conference.freeze'> = async (call) => {
  const { tx, params, body, now, world, record } = call
  const row = await findConference(call, params.id, 'lock')
  if (!row?.batch_id) return refuse('not-found')
  const refused = sameConference(row, body.version) ?? inState(row, 'preparing', 'frozen')
  if (refused) return refused
  const batch = await tx.selectFrom('batch').selectAll().where('id', '=', row.batch_id).executeTakeFirstOrThrow()
  const applications = await undecided(tx, batch.id, 'lock')
  const decisions = await decisionsOn(tx, batch.id)
  if (applications.length === 0) return refuse(decisions.length === 0 ? 'no-candidates' : 'batch-decided')
  if (await awaitsNotice(tx, batch.id, decisions)) return refuse('decision-unpublished')
  const claims = await claimsAbout(
    tx,
    applications.map(({ application }) => application),
  )
  const frozen = freeze({
    compiled: await rubricOfBatch(tx, world, batch.id),
    batch: {
      id: batch.id,
      year: batch.year,
      number: batch.number,
      programme: batch.programme,
      programmeSha256: batch.programme_sha256,
    },
    quotas: await quotasLeft(tx, batch, applications),
    applications: applications.map((one) => ({
      ...one,
      number: one.number!,
      claims: claims.get(one.application) ?? [],
    })),
  })
  const text = canonicalJson(frozen)
  const { quorum, majority, ties } = frozen.rules
  const changed = await change(tx, row, {
    state: 'frozen',
    frozen: text,
    frozen_sha256: sha256(text),
    frozen_at: now,
    // What was put to the vote rested on the list before.
    rules: JSON.stringify({ ...rulesOf(row), quorum, majority, ties, proposal: null }),
  })
  record({
    act: 'conference.frozen',
    object: 'conference',
    objectId: row.id,
    detail: { candidates: applications.length, sha256: sha256(text) },
  })
  return done(await headNow(tx, changed))
}
