/** Identity, telephone and bank card numbers in a text: what must not stand on a published paper. */
import { readCreditCode } from './creditCode.ts'
import { isIdentityNumber } from './identityNumber.ts'
import { halfWidth } from './plainText.ts'

export type PersonalNumberKind = 'identity' | 'phone' | 'bank-card'

export interface PersonalNumber {
  readonly kind: PersonalNumberKind
  /** Where it stands in the text, the end not included. */
  readonly from: number
  readonly to: number
  /** Without spaces or hyphens. */
  readonly number: string
}

interface Pattern {
  readonly kind: PersonalNumberKind
  /** In one run, or in the groups people write; the same sign between all of them. */
  readonly shape: RegExp
  readonly holds: (number: string) => boolean
}

const PATTERNS: readonly Pattern[] = [
  {
    kind: 'identity',
    shape: /(?<!\d)\d{6}([ -]?)\d{4}[ -]?\d{4}\1\d{3}[\dXx](?!\d)/y,
    holds: isIdentityNumber,
  },
  { kind: 'phone', shape: /(?<!\d)1[3-9]\d([ -]?)\d{4}\1\d{4}(?!\d)/y, holds: () => true },
  { kind: 'phone', shape: /(?<=(?<!\d)(?:00)?86)1[3-9]\d{9}(?!\d)/y, holds: () => true },
  {
    kind: 'bank-card',
    shape: /(?<![\dA-Za-z])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?(?![\dA-Za-z])/y,
    holds: isLuhn,
  },
]

const CREDIT_CODE = /(?<![\dA-Z])[\dA-Z]{18}(?![\dA-Z])/gi

/** Every number found, in the order of the text; none overlap. A credit code is public, so no phone or card is seen in it. */
export function personalNumbers(text: string): readonly PersonalNumber[] {
  const plain = halfWidth(text).replace(CREDIT_CODE, (run) => (isPublic(run) ? ' '.repeat(run.length) : run))
  const found: PersonalNumber[] = []
  for (let at = 0; at < plain.length; at++) {
    const here = isDigit(plain, at) ? numberAt(plain, at) : undefined
    if (!here) continue
    found.push(here)
    at = here.to - 1
  }
  return found
}

function numberAt(plain: string, at: number): PersonalNumber | undefined {
  for (const { kind, shape, holds } of PATTERNS) {
    shape.lastIndex = at
    const [run] = shape.exec(plain) ?? []
    const number = run?.replace(/[ -]/g, '').toUpperCase()
    if (run && number && holds(number)) return { kind, from: at, to: at + run.length, number }
  }
  return undefined
}

/** Some identity numbers happen to pass as credit codes; those are a person's all the same. */
const isPublic = (run: string): boolean => readCreditCode(run).ok && !isIdentityNumber(run.toUpperCase())

const isDigit = (text: string, at: number): boolean => text[at]! >= '0' && text[at]! <= '9'

/** ISO/IEC 7812: every second digit from the right doubled, the digits of all of it sum to tens. */
export function isLuhn(number: string): boolean {
  let sum = 0
  for (let at = 0; at < number.length; at++) {
    const digit = Number(number[number.length - 1 - at])
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2
    sum += at % 2 === 1 ? doubled : digit
  }
  return sum % 10 === 0
}
