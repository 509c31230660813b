import { isDay } from '../calendar/day.ts'

/** GB 11643-1999: 17 digits and a check digit, X for ten. */
export const IDENTITY_NUMBER = /^\d{17}[\dX]$/
export const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
/** The check digit by the weighted sum modulo 11. */
export const IDENTITY_CHECKS = '10X98765432'

/** The last character that the first 17 give. */
export function identityCheckDigit(number: string): string {
  let sum = 0
  for (let at = 0; at < 17; at++) sum += (number.charCodeAt(at) - 48) * IDENTITY_WEIGHTS[at]!
  return IDENTITY_CHECKS[sum % 11]!
}

/** Whether form, day of birth and check digit hold; of division codes old ones exist, so all are taken. */
export function isIdentityNumber(number: string): boolean {
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return IDENTITY_NUMBER.test(number) && isDay(born) && number[17] === identityCheckDigit(number)
}
