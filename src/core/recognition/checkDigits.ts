/**
 * ISO/IEC 7064, MOD 1271-36: two check characters from the letters and digits themselves. The standard promises that
 * every single wrong character, every two characters that changed places (also with others between them) and every
 * shift is found, and nearly all (99.9 %) of what else can go wrong.
 */
const MODULUS = 1271
const RADIX = 36
const SIGN = /^[0-9A-Z]+$/

/** The two characters to put behind a text of capital letters and digits. */
export function checkDigits(text: string): string {
  if (!SIGN.test(text)) throw new Error('check digits are for capital letters and digits')
  const rest = remainder(`${text}00`)
  const check = (MODULUS + 1 - rest) % MODULUS
  return check.toString(RADIX).toUpperCase().padStart(2, '0')
}

/** Whether a text ends with its check characters. */
export const holdsCheck = (text: string): boolean => text.length > 2 && SIGN.test(text) && remainder(text) === 1

const remainder = (text: string): number =>
  [...text].reduce((rest, sign) => (rest * RADIX + Number.parseInt(sign, RADIX)) % MODULUS, 0)
