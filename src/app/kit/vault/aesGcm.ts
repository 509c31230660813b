import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Cipher } from './suite.ts'

const IV = 12
const TAG = 16
const NAME = 'aes-256-gcm'

/** AES-256-GCM: vector, tag, ciphertext. */
export const aesGcm = (key: Buffer): Cipher => ({
  ivBytes: IV,
  encrypt(plain, context, iv) {
    const cipher = createCipheriv(NAME, key, iv).setAAD(context)
    const text = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), text])
  },
  decrypt(sealed, context) {
    if (sealed.length < IV + TAG) return undefined
    const decipher = createDecipheriv(NAME, key, sealed.subarray(0, IV), { authTagLength: TAG })
      .setAAD(context)
      .setAuthTag(sealed.subarray(IV, IV + TAG))
    const plain = decipher.update(sealed.subarray(IV + TAG))
    try {
      return Buffer.concat([plain, decipher.final()])
    } catch {
      return undefined
    }
  },
})
