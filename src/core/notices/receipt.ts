import { halfWidth } from '../codes/plainText.ts'

/** Thirty-one signs, a prime number of them, none of which is taken for another. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTVWXYZ'
const RANDOM_SIGNS = 12
/** Bytes from here on would make some signs likelier than others. */
const FAIR = 256 - (256 % ALPHABET.length)

/**
 * The number on a receipt: twelve signs by chance, which nobody guesses, and one that shows a slip of the pen, in
 * groups of four: `7KQM-2XRA-9DHW-T`. Undefined where too few of the bytes are of use.
 */
export function receiptOf(random: Iterable<number>): string | undefined {
  const signs = [...random].filter((byte) => byte < FAIR).map((byte) => ALPHABET[byte % ALPHABET.length]!)
  if (signs.length < RANDOM_SIGNS) return undefined
  const drawn = signs.slice(0, RANDOM_SIGNS).join('')
  return grouped(drawn + checkOf(drawn))
}

/** A number as typed: small letters, blanks and missing hyphens do not matter. Undefined when it is none. */
export function readReceipt(typed: string): string | undefined {
  const signs = halfWidth(typed).toUpperCase().replace(/[\s-]/g, '')
  const drawn = signs.slice(0, RANDOM_SIGNS)
  const sound = signs.length === RANDOM_SIGNS + 1 && [...signs].every((sign) => ALPHABET.includes(sign))
  return sound && checkOf(drawn) === signs[signs.length - 1] ? grouped(signs) : undefined
}

/** Places weigh differently, so one wrong sign and two that changed places are always found. */
function checkOf(drawn: string): string {
  const sum = [...drawn].reduce((total, sign, at) => total + (at + 1) * ALPHABET.indexOf(sign), 0)
  return ALPHABET[sum % ALPHABET.length]!
}

const grouped = (signs: string): string => signs.replace(/(.{4})(?=.)/g, '$1-')
