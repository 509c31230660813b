import { Readable } from 'node:stream'
import type { Transaction } from 'kysely'
import type { Room } from '#contract/conferring.ts'
import type { Exported } from '#core/conference/replay.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { rubricOfBatch } from '#app/programmes/rubricOfBatch.ts'
import { scoresView } from '#app/scores/read.ts'
import { membersOf, votesIn } from '#store/conferences.ts'
import type { Tables } from '#store/tables.ts'
import { undecided } from './candidates.ts'
import { changedSince } from './changed.ts'
import { decidedOf, findConference, frozenOf, headNow, isOfficer, rulesOf } from './found.ts'

export const readRoom: Handler<'conference.read'> = async (call) => {
  const { tx, params, query, world, scope } = call
  const row = await findConference(call, params.id)
  if (!row) return refuse('not-found')
  const { account } = person(call)
  const members = await membersOf(tx, row.id)
  const seat = members.find((one) => one.account === account)
  const { proposal, quorum, majority } = rulesOf(row)
  const frozen = frozenOf(row)
  const shown = query.list === 'yes' ? frozen : null
  const decided = decidedOf(row)
  const names = await namesOf(tx, [proposal?.by, row.decided_by])
  const room: Room = {
    ...(await headNow(tx, row)),
    members,
    quorum,
    majority,
    frozen: shown as Room['frozen'],
    programme: shown && { ...(await rubricOfBatch(tx, world, shown.batch.id)).programme },
    frozenSha256: row.frozen_sha256,
    frozenAt: row.frozen_at?.toISOString() ?? null,
    waiting: row.batch_id && !frozen ? (await undecided(tx, row.batch_id)).length : 0,
    changed: frozen && row.state === 'frozen' ? [...(await changedSince(tx, frozen))] : [],
    votes: [...(await votesIn(tx, row.id))],
    proposal: proposal && {
      ...(proposal as Omit<NonNullable<Room['proposal']>, 'by'>),
      by: names.get(proposal.by) ?? '',
    },
    decision: decided && 'selected' in decided ? (decided as Room['decision']) : null,
    resolution: decided && 'resolution' in decided ? decided.resolution : null,
    decisionSha256: row.decision_sha256,
    decidedBy: row.decided_by && (names.get(row.decided_by) ?? ''),
    decidedAt: row.decided_at?.toISOString() ?? null,
    minutes: row.minutes,
    may: {
      manage: isOfficer(call),
      vote: seat?.present === true,
      decide: seat?.convener === true && scope.roles.includes('convener'),
    },
    self: account,
  }
  return done(room)
}

async function namesOf(
  tx: Transaction<Tables>,
  accounts: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = accounts.filter((one) => typeof one === 'string')
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** One page for the table: the three scores of a candidate, and what was lost between them. */
export const readBrief: Handler<'conference.brief'> = async (call) => {
  const { tx, params, world } = call
  const row = await findConference(call, params.id)
  const frozen = row && frozenOf(row)
  if (!frozen?.candidates.some(({ application }) => application === params.application)) return refuse('not-found')
  const application = await tx
    .selectFrom('application')
    .select(['id', 'review_total'])
    .where('id', '=', params.application)
    .executeTakeFirstOrThrow()
  return done(await scoresView(tx, await rubricOfBatch(tx, world, frozen.batch.id), application))
}

export const EXPORT_FORM = 1

export const exportConference: Handler<'conference.export'> = async (call) => {
  const { tx, params, world, record } = call
  const row = await findConference(call, params.id)
  const frozen = row && frozenOf(row)
  if (!row || !frozen) return refuse('not-found')
  const decided = decidedOf(row)
  const exported: Exported = {
    form: EXPORT_FORM,
    programme: (await rubricOfBatch(tx, world, frozen.batch.id)).programme,
    frozen,
    frozenSha256: row.frozen_sha256!,
    decision: decided && 'selected' in decided ? decided : null,
    decisionSha256: row.decision_sha256,
  }
  record({ act: 'conference.exported', object: 'conference', objectId: row.id })
  const { year, number } = frozen.batch
  const body = Readable.from([JSON.stringify(exported)])
  return done({ file: { name: `conference ${year}-${number}.json`, media: 'application/json', body } })
}
