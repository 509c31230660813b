import type { Transaction } from 'kysely'
import { inputProblem, type InputProblem } from '#contract/problems.ts'
import { selectionOf } from '#core/conference/rules.ts'
import { type Call, type Handler, person } from '#app/kit/call.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { rubricOfBatch } from '#app/programmes/rubricOfBatch.ts'
import { conferences } from '#store/conferences.ts'
import type { Tables } from '#store/tables.ts'
import { change, findConference, headNow, headOf, inState, isOfficer, type Rules, sameConference } from './found.ts'

export const listConferences: Handler<'conference.list'> = async (call) => {
  const seat = isOfficer(call) ? undefined : person(call).account
  return done((await conferences(call.tx, seat).execute()).map(headOf))
}

const SEATS = ['conferenceMember', 'convener'] as const
/** Whom a member may speak for: the departments in charge, and the leaders of towns and streets. */
const REPRESENTED = ['office', 'department', 'bureau', 'finance'] as const

const appointed = (tx: Transaction<Tables>) =>
  tx
    .selectFrom('account')
    .innerJoin('appointment', 'appointment.account_id', 'account.id')
    .select(['account.id as account', 'account.name'])
    .select((eb) => eb.fn<boolean>('bool_or', [eb('appointment.role', '=', 'convener')]).as('convener'))
    .where('account.state', '=', 'active')
    .where('appointment.state', '=', 'active')
    .where('appointment.role', 'in', SEATS)
    .groupBy(['account.id', 'account.name'])
    .orderBy('account.name')
    .orderBy('account.id')
    .execute()

const represented = (tx: Transaction<Tables>) =>
  tx
    .selectFrom('organisation')
    .select(['id', 'name', 'kind'])
    .where('kind', 'in', REPRESENTED)
    .orderBy('kind')
    .orderBy('name')
    .execute()

export const conferencePeople: Handler<'conference.people'> = async ({ tx }) =>
  done({ people: await appointed(tx), organisations: await represented(tx) })

export const createConference: Handler<'conference.create'> = async (call) => {
  const { tx, body, now, world, record } = call
  const batch = body.batch
    ? await tx.selectFrom('batch').select(['id', 'state']).where('id', '=', body.batch).executeTakeFirst()
    : undefined
  if (body.batch && (!batch || batch.state === 'draft')) return refuse('not-found')
  const programme = batch ? (await rubricOfBatch(tx, world, batch.id)).programme : world.programmes.at(-1)!.programme
  const rules: Rules = { ...selectionOf(programme), proposal: null }
  const row = await tx
    .insertInto('conference')
    .values({
      id: world.ids(),
      batch_id: body.batch,
      title: body.title,
      held_on: body.heldOn,
      place: body.place,
      state: 'preparing',
      rules: JSON.stringify(rules),
      created_by: person(call).account,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  record({ act: 'conference.planned', object: 'conference', objectId: row.id, detail: { batch: body.batch } })
  return done(await headNow(tx, row))
}

export const changeConference: Handler<'conference.change'> = async (call) => {
  const { tx, params, body, record } = call
  const row = await findConference(call, params.id, 'lock')
  if (!row) return refuse('not-found')
  const refused = sameConference(row, body.version) ?? inState(row, 'preparing', 'frozen')
  if (refused) return refused
  const problems = await strangeMembers(tx, body.members)
  if (problems.length > 0) return refuseInput(problems)
  await tx.deleteFrom('conference_member').where('conference_id', '=', row.id).execute()
  if (body.members.length > 0)
    await tx
      .insertInto('conference_member')
      .values(
        body.members.map(({ account, represents, convener, present }) => ({
          conference_id: row.id,
          account_id: account,
          represents,
          convener,
          present,
        })),
      )
      .execute()
  const changed = await change(tx, row, { title: body.title, held_on: body.heldOn, place: body.place })
  record({
    act: 'conference.changed',
    object: 'conference',
    objectId: row.id,
    detail: { members: body.members },
  })
  return done(await headNow(tx, changed))
}

type MemberGiven = Call<'conference.change'>['body']['members'][number]

/** Everybody sits once, is appointed, and speaks for a body that has a seat. */
async function strangeMembers(tx: Transaction<Tables>, members: readonly MemberGiven[]): Promise<InputProblem[]> {
  const people = new Map((await appointed(tx)).map((one) => [one.account, one]))
  const bodies = new Set((await represented(tx)).map(({ id }) => id))
  const seen = new Set<string>()
  return members.flatMap(({ account, represents, convener }, at) => {
    const known = people.get(account)
    const isTwice = seen.has(account)
    seen.add(account)
    return [
      ...(!known || (convener && !known.convener) ? [inputProblem(`members.${at}.account`, 'not-appointed-here')] : []),
      ...(isTwice ? [inputProblem(`members.${at}.account`, 'member-twice')] : []),
      ...(bodies.has(represents) ? [] : [inputProblem(`members.${at}.represents`, 'no-seat-for')]),
    ]
  })
}

export const cancelConference: Handler<'conference.cancel'> = async (call) => {
  const { tx, params, body, record } = call
  const row = await findConference(call, params.id, 'lock')
  if (!row) return refuse('not-found')
  const refused = sameConference(row, body.version) ?? inState(row, 'preparing', 'frozen')
  if (refused) return refused
  const changed = await change(tx, row, { state: 'cancelled' })
  record({ act: 'conference.cancelled', object: 'conference', objectId: row.id, detail: { reason: body.reason } })
  return done(await headNow(tx, changed))
}

/** Kept apart from the version: whoever takes the minutes stands in nobody's way. */
export const writeMinutes: Handler<'conference.minutes'> = async (call) => {
  const { tx, params, body, record } = call
  const row = await findConference(call, params.id, 'lock')
  if (!row) return refuse('not-found')
  const refused = inState(row, 'preparing', 'frozen', 'decided')
  if (refused) return refused
  if (row.minutes !== body.before) return refuse('minutes-changed')
  await tx.updateTable('conference').set({ minutes: body.text }).where('id', '=', row.id).execute()
  record({
    act: 'conference.minutesWritten',
    object: 'conference',
    objectId: row.id,
    detail: { characters: body.text.length },
  })
  return done({ text: body.text })
}
