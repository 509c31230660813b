/** 统一社会信用代码: GB 32100-2015, with the organisation code of GB 11714-1997 inside. */
import { halfWidth } from './plainText.ts'

/** The value of a character is its place; I, O, S, V and Z are left out because they look like digits. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const LENGTH = 18
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

export type CreditCodeProblem =
  | { readonly code: 'credit-code-length'; readonly params: { readonly length: number } }
  | {
      readonly code: 'credit-code-character'
      readonly params: { readonly position: number; readonly character: string }
    }
  | { readonly code: 'credit-code-check'; readonly params: { readonly expected: string } }
  | { readonly code: 'credit-code-organisation-check'; readonly params: { readonly expected: string } }

export type CreditCodeRead =
  | { readonly ok: true; readonly code: string }
  | {
      readonly ok: false
      readonly problems: readonly CreditCodeProblem[]
      /** The code that was probably meant: O for 0 and I for 1 put right, and everything holds. */
      readonly suggestion?: string
    }

/**
 * Reads a code as typed: without spaces, full-width as half-width, upper case. One wrong character is always
 * found, and so are two that changed places, but for the first and the last: these two weigh the same.
 */
export function readCreditCode(typed: string): CreditCodeRead {
  const code = normalCreditCode(typed)
  const problems = problemsOf(code)
  if (problems.length === 0) return { ok: true, code }
  const meant = code.replace(/O/g, '0').replace(/I/g, '1')
  const isBetter = meant !== code && problemsOf(meant).length === 0
  return { ok: false, problems, ...(isBetter && { suggestion: meant }) }
}

/** As it is stored and compared; nothing is checked. */
export const normalCreditCode = (typed: string): string => halfWidth(typed).replace(/\s/g, '').toUpperCase()

/** An 18th character by the first 17. */
export function creditCheck(code: string): string {
  let sum = 0
  for (let at = 0; at < WEIGHTS.length; at++) sum += ALPHABET.indexOf(code[at]!) * WEIGHTS[at]!
  return ALPHABET[(31 - (sum % 31)) % 31]!
}

/** The 9th character of an organisation code by its first 8. Letters count on from 10, those left out above included. */
export function organisationCheck(organisation: string): string {
  let sum = 0
  for (let at = 0; at < ORGANISATION_WEIGHTS.length; at++)
    sum += Number.parseInt(organisation[at]!, 36) * ORGANISATION_WEIGHTS[at]!
  const rest = 11 - (sum % 11)
  return rest === 10 ? 'X' : String(rest % 11)
}

function problemsOf(code: string): readonly CreditCodeProblem[] {
  const characters = [...code]
  const problems: CreditCodeProblem[] = characters.flatMap((character, at) =>
    ALPHABET.includes(character)
      ? []
      : [{ code: 'credit-code-character', params: { position: at + 1, character } } as const],
  )
  if (characters.length !== LENGTH)
    problems.unshift({ code: 'credit-code-length', params: { length: characters.length } })
  return problems.length > 0 ? problems : checkProblems(code)
}

function checkProblems(code: string): readonly CreditCodeProblem[] {
  const problems: CreditCodeProblem[] = []
  const check = creditCheck(code)
  const inner = organisationCheck(code.slice(8))
  if (code[17] !== check) problems.push({ code: 'credit-code-check', params: { expected: check } })
  if (code[16] !== inner) problems.push({ code: 'credit-code-organisation-check', params: { expected: inner } })
  return problems
}
