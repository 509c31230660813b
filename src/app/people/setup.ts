import type { Kysely, Transaction } from 'kysely'
import { inputProblem } from '#contract/problems.ts'
import type { Role } from '#core/access/roles.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { currentPolicy } from '#app/kit/policy.ts'
import type { World } from '#app/kit/world.ts'
import { startSession } from '#app/signing/startSession.ts'
import type { Tables } from '#store/tables.ts'
import { addInvitedAccount, inviteAccount } from './invite.ts'
import { newAccountProblems, setSignIn } from './signInData.ts'

export const readSetup: Handler<'setup.read'> = async ({ tx, world }) => {
  const setup = await tx.selectFrom('setup').select('done_at').executeTakeFirst()
  const programmes = world.programmes.map(({ programme: { id, name } }) => ({ id, name: { ...name } }))
  return done({ open: setup !== undefined && setup.done_at === null, programmes })
}

const CODE_TRIES = 20

/** First visit: one person becomes system administrator and hands two links to the other two. */
export const runSetup: Handler<'setup.run'> = async (call) => {
  const { tx, body, world, now, record } = call
  const setup = await tx.selectFrom('setup').selectAll().forUpdate().executeTakeFirst()
  if (!setup || setup.done_at) return refuse('setup-done')
  if (setup.failures >= CODE_TRIES || setup.code_hash !== world.vault.mac(body.code.toUpperCase())) {
    await tx
      .updateTable('setup')
      .set({ failures: setup.failures + 1 })
      .execute()
    return refuse('setup-code-wrong', { keep: true })
  }
  const policy = await currentPolicy(tx)
  const { systemAdmin, securityAdmin, auditAdmin } = body
  const problems = [...(await newAccountProblems(tx, 'systemAdmin.', systemAdmin, policy, [systemAdmin.name]))]
  if (new Set([systemAdmin.name, securityAdmin.name, auditAdmin.name]).size < 3)
    problems.push(inputProblem('auditAdmin.name', 'same-person'))
  if (problems.length > 0) return refuseInput(problems)
  const place = await operator(tx)
  const first = await addInvitedAccount(tx, world, { name: systemAdmin.name, email: null }, now)
  await setSignIn(tx, world, first, systemAdmin, now)
  await appoint(tx, world, { account: first, organisation: place.id, role: 'systemAdmin' }, now)
  const invitations = []
  for (const [role, { name }] of [
    ['securityAdmin', securityAdmin],
    ['auditAdmin', auditAdmin],
  ] as const) {
    const account = await addInvitedAccount(tx, world, { name, email: null }, now)
    await appoint(tx, world, { account, organisation: place.id, role }, now)
    const invited = await inviteAccount(tx, world, { account, email: null, invitedBy: first, unit: {} }, now)
    invitations.push({ role, name, token: invited.token, expiresAt: invited.expiresAt.toISOString() })
  }
  await tx.updateTable('setup').set({ done_at: now }).execute()
  await startSession(call, first, policy, { kind: 'password', secondFactor: false })
  record({ act: 'installation.setUp', object: 'installation', objectId: 'this' })
  return done({ invitations })
}

async function operator(tx: Transaction<Tables>): Promise<{ readonly id: string }> {
  return tx
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', 'operator')
    .orderBy('id')
    .executeTakeFirstOrThrow()
}

/** Only here is a role granted by nobody: there is nobody yet. */
async function appoint(
  tx: Transaction<Tables>,
  world: World,
  { account, organisation, role }: { account: string; organisation: string; role: Role },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('appointment')
    .values({
      id: world.ids(),
      account_id: account,
      organisation_id: organisation,
      role,
      state: 'active',
      proposed_at: now,
      decided_at: now,
    })
    .execute()
}

const CODE_BYTES = 8

/**
 * Opens the first visit of a fresh installation: the code to show in the terminal, or undefined when it was made.
 * A restart before the first visit gives a new code.
 */
export async function openSetup(world: Pick<World, 'db' | 'vault' | 'secret'>): Promise<string | undefined> {
  const code = readable(world.secret(CODE_BYTES))
  const hash = world.vault.mac(code)
  const { rows } = await openRow(world.db, hash)
  return rows.length > 0 ? code : undefined
}

const openRow = async (db: Kysely<Tables>, hash: string) => ({
  rows: await db
    .insertInto('setup')
    .values({ code_hash: hash })
    .onConflict((conflict) =>
      conflict.column('one').doUpdateSet({ code_hash: hash, failures: 0 }).where('setup.done_at', 'is', null),
    )
    .returning('one')
    .execute(),
})

/** Letters that are not mistaken for each other. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const readable = (secret: string): string =>
  [...Buffer.from(secret, 'base64url')].map((byte) => LETTERS[byte % LETTERS.length]).join('')
