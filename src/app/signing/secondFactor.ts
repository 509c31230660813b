import { Secret, TOTP } from 'otpauth'
import type { Transaction } from 'kysely'
import type { Vault } from '#app/kit/vault.ts'
import type { Tables } from '#store/tables.ts'
import type { SigningAccount } from './verifyPassword.ts'

/** RFC 6238 as every authenticator has it. */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const
const ISSUER = '匠心 Jiangxin'
/** One step before and after: clocks differ. */
const WINDOW = 1
const CONTEXT = 'account.totp'

export const newSecret = (random: Uint8Array): string => new Secret({ buffer: Uint8Array.from(random).buffer }).base32

export const authenticatorUri = (secret: string, label: string): string => totpOf(secret, label).toString()

export const sealSecret = (vault: Vault, secret: string): string => vault.seal(CONTEXT, secret)

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ ...SHAPE, issuer: ISSUER, label, secret: Secret.fromBase32(secret) })

/** What an authenticator shows now, for the people of a demonstration. */
export const currentCode = (vault: Vault, sealed: string, now: Date): string =>
  totpOf(vault.open(CONTEXT, sealed)).generate({ timestamp: now.getTime() })

/** Takes a code once: the same one, or one older than the last taken, is refused. */
export async function takeCode(
  tx: Transaction<Tables>,
  vault: Vault,
  account: SigningAccount,
  code: string,
  now: Date,
): Promise<boolean> {
  if (!account.totpSealed) return false
  const totp = totpOf(vault.open(CONTEXT, account.totpSealed))
  const delta = totp.validate({ token: code.replaceAll(/\s/g, ''), timestamp: now.getTime(), window: WINDOW })
  if (delta === null) return false
  const step = Math.floor(now.getTime() / 1000 / SHAPE.period) + delta
  if (step <= Number(account.totpStep)) return false
  await tx.updateTable('account').set({ totp_step: step }).where('id', '=', account.id).execute()
  return true
}
