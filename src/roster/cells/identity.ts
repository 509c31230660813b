import { IDENTITY_CHECKS, IDENTITY_NUMBER, IDENTITY_WEIGHTS, identityCheckDigit } from '#core/codes/identityNumber.ts'
import { CellKind } from '#roster/spreadsheet/grid.ts'
import type { Texts } from '#roster/spreadsheet/texts.ts'
import type { Cell } from './cell.ts'
import { isCalendarDay } from './day.ts'
import type { CellFinding } from './finding.ts'
import { plain } from './words.ts'

const YOUNGEST = 16
const OLDEST = 70

export interface Identity {
  /** The number as it is compared; empty when there is none to compare. */
  readonly number: string
  readonly finding?: CellFinding
}

/** Reads a number that is not blank. `cutOff` is the day at which ages are taken, as 20251231. */
export function readIdentity(cell: Cell, scheme: 'resident' | 'any', cutOff: number): Identity {
  if (scheme === 'any') return { number: tidy(cell.text) }
  if (cell.kind !== CellKind.text || /^\d(?:\.\d+)?E\+?\d+$/i.test(plain(cell.text)))
    return { number: '', finding: { code: 'identity-digits-cut', level: 'error' } }
  const number = IDENTITY_NUMBER.test(cell.text) ? cell.text : tidy(cell.text)
  const finding = doubt(number, cutOff)
  return finding ? { number, finding: { level: 'warning', ...finding } } : { number }
}

/**
 * Whether a text is a resident's number beyond doubt, read from its bytes; whatever fails here is read by
 * `readIdentity`, which says why.
 */
export function isSoundNumber(texts: Texts, id: number, cutOff: number): boolean {
  if (texts.byteLength(id) !== 18) return false
  let sum = 0
  let born = 0
  for (let at = 0; at < 17; at++) {
    const digit = texts.byteAt(id, at) - 48
    if (digit < 0 || digit > 9) return false
    sum += digit * IDENTITY_WEIGHTS[at]!
    if (at >= 6 && at < 14) born = born * 10 + digit
  }
  if (texts.byteAt(id, 17) !== IDENTITY_CHECKS.charCodeAt(sum % 11) || !isCalendarDay(born)) return false
  const years = Math.floor((cutOff - born) / 10_000)
  return years >= YOUNGEST && years <= OLDEST
}

function doubt(number: string, cutOff: number): Omit<CellFinding, 'level'> | undefined {
  if (!IDENTITY_NUMBER.test(number))
    return { code: /^\d{15}$/.test(number) ? 'identity-fifteen-digits' : 'identity-other-paper' }
  const check = identityCheckDigit(number)
  if (number[17] !== check) return { code: 'identity-check-digit', params: { expected: check } }
  const born = Number(number.slice(6, 14))
  const years = Math.floor((cutOff - born) / 10_000)
  if (years < 0 || !isCalendarDay(born)) return { code: 'identity-birth-date' }
  if (years < YOUNGEST || years > OLDEST)
    return { code: 'identity-age', params: { youngest: YOUNGEST, oldest: OLDEST } }
  return undefined
}

function tidy(text: string): string {
  return plain(text)
    .replace(/[\s'‘’`]/g, '')
    .toUpperCase()
}
