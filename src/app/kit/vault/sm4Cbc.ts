import { createCipheriv, createDecipheriv, timingSafeEqual } from 'node:crypto'
import { type Cipher, hmac } from './suite.ts'

const IV = 16
const TAG = 32
const NAME = 'sm4-cbc'

/**
 * SM4-CBC, then HMAC-SM3 over context, vector and ciphertext: vector, tag, ciphertext. OpenSSL has no SM4-GCM yet.
 * Nothing is decrypted before its tag was found right.
 */
export function sm4Cbc(key: Buffer, authentication: Buffer): Cipher {
  const tagOf = (context: Buffer, iv: Buffer, text: Buffer): Buffer =>
    hmac('sm3', authentication, lengthOf(context), context, iv, text)
  return {
    ivBytes: IV,
    encrypt(plain, context, iv) {
      const cipher = createCipheriv(NAME, key, iv)
      const text = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([iv, tagOf(context, iv, text), text])
    },
    decrypt(sealed, context) {
      if (sealed.length < IV + TAG) return undefined
      const [iv, tag, text] = [sealed.subarray(0, IV), sealed.subarray(IV, IV + TAG), sealed.subarray(IV + TAG)]
      if (!timingSafeEqual(tag, tagOf(context, iv, text))) return undefined
      const decipher = createDecipheriv(NAME, key, iv)
      return Buffer.concat([decipher.update(text), decipher.final()])
    },
  }
}

/** In front of a part whose length varies, so that no two pairs of parts read alike. */
function lengthOf(part: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.length)
  return length
}
