import type { Transaction } from 'kysely'
import type { Role } from '#core/access/roles.ts'
import type { Handler } from '#app/kit/call.ts'
import { currentPolicy } from '#app/kit/policy.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { freshView } from '#app/signing/sessionView.ts'
import { startSession } from '#app/signing/startSession.ts'
import type { Tables } from '#store/tables.ts'
import { invitationHash } from './invite.ts'
import { newAccountProblems, setSignIn } from './signInData.ts'

export const readInvitation: Handler<'invitation.read'> = async ({ tx, body, now }) => {
  const invitation = await openInvitation(tx, body.token, now)
  if (!invitation) return refuse('invitation-ended')
  const roles = await tx
    .selectFrom('appointment')
    .innerJoin('organisation', 'organisation.id', 'appointment.organisation_id')
    .select(['appointment.role', 'organisation.name'])
    .where('appointment.account_id', '=', invitation.account)
    .where('appointment.state', 'in', ['proposed', 'active'])
    .execute()
  return done({
    name: invitation.name,
    organisation: roles[0]?.name ?? '',
    roles: roles.map(({ role }) => role as Role),
    expiresAt: invitation.expiresAt.toISOString(),
  })
}

export const acceptInvitation: Handler<'invitation.accept'> = async (call) => {
  const { tx, body, now, world, record } = call
  const invitation = await openInvitation(tx, body.token, now)
  if (!invitation) return refuse('invitation-ended')
  const policy = await currentPolicy(tx)
  const problems = await newAccountProblems(tx, '', body, policy, [invitation.name, invitation.email ?? ''])
  if (problems.length > 0) return refuseInput(problems)
  await setSignIn(tx, world, invitation.account, body, now)
  await tx.updateTable('invitation').set({ used_at: now }).where('id', '=', invitation.id).execute()
  const token = await startSession(call, invitation.account, policy, { kind: 'password', secondFactor: false })
  record({ act: 'invitation.accepted', object: 'account', objectId: invitation.account })
  return done(await freshView(tx, token, now))
}

/** An invitation that still holds, locked against a second use. */
async function openInvitation(tx: Transaction<Tables>, token: string, now: Date) {
  return tx
    .selectFrom('invitation')
    .innerJoin('account', 'account.id', 'invitation.account_id')
    .select([
      'invitation.id',
      'invitation.account_id as account',
      'invitation.expires_at as expiresAt',
      'account.name',
      'account.email',
    ])
    .where('token_hash', '=', invitationHash(token))
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('account.state', '=', 'invited')
    .forUpdate()
    .executeTakeFirst()
}
