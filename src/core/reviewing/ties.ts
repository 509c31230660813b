/** 利害关系: what ties a reviewer to an enterprise, found by holding against each other what is known of both. */
import { normalCreditCode } from '../codes/creditCode.ts'
import { halfWidth } from '../codes/plainText.ts'
import type { Words } from '../kernel/words.ts'

/** In the order in which they are told: the surest first. */
export const TIE_GROUNDS = ['identity', 'employer', 'phone'] as const
export type TieGround = (typeof TIE_GROUNDS)[number]

export const TIE_NAMES: Readonly<Record<TieGround, Words>> = {
  identity: { zh: '本人在该企业花名册中', en: 'stands on the roster of the enterprise' },
  employer: { zh: '该企业是其工作单位', en: 'works for the enterprise' },
  phone: { zh: '与该企业使用同一电话', en: 'shares a telephone number with the enterprise' },
}

export interface ReviewerKnown {
  /** Of the identity number; null where it was not given. */
  readonly identity: string | null
  readonly phone: string
  readonly employer: string
  readonly employerCode: string
}

export interface EnterpriseKnown {
  readonly name: string
  readonly creditCode: string
  /** Of its contact, and of those who fill in and sign for it. */
  readonly phones: readonly string[]
  /** Fingerprints of identity numbers on its roster. */
  readonly identities: ReadonlySet<string>
}

/** Every ground there is; none: no tie was found. */
export function tiesBetween(reviewer: ReviewerKnown, enterprise: EnterpriseKnown): readonly TieGround[] {
  const phone = normalPhone(reviewer.phone)
  const holds: Readonly<Record<TieGround, boolean>> = {
    identity: reviewer.identity !== null && enterprise.identities.has(reviewer.identity),
    employer: isEmployer(reviewer, enterprise),
    phone: phone !== '' && enterprise.phones.some((other) => normalPhone(other) === phone),
  }
  return TIE_GROUNDS.filter((ground) => holds[ground])
}

function isEmployer({ employer, employerCode }: ReviewerKnown, { name, creditCode }: EnterpriseKnown): boolean {
  const code = normalCreditCode(employerCode)
  if (code !== '' && code === normalCreditCode(creditCode)) return true
  const own = normalEmployer(employer)
  return own !== '' && own === normalEmployer(name)
}

/** Digits alone, without the country's 86 before a mobile number. */
export const normalPhone = (typed: string): string =>
  halfWidth(typed)
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '')

/** From the longest: one is not the end of another that stands before it. */
const LEGAL_FORMS = ['股份有限公司', '有限责任公司', '有限公司', '公司']

/**
 * A name of an enterprise as it is compared: without spaces, brackets and other signs, full width as half width, and
 * without its legal form, which people leave out. Two names that differ in a word are two enterprises.
 */
export function normalEmployer(typed: string): string {
  const plain = halfWidth(typed)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const form = LEGAL_FORMS.find((one) => plain.length > one.length && plain.endsWith(one))
  return form ? plain.slice(0, -form.length) : plain
}
