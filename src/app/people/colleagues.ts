import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { appointments, appointmentView } from './appointments.ts'
import { addInvitedAccount, inviteAccount } from './invite.ts'
import { proposeRole } from './proposeRole.ts'

export const listColleagues: Handler<'colleague.list'> = async ({ tx, scope }) => {
  const found = await appointments(tx)
    .where('appointment.organisation_id', 'in', [...scope.enterprises])
    .where('appointment.state', '=', 'active')
    .execute()
  return done(found.map(appointmentView))
}

/** The agent, seen by the office, answers for whom the enterprise lets in; the role holds as soon as it is taken up. */
export const inviteColleague: Handler<'colleague.invite'> = async (call) => {
  const { tx, body, scope, now, world, record } = call
  const enterprise = scope.enterprises[0]!
  const { name } = await tx
    .selectFrom('organisation')
    .select('name')
    .where('id', '=', enterprise)
    .executeTakeFirstOrThrow()
  const email = body.email || null
  const account = await addInvitedAccount(tx, world, { name: body.name, email }, now)
  await proposeRole(call, { account, organisation: enterprise, role: body.role }, 'active')
  const by = person(call).account
  const invited = await inviteAccount(tx, world, { account, email, invitedBy: by, unit: { zh: name } }, now)
  record({ act: 'colleague.invited', object: 'account', objectId: account, detail: { role: body.role, enterprise } })
  return done({ account, token: invited.token, expiresAt: invited.expiresAt.toISOString() })
}

/** The legal representative can end the agent's authority at any time, and the agent a colleague's. */
export const endColleague: Handler<'colleague.end'> = async (call) => {
  const { tx, params, body, scope, now, record } = call
  const found = await tx
    .selectFrom('appointment')
    .selectAll()
    .where('id', '=', params.id)
    .where('organisation_id', 'in', [...scope.enterprises])
    .where('state', '=', 'active')
    .forUpdate()
    .executeTakeFirst()
  if (!found) return refuse('not-found')
  const { account } = person(call)
  if (found.account_id === account) return refuse('own-role')
  const mayEnd = found.role === 'applicant' || scope.roles.includes('signatory')
  if (!mayEnd) return refuse('forbidden')
  await tx
    .updateTable('appointment')
    .set({ state: 'ended', ended_by: account, ended_at: now, reason: body.reason })
    .where('id', '=', found.id)
    .execute()
  record({ act: 'role.ended', object: 'appointment', objectId: found.id, detail: { account: found.account_id } })
  return done({ done: true })
}
