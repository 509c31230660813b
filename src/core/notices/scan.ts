import { MASKS } from '../codes/mask.ts'
import { type PersonalNumberKind, personalNumbers } from '../codes/personalNumbers.ts'
import type { Words } from '../kernel/words.ts'

/** A text on its way out, and where it stands. */
export interface PublicationText {
  readonly where: string
  readonly text: string
}

/** A number of a person in what is to be published. */
export interface PublicationFinding {
  readonly where: string
  readonly kind: PersonalNumberKind
  /** Enough to find it, not enough to use. */
  readonly masked: string
}

export const NUMBER_KINDS: Readonly<Record<PersonalNumberKind, Words>> = {
  identity: { zh: '身份证号', en: 'an identity number' },
  phone: { zh: '手机号码', en: 'a mobile phone number' },
  'bank-card': { zh: '银行卡号', en: 'a bank card number' },
}

/**
 * Every number of a person in some texts. `declared` are numbers the office publishes as its own, by which it wants to
 * be called; credit codes are public.
 */
export function scanPublication(
  texts: readonly PublicationText[],
  declared: readonly string[] = [],
): readonly PublicationFinding[] {
  const own = new Set(declared.flatMap((text) => personalNumbers(text).map(({ number }) => number)))
  const found = texts.flatMap(({ where, text }) =>
    personalNumbers(unbroken(withoutKeys(text)))
      .filter(({ kind, number }) => !(kind === 'phone' && own.has(number)))
      .map(({ kind, number }): PublicationFinding => ({ where, kind, masked: MASKS[kind](number) })),
  )
  return [...new Map(found.map((one) => [`${one.where} ${one.kind} ${one.masked}`, one])).values()]
}

/** A number that a line end cuts in two is one number all the same. */
const unbroken = (text: string): string => text.replace(/(?<=\d)[\t ]*[\r\n]+[\t ]*(?=\d)/g, '')

/**
 * Keys and hashes of the system are hexadecimal: of a thousand of them one or two hold eleven digits that look like a
 * telephone. A hash may be cut by a line end; what has hardly a letter in it is no hash.
 */
const withoutKeys = (text: string): string =>
  text.replace(KEY, ' ').replace(HASH, (found) => (found.replace(/[^a-f]/g, '').length < FEWEST_LETTERS ? found : ' '))

const KEY = /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/g
const HASH = /(?<![0-9a-z])(?:[0-9a-f]\s*){63}[0-9a-f](?![0-9a-z])/g
const FEWEST_LETTERS = 6
