import { inputProblem, type InputProblem } from '#contract/problems.ts'
import type { Frozen } from '#core/conference/frozen.ts'
import { type ChoiceFault, listOf } from '#core/conference/list.ts'
import { isRecused, WHOLE } from '#core/conference/voting.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { numbersIn, typedIn } from '#app/papers/typed.ts'
import { stillTrue } from './changed.ts'
import {
  change,
  findConference,
  frozenOf,
  headNow,
  inState,
  type Proposal,
  rulesOf,
  sameConference,
  seatOf,
} from './found.ts'

/** Puts a list to the vote that follows from the frozen one; on policy, a text. */
export const propose: Handler<'conference.propose'> = async (call) => {
  const { tx, params, body, now, record } = call
  const row = await findConference(call, params.id, 'lock')
  if (!row) return refuse('not-found')
  const frozen = frozenOf(row)
  const refused = sameConference(row, body.version) ?? inState(row, row.batch_id ? 'frozen' : 'preparing')
  if (refused) return refused
  if (row.batch_id && !body.choice) return refuseInput([inputProblem('choice', 'required')])
  if (!row.batch_id && body.resolution === '') return refuseInput([inputProblem('resolution', 'required')])
  if (frozen && body.choice) {
    const stale = await stillTrue(tx, frozen)
    if (stale) return stale
    const chosen = listOf(frozen, body.choice)
    const faults = chosen.ok ? [] : chosen.faults.map((fault) => faultIn(frozen, fault))
    const numbers = await numbersIn(tx, typedIn('choice.setAside', body.choice.setAside, 'reason'))
    if (faults.length + numbers.length > 0) return refuseInput([...faults, ...numbers])
  }
  const proposal: Proposal = {
    choice: frozen ? body.choice! : null,
    resolution: frozen ? '' : body.resolution,
    at: now.toISOString(),
    by: person(call).account,
  }
  const changed = await change(tx, row, { rules: JSON.stringify({ ...rulesOf(row), proposal }) })
  record({
    act: 'conference.proposed',
    object: 'conference',
    objectId: row.id,
    detail: proposal.choice ? { lines: proposal.choice.lines } : {},
  })
  return done(await headNow(tx, changed))
}

/** Where in a choice the fault lies, in words. */
export function faultIn({ candidates }: Frozen, fault: ChoiceFault): InputProblem {
  const nameOf = (id: string): string => candidates.find(({ application }) => application === id)?.enterprise ?? id
  switch (fault.code) {
    case 'over-quota':
      return inputProblem(`choice.lines.${fault.line}`, 'over-quota', { quota: fault.quota })
    case 'lines-crossed':
      return inputProblem('choice.lines', 'lines-crossed')
    case 'unknown-candidate':
      return inputProblem('choice', 'unknown-candidate', { application: fault.application })
    case 'tie-open': {
      const { place, applications } = fault.tie
      const names = applications.map(nameOf)
      return inputProblem('choice.order', 'tie-open', {
        place,
        names: { zh: names.join('、'), en: names.join(', ') },
      })
    }
  }
}

/** A member's word on the whole, or on one application; who may not speak on it is not heard. */
export const voteInConference: Handler<'conference.vote'> = async (call) => {
  const { tx, params, body, now, record } = call
  const row = await findConference(call, params.id, 'lock')
  if (!row) return refuse('not-found')
  const { account } = person(call)
  const seat = await seatOf(tx, row.id, account)
  if (!seat) return refuse('not-found')
  const refused = inState(row, row.batch_id ? 'frozen' : 'preparing')
  if (refused) return refused
  if (!seat.present) return refuse('not-present')
  const candidate = frozenOf(row)?.candidates.find(({ application }) => application === body.matter)
  const isWhole = body.matter === WHOLE
  if (isWhole ? !rulesOf(row).proposal : !candidate) return refuse('nothing-to-vote-on')
  if (!isWhole && isRecused(seat, candidate!.office)) return refuse('recused')
  await tx
    .insertInto('conference_vote')
    .values({ conference_id: row.id, matter: body.matter, account_id: account, vote: body.vote, at: now })
    .execute()
  record({ act: 'conference.voted', object: 'conference', objectId: row.id, detail: { matter: body.matter } })
  return done({ at: now.toISOString() })
}
