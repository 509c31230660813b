import { canonicalJson } from '#core/applying/content.ts'
import { listOf } from '#core/conference/list.ts'
import { count, needed, WHOLE } from '#core/conference/voting.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse, refuseInput, type Result } from '#app/kit/result.ts'
import { membersOf, votesIn } from '#store/conferences.ts'
import { stillTrue } from './changed.ts'
import {
  change,
  type Decided,
  findConference,
  frozenOf,
  headNow,
  inState,
  type Proposal,
  rulesOf,
  sameConference,
  seatOf,
} from './found.ts'
import type { Frozen } from '#core/conference/frozen.ts'
import { sha256 } from './freezeList.ts'
import { faultIn } from './voting.ts'

/**
 * The convener confirms what was proposed and carried. The row is locked, so of many who confirm at once one does, and
 * the others are told. No application moves: what was decided is private until its notice is published.
 */
export const decideConference: Handler<'conference.decide'> = async (call) => {
  const { tx, params, body, now, record } = call
  const row = await findConference(call, params.id, 'lock')
  if (!row) return refuse('not-found')
  const { account } = person(call)
  if (!(await seatOf(tx, row.id, account))?.convener) return refuse('not-the-convener')
  const refused = sameConference(row, body.version) ?? inState(row, row.batch_id ? 'frozen' : 'preparing')
  if (refused) return refused
  const { proposal, ...rules } = rulesOf(row)
  if (!proposal) return refuse('nothing-to-vote-on')
  const { hasQuorum, isCarried, present, members, yes } = count(
    rules,
    await membersOf(tx, row.id),
    await votesIn(tx, row.id),
    { matter: WHOLE, since: proposal.at },
  )
  if (!hasQuorum) return refuse('no-quorum', { params: { present, members } })
  if (!isCarried) return refuse('not-carried', { params: { yes, needed: needed(rules, present) } })
  const frozen = frozenOf(row)
  const stale = frozen && (await stillTrue(tx, frozen))
  if (stale) return stale
  const decided = decisionOf(frozen, proposal)
  if (!decided.ok) return decided
  const text = canonicalJson(decided.value)
  const changed = await change(tx, row, {
    state: 'decided',
    decision: text,
    decision_sha256: sha256(text),
    decided_by: account,
    decided_at: now,
  })
  record({
    act: 'conference.decided',
    object: 'conference',
    objectId: row.id,
    detail: { yes, present, members, frozen: row.frozen_sha256, decision: sha256(text) },
  })
  return done(await headNow(tx, changed))
}

function decisionOf(frozen: Frozen | null, { choice, resolution }: Proposal): Result<Decided> {
  if (!frozen || !choice) return done({ resolution })
  const chosen = listOf(frozen, choice)
  return chosen.ok
    ? done({ ...chosen.list, choice })
    : refuseInput(chosen.faults.map((fault) => faultIn(frozen, fault)))
}
