import { createHmac, hkdfSync } from 'node:crypto'

export const SUITES = ['intl', 'sm'] as const
/** `intl`: AES-256-GCM and HMAC-SHA-256. `sm`: SM4-CBC and HMAC-SM3, the national algorithms. */
export type SuiteName = (typeof SUITES)[number]

/** One way to encrypt so that a changed byte, or another context than it was sealed for, is noticed. */
export interface Cipher {
  /** Bytes of randomness that each sealing needs. */
  readonly ivBytes: number
  /** Gives the initialisation vector, the check and the ciphertext as one piece. */
  encrypt(plain: Buffer, context: Buffer, iv: Buffer): Buffer
  /** Undefined when anything was changed. */
  decrypt(sealed: Buffer, context: Buffer): Buffer | undefined
}

/** What a key is for. Each has a key of its own, so that what one makes is worth nothing to another. */
export type Purpose = 'encrypt' | 'authenticate' | MacPurpose
export type MacPurpose = 'fingerprint' | 'journal' | 'mac'

/** The keys of a suite, each derived from the master key by HKDF. */
export const subkeys =
  (master: Buffer, suite: SuiteName, digest: string) =>
  (purpose: Purpose, bytes = 32): Buffer =>
    Buffer.from(hkdfSync(digest, master, '', `jiangxin/1/${suite}/${purpose}`, bytes))

/** HMAC over the parts, texts in UTF-8. */
export function hmac(digest: string, key: Buffer, ...parts: readonly (string | Buffer)[]): Buffer {
  const mac = createHmac(digest, key)
  for (const part of parts) mac.update(part)
  return mac.digest()
}
