import fc from 'fast-check'
import { creditCheck, organisationCheck } from '#core/codes/creditCode.ts'
import { identityCheckDigit } from '#core/codes/identityNumber.ts'

export const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const letters = (length: number) =>
  fc.array(fc.constantFrom(...CREDIT_ALPHABET), { minLength: length, maxLength: length }).map((all) => all.join(''))
const digits = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length }).map((all) => all.join(''))

/** A credit code whose both check characters hold. */
export const anyCreditCode = fc.tuple(letters(8), letters(8)).map(([authority, organisation]) => {
  const body = authority + organisation + organisationCheck(organisation)
  return body + creditCheck(body)
})

/** The identity number of somebody born in the 20th or the 21st century. */
export const anyIdentity = fc
  .tuple(digits(6), fc.integer({ min: 0, max: 36_000 }), digits(3))
  .map(([place, days, sequence]) => {
    const born = new Date(Date.UTC(1920, 0, 1) + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
    const body = place + born + sequence
    return body + identityCheckDigit(body)
  })

export const anyPhone = fc.tuple(fc.constantFrom(...'3456789'), digits(9)).map(([second, rest]) => `1${second}${rest}`)
