import { CellKind } from '#roster/spreadsheet/grid.ts'
import type { Cell } from './cell.ts'
import { type DayNumber, addMonths, dayNumber } from './day.ts'
import type { CellFinding } from './finding.ts'
import { plain } from './words.ts'

/** GB 11643-1999: 17 digits and a check digit, X for ten. */
const RESIDENT = /^\d{17}[\dX]$/
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
const YOUNGEST = 16
const OLDEST = 70

export interface Identity {
  /** The number as it is compared; empty when there is none to compare. */
  readonly number: string
  readonly finding?: CellFinding
}

/** Reads a number that is not blank. `cutOff` is the day at which ages are taken. */
export function readIdentity(cell: Cell, scheme: 'resident' | 'any', cutOff: DayNumber): Identity {
  if (scheme === 'any') return { number: tidy(cell.text) }
  if (cell.kind !== CellKind.text || /^\d(?:\.\d+)?E\+?\d+$/i.test(plain(cell.text)))
    return { number: '', finding: { code: 'identity-digits-cut', level: 'error' } }
  const number = RESIDENT.test(cell.text) ? cell.text : tidy(cell.text)
  const finding = doubt(number, cutOff)
  return finding ? { number, finding: { level: 'warning', ...finding } } : { number }
}

/** Whether the last character is the one that the first 17 give. */
export function checkDigit(number: string): string {
  let sum = 0
  for (let at = 0; at < 17; at++) sum += (number.charCodeAt(at) - 48) * WEIGHTS[at]!
  return CHECKS[sum % 11]!
}

function doubt(number: string, cutOff: DayNumber): Omit<CellFinding, 'level'> | undefined {
  if (/^\d{15}$/.test(number)) return { code: 'identity-fifteen-digits' }
  if (!RESIDENT.test(number)) return { code: 'identity-other-paper' }
  const check = checkDigit(number)
  if (number[17] !== check) return { code: 'identity-check-digit', params: { expected: check } }
  const born = dayNumber(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14)))
  if (born === undefined || born > cutOff) return { code: 'identity-birth-date' }
  if (addMonths(born, YOUNGEST * 12) > cutOff || addMonths(born, (OLDEST + 1) * 12) <= cutOff)
    return { code: 'identity-age', params: { youngest: YOUNGEST, oldest: OLDEST } }
  return undefined
}

function tidy(text: string): string {
  return plain(text).replace(/[\s'‘’`]/g, '').toUpperCase()
}
