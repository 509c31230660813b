import type { Transaction } from 'kysely'
import type { Policy } from '#contract/people.ts'
import type { Passwords } from '#app/kit/world.ts'
import type { Tables } from '#store/tables.ts'

export interface SigningAccount {
  readonly id: string
  readonly state: string
  readonly passwordHash: string | null
  readonly lockedUntil: Date | null
  readonly failures: number
  readonly totpSealed: string | null
  readonly totpSince: Date | null
  readonly totpStep: string
}

/** The account under a name, locked against a second try at the same moment. */
export async function lockAccount(
  tx: Transaction<Tables>,
  by: { readonly signInName: string } | { readonly id: string },
): Promise<SigningAccount | undefined> {
  return tx
    .selectFrom('account')
    .select([
      'id',
      'state',
      'password_hash as passwordHash',
      'locked_until as lockedUntil',
      'failures',
      'totp_sealed as totpSealed',
      'totp_since as totpSince',
      'totp_step as totpStep',
    ])
    .where('signInName' in by ? 'sign_in_name' : 'id', '=', 'signInName' in by ? by.signInName.toLowerCase() : by.id)
    .forUpdate()
    .executeTakeFirst()
}

/** Of no password: verifying against it takes as long as against a real one, so that a name cannot be told by time. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$UstWmrupMjUQ8PHFMwIEGg$fflM724Mg1r8ln8H0SKjF33yhlsK/uKhI5n9ErHYi2M'

/** Whether the password is right and the account open. Takes its time in every case. */
export async function isPassword(
  passwords: Passwords,
  account: SigningAccount | undefined,
  password: string,
  now: Date,
): Promise<boolean> {
  const right = await passwords.verify(account?.passwordHash ?? NOBODYS, password)
  const open = account?.state === 'active' && account.passwordHash !== null
  const locked = account?.lockedUntil && now < account.lockedUntil
  return right && open && !locked
}

/** Counts a failure, and locks the account at the policy's limit. True when this one locked it. */
export async function countFailure(
  tx: Transaction<Tables>,
  { id, failures, lockedUntil }: SigningAccount,
  { failures: most, lockMinutes }: Policy,
  now: Date,
): Promise<boolean> {
  if (lockedUntil && now < lockedUntil) return false
  const locks = failures + 1 >= most
  await tx
    .updateTable('account')
    .set(
      locks
        ? { failures: 0, locked_until: new Date(now.getTime() + lockMinutes * 60_000) }
        : { failures: failures + 1 },
    )
    .where('id', '=', id)
    .execute()
  return locks
}

export const forgetFailures = async (tx: Transaction<Tables>, id: string): Promise<void> =>
  void (await tx.updateTable('account').set({ failures: 0, locked_until: null }).where('id', '=', id).execute())
