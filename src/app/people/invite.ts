import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { World } from '#app/kit/world.ts'
import { currentPolicy } from '#app/kit/policy.ts'
import { minuteOf } from '#app/kit/placeTime.ts'
import { sealLink } from '#app/messaging/deliver.ts'
import { notify } from '#store/messages.ts'
import type { Tables } from '#store/tables.ts'

const DAY = 86_400_000
const TOKEN_BYTES = 24

export interface Invited {
  readonly account: string
  readonly token: string
  readonly expiresAt: Date
}

export const invitationHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

interface Invitee {
  readonly account: string
  readonly email: string | null
  readonly invitedBy: string | null
  /** The unit that invites, in the programme's words. */
  readonly unit: Readonly<Record<string, string>>
}

/** A link that is shown once, and sent where there is an address. Earlier ones of the same person end. */
export async function inviteAccount(
  tx: Transaction<Tables>,
  world: World,
  { account, email, invitedBy, unit }: Invitee,
  now: Date,
): Promise<Invited> {
  const { invitationDays } = await currentPolicy(tx)
  const token = world.secret(TOKEN_BYTES)
  const expiresAt = new Date(now.getTime() + invitationDays * DAY)
  await tx
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  await tx
    .insertInto('invitation')
    .values({
      id: world.ids(),
      token_hash: invitationHash(token),
      account_id: account,
      invited_by: invitedBy,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
  if (email)
    await notify(tx, {
      to: [account],
      code: 'account-invited',
      params: { by: unit, until: minuteOf(expiresAt) },
      linkSealed: sealLink(world.vault, `/invitation#${token}`),
      at: now,
      ids: world.ids,
    })
  return { account, token, expiresAt }
}

/** A new account that waits for its person. */
export async function addInvitedAccount(
  tx: Transaction<Tables>,
  world: World,
  { name, email }: { readonly name: string; readonly email: string | null },
  now: Date,
): Promise<string> {
  const id = world.ids()
  await tx.insertInto('account').values({ id, name, email, state: 'invited', created_at: now }).execute()
  return id
}
