import { HELD_FOR } from '#core/access/heldFor.ts'
import type { Kysely } from 'kysely'
import { ADMINISTRATORS, type Role, ROLE_NAMES } from '#core/access/roles.ts'
import type { Appointment } from '#contract/people.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { notify } from '#store/messages.ts'
import type { Tables } from '#store/tables.ts'
import { isLastAdministrator } from './people.ts'
import { proposeRole } from './proposeRole.ts'

/** Appointments with their people and places, newest first. */
export const appointments = (db: Kysely<Tables>) =>
  db
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.account_id')
    .innerJoin('organisation', 'organisation.id', 'appointment.organisation_id')
    .leftJoin('account as proposer', 'proposer.id', 'appointment.proposed_by')
    .leftJoin('appointment as origin', 'origin.id', 'appointment.delegated_from')
    .leftJoin('account as delegator', 'delegator.id', 'origin.account_id')
    .select([
      'appointment.id',
      'appointment.role',
      'appointment.state',
      'appointment.until',
      'appointment.reason',
      'appointment.proposed_at as proposedAt',
      'proposer.name as proposedBy',
      'delegator.name as delegatedFrom',
      'account.id as accountId',
      'account.name as accountName',
      'account.state as accountState',
      'organisation.id as organisationId',
      'organisation.kind',
      'organisation.reference',
      'organisation.name as organisationName',
    ])
    .orderBy('appointment.proposed_at', 'desc')
    .orderBy('appointment.id')

type Found = Awaited<ReturnType<ReturnType<typeof appointments>['execute']>>[number]

export const appointmentView = (found: Found): Appointment => ({
  id: found.id,
  account: { id: found.accountId, name: found.accountName, state: found.accountState },
  organisation: {
    id: found.organisationId,
    kind: found.kind as 'office',
    reference: found.reference,
    name: found.organisationName,
  },
  role: found.role as Role,
  state: found.state as Appointment['state'],
  until: found.until?.toISOString() ?? null,
  delegatedFrom: found.delegatedFrom,
  proposedBy: found.proposedBy,
  proposedAt: found.proposedAt.toISOString(),
  reason: found.reason,
})

export const listAppointments: Handler<'appointment.list'> = async ({ tx, query }) => {
  const { page, size, state } = query
  const { total } = await tx
    .selectFrom('appointment')
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow()
  const found = await appointments(tx)
    .where('appointment.state', '=', state)
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return done({ items: found.map(appointmentView), total: Number(total), more: false, page, size })
}

export const proposeAppointment: Handler<'appointment.propose'> = async (call) => {
  const { tx, body, record } = call
  const { account, organisation, role } = body
  const place = await tx.selectFrom('organisation').select('kind').where('id', '=', organisation).executeTakeFirst()
  if (!place || place.kind === 'enterprise' || HELD_FOR[role] !== place.kind) return refuse('wrong-organisation')
  const held = await tx
    .selectFrom('appointment')
    .select(['role', 'organisation_id'])
    .where('account_id', '=', account)
    .where('state', 'in', ['proposed', 'active'])
    .execute()
  if (held.some((one) => one.role === role && one.organisation_id === organisation)) return refuse('role-held')
  if (held.some((one) => apart(one.role as Role, role))) return refuse('administrators-apart')
  if (!(await tx.selectFrom('account').select('id').where('id', '=', account).executeTakeFirst()))
    return refuse('not-found')
  const id = await proposeRole(call, { account, organisation, role })
  record({ act: 'role.proposed', object: 'appointment', objectId: id, detail: { account, role, organisation } })
  return done({ id })
}

const isAdministrator = (role: Role): boolean => (ADMINISTRATORS as readonly Role[]).includes(role)
/** 三员分立: an administrator's role stands alone. */
const apart = (one: Role, other: Role): boolean => one !== other && (isAdministrator(one) || isAdministrator(other))

export const decideAppointment: Handler<'appointment.decide'> = async (call) => {
  const { tx, params, body, now, record } = call
  const found = await tx
    .selectFrom('appointment')
    .selectAll()
    .where('id', '=', params.id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return refuse('not-found')
  if (found.state !== 'proposed') return refuse('already-decided', { params: { state: found.state } })
  const by = person(call).account
  if (found.account_id === by) return refuse('own-role')
  if (!body.grant && body.reason === '') return refuse('reason-missing')
  await tx
    .updateTable('appointment')
    .set({ state: body.grant ? 'active' : 'refused', decided_by: by, decided_at: now, reason: body.reason })
    .where('id', '=', found.id)
    .execute()
  if (body.grant) await tellGranted(call, found.account_id, found.role as Role, found.organisation_id)
  const detail = { account: found.account_id, role: found.role, organisation: found.organisation_id }
  record({ act: body.grant ? 'role.granted' : 'role.refused', object: 'appointment', objectId: found.id, detail })
  return done({ done: true })
}

async function tellGranted(
  { tx, now, world }: Parameters<typeof decideAppointment>[0],
  account: string,
  role: Role,
  organisation: string,
): Promise<void> {
  const { name } = await tx
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow()
  await notify(tx, {
    to: [account],
    code: 'role-granted',
    params: { role: { ...ROLE_NAMES[role] }, unit: { zh: name }, by: { ...ROLE_NAMES.securityAdmin } },
    at: now,
    ids: world.ids,
  })
}

export const endAppointment: Handler<'appointment.end'> = async (call) => {
  const { tx, params, body, now, world, record } = call
  const found = await tx
    .selectFrom('appointment')
    .selectAll()
    .where('id', '=', params.id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return refuse('not-found')
  if (found.state !== 'active') return refuse('already-decided', { params: { state: found.state } })
  const by = person(call).account
  if (found.account_id === by) return refuse('own-role')
  if (isAdministrator(found.role as Role) && (await isLastAdministrator(tx, found.account_id)))
    return refuse('last-administrator')
  await tx
    .updateTable('appointment')
    .set({ state: 'ended', ended_by: by, ended_at: now, reason: body.reason })
    .where((eb) => eb.or([eb('id', '=', found.id), eb('delegated_from', '=', found.id)]))
    .where('state', '=', 'active')
    .execute()
  const { name } = await tx
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', found.organisation_id)
    .executeTakeFirstOrThrow()
  await notify(tx, {
    to: [found.account_id],
    code: 'role-withdrawn',
    params: { role: { ...ROLE_NAMES[found.role as Role] }, unit: { zh: name }, by: { ...ROLE_NAMES.securityAdmin } },
    at: now,
    ids: world.ids,
  })
  record({ act: 'role.ended', object: 'appointment', objectId: found.id, detail: { account: found.account_id } })
  return done({ done: true })
}
