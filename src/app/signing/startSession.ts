import type { Policy } from '#contract/people.ts'
import { ADMINISTRATORS, type Role } from '#core/access/roles.ts'
import { tokenHash } from '#app/kit/identify.ts'
import { dayOf, endOfDay } from '#app/kit/placeTime.ts'
import type { Call } from '#app/kit/call.ts'
import type { Operation } from '#contract/routes.ts'

const HOUR = 3_600_000

/** A new session with a new token; an administrator has only this one, and one by the code of a day ends with the day. */
export async function startSession<O extends Operation>(
  { tx, now, world, device, setSession }: Call<O>,
  account: string,
  policy: Policy,
  way: { readonly kind: 'password' | 'day-code'; readonly secondFactor: boolean },
): Promise<string> {
  const token = world.secret(32)
  const { kind, secondFactor } = way
  const latest = new Date(now.getTime() + policy.sessionHours * HOUR)
  const tonight = endOfDay(dayOf(now))
  const administers = await tx
    .selectFrom('appointment')
    .select('id')
    .where('account_id', '=', account)
    .where('state', '=', 'active')
    .where('role', 'in', ADMINISTRATORS as readonly Role[])
    .executeTakeFirst()
  if (administers) await tx.deleteFrom('session').where('account_id', '=', account).execute()
  await tx
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id: account,
      kind,
      created_at: now,
      seen_at: now,
      ends_at: kind === 'day-code' && tonight < latest ? tonight : latest,
      second_factor: secondFactor,
      confirmed_until: secondFactor ? new Date(now.getTime() + policy.confirmMinutes * 60_000) : null,
      device,
    })
    .execute()
  setSession(token)
  return token
}
