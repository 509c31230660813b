import type { Selectable, Transaction } from 'kysely'
import { USUAL_REMEDIES } from '#core/workflow/remedies.ts'
import { type Call, type Handler, person } from '#app/kit/call.ts'
import { done, refuse, type Result } from '#app/kit/result.ts'
import { findApplication } from '#app/applications/load.ts'
import { noticeNeeds } from '#app/notices/standing.ts'
import { tellOfficers, tellOutcome } from '#app/notices/tell.ts'
import { refuseNumbers } from '#app/papers/typed.ts'
import { act, answer } from '#app/recommending/acts.ts'
import type { ObjectionTable } from '#store/tables/selecting.ts'
import type { Tables } from '#store/tables.ts'

type ObjectionRow = Selectable<ObjectionTable>

const CHANGED = { by: { zh: '同事', en: 'A colleague' }, what: { zh: '这份异议', en: 'this objection' } }

/** The objection with its notice locked, the notice first: as whoever recognises does. */
async function lockObjection(tx: Transaction<Tables>, id: string, version: number): Promise<Result<ObjectionRow>> {
  await tx
    .selectFrom('notice')
    .select('id')
    .where('id', '=', (eb) => eb.selectFrom('objection').select('notice_id').where('id', '=', id))
    .forUpdate()
    .execute()
  const row = await tx.selectFrom('objection').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) return refuse('not-found')
  if (row.version !== version) return refuse('changed', { params: CHANGED })
  if (row.state !== 'received' && row.state !== 'investigating') return refuse('objection-decided')
  return done(row)
}

async function about(tx: Transaction<Tables>, { application_id }: ObjectionRow) {
  const application = await tx
    .selectFrom('application')
    .selectAll()
    .where('id', '=', application_id)
    .executeTakeFirstOrThrow()
  const batch = await tx
    .selectFrom('batch')
    .selectAll()
    .where('id', '=', application.batch_id)
    .executeTakeFirstOrThrow()
  return { application, batch, enterprise: application.enterprise_name }
}

/** 核查: the enterprise learns what is said in the officer's words, and is asked for its statement. */
export const investigateObjection: Handler<'objection.investigate'> = async (call) => {
  const { tx, params, body, record } = call
  const numbers = await refuseNumbers(tx, { summary: body.summary })
  if (numbers) return numbers
  const found = await lockObjection(tx, params.id, body.version)
  if (!found.ok) return found
  const { value: row } = found
  await change(tx, row, { state: 'investigating', summary: body.summary })
  if (row.summary !== body.summary) await tellOutcome(call, await about(tx, row), 'objection-raised')
  record({ act: 'objection.investigated', object: 'objection', objectId: row.id })
  return done({ done: true })
}

const change = (tx: Transaction<Tables>, { id, version }: ObjectionRow, set: Partial<ObjectionRow>) =>
  tx
    .updateTable('objection')
    .set({ ...set, version: version + 1 })
    .where('id', '=', id)
    .execute()

/** 陈述申辩 */
export const stateOnObjection: Handler<'objection.statement'> = async (call) => {
  const { tx, params, body, scope, now, record } = call
  const application = await findApplication(tx, params.id, scope)
  const row =
    application &&
    (await tx
      .selectFrom('objection')
      .selectAll()
      .where('id', '=', params.objection)
      .where('application_id', '=', application.id)
      // One that nobody has looked into does not exist for the enterprise.
      .where('summary', '<>', '')
      .forUpdate()
      .executeTakeFirst())
  if (!row) return refuse('not-found')
  if (row.version !== body.version) return refuse('changed', { params: CHANGED })
  if (row.state !== 'investigating') return refuse('objection-decided')
  await change(tx, row, { statement: body.statement, stated_at: now })
  await tellOfficers(call, await about(tx, row), 'objection-answered', row.id)
  record({ act: 'objection.stated', object: 'objection', objectId: row.id })
  return done({ done: true })
}

/** 异议成立 or 不成立. None is upheld before the enterprise could be heard. */
export const decideObjection: Handler<'objection.decide'> = async (call) => {
  const { tx, params, body, now, record } = call
  const numbers = await refuseNumbers(tx, { finding: body.finding, reply: body.reply })
  if (numbers) return numbers
  const found = await lockObjection(tx, params.id, body.version)
  if (!found.ok) return found
  const { value: row } = found
  const { outcome, finding, reply } = body
  if (outcome === 'upheld' && row.state !== 'investigating') return refuse('not-heard')
  await change(tx, row, { state: outcome, finding, reply, decided_by: person(call).account, decided_at: now })
  // Who was never asked need not learn that somebody objected without ground.
  if (row.summary !== '')
    await tellOutcome(call, await about(tx, row), 'objection-decided', { upheld: outcome === 'upheld' })
  record({ act: `objection.${outcome}`, object: 'objection', objectId: row.id })
  return done({ done: true })
}

export const reopenApplication: Handler<'objection.reopen'> = (call) =>
  afterUpheld(call, 'reopen', 'notice-reopened', 'application.reopened')

export const notSelectApplication: Handler<'objection.notSelect'> = (call) =>
  afterUpheld(call, 'notSelect', 'notice-not-selected', 'application.notSelected')

/** What follows from an objection that was upheld: back to the review, or not selected. */
async function afterUpheld(
  call: Call<'objection.reopen'> | Call<'objection.notSelect'>,
  what: 'reopen' | 'notSelect',
  message: 'notice-reopened' | 'notice-not-selected',
  entry: string,
) {
  const { tx, params, body, scope, now, record } = call
  const numbers = await refuseNumbers(tx, { reason: body.reason })
  if (numbers) return numbers
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application || application.state === 'draft') return refuse('not-found')
  const holds = (await noticeNeeds(tx, [application.id], now)).get(application.id) ?? []
  const acted = await act(call, { id: params.id, version: body.version }, what, {
    reason: body.reason,
    holds,
    ...(what === 'notSelect' && { detail: { remedy: USUAL_REMEDIES } }),
    set: { level: null },
  })
  if (!acted.ok) return acted
  await tellOutcome(call, acted.value, message)
  record({ act: entry, object: 'application', objectId: params.id, detail: { reason: body.reason } })
  return answer(acted.value)
}
