import { sql, type Transaction } from 'kysely'
import { type Handler, person } from '#app/kit/call.ts'
import { dayOf, endOfDay } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { appointments, appointmentView } from './appointments.ts'
import { holdsAt } from './holders.ts'
import type { Tables } from '#store/tables.ts'

export const delegationCandidates: Handler<'delegation.candidates'> = async ({ tx, scope, actor, now }) => {
  const rows = await tx
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.account_id')
    .select(['account.id', 'account.name', 'appointment.organisation_id as organisation'])
    .distinct()
    .where('appointment.organisation_id', 'in', scope.organisations.length > 0 ? [...scope.organisations] : [''])
    .where(holdsAt(now))
    .where('account.state', '=', 'active')
    .where('account.id', '<>', actor?.account ?? '')
    .orderBy('account.name')
    .execute()
  return done(rows)
}

export const listDelegations: Handler<'delegation.list'> = async (call) => {
  const { account } = person(call)
  const found = await appointments(call.tx)
    .where('origin.account_id', '=', account)
    .where('appointment.state', '=', 'active')
    .where('appointment.until', '>', call.now)
    .execute()
  return done(found.map(appointmentView))
}

export const createDelegation: Handler<'delegation.create'> = async (call) => {
  const { tx, body, now, scope, world, record } = call
  const { account } = person(call)
  const mine = await tx
    .selectFrom('appointment')
    .selectAll()
    .where('id', '=', body.appointment)
    .where('account_id', '=', account)
    .where('state', '=', 'active')
    .where('delegated_from', 'is', null)
    .where('role', 'in', [...scope.roles])
    .forUpdate()
    .executeTakeFirst()
  if (!mine) return refuse('not-found')
  if (body.until <= dayOf(now)) return refuse('until-past')
  const colleague = await tx
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.account_id')
    .select('appointment.id')
    .where('account_id', '=', body.to)
    .where('account_id', '<>', account)
    .where('organisation_id', '=', mine.organisation_id)
    .where(holdsAt(now))
    .where('account.state', '=', 'active')
    .executeTakeFirst()
  if (!colleague) return refuse('not-a-colleague')
  if (await isHandedOn(tx, mine.id, body.to, now)) return refuse('role-held')
  const id = world.ids()
  const until = endOfDay(body.until)
  await tx
    .insertInto('appointment')
    .values({
      id,
      account_id: body.to,
      organisation_id: mine.organisation_id,
      role: mine.role,
      state: 'active',
      until,
      delegated_from: mine.id,
      proposed_by: account,
      proposed_at: now,
      decided_by: account,
      decided_at: now,
    })
    .execute()
  record({ act: 'role.delegated', object: 'appointment', objectId: id, detail: { to: body.to, until: body.until } })
  return done({ id })
}

/** Whether the person has the role already. What ended with its day is closed first: it can be handed on again. */
async function isHandedOn(tx: Transaction<Tables>, from: string, to: string, now: Date): Promise<boolean> {
  await tx
    .updateTable('appointment')
    .set((eb) => ({ state: 'ended', ended_at: eb.ref('until') }))
    .where('delegated_from', '=', from)
    .where('state', '=', 'active')
    .where('until', '<=', now)
    .execute()
  const held = await tx
    .selectFrom('appointment')
    .select('id')
    .where('account_id', '=', to)
    .where('delegated_from', '=', from)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return held !== undefined
}

export const endDelegation: Handler<'delegation.end'> = async (call) => {
  const { tx, params, now, record } = call
  const { account } = person(call)
  const { rows } = await sql<{ id: string }>`
    update appointment given set state = 'ended', ended_by = ${account}, ended_at = ${now}
    from appointment origin where given.id = ${params.id} and given.delegated_from = origin.id
      and origin.account_id = ${account} and given.state = 'active' returning given.id`.execute(tx)
  if (rows.length === 0) return refuse('not-found')
  record({ act: 'role.delegationEnded', object: 'appointment', objectId: params.id })
  return done({ done: true })
}
