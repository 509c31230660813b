import { CellKind, type CellRef, type Grid, refKind, refText } from '#roster/spreadsheet/grid.ts'
import { dayOfSerial, formatDay } from './day.ts'

/** A cell taken out of the grid: its text as the file has it, and what it is. */
export interface Cell {
  readonly text: string
  readonly kind: CellKind
}

export const BLANK: Cell = { text: '', kind: CellKind.text }

export function cellOf(grid: Grid, ref: CellRef): Cell {
  return ref === 0 ? BLANK : { text: unescaped(grid.texts.text(refText(ref))), kind: refKind(ref) }
}

/** The cell as its reader sees it. */
export function shown(cell: Cell, from1904: boolean): string {
  if (cell.kind === CellKind.number) return shownNumber(cell.text)
  if (cell.kind === CellKind.yesNo) return cell.text === '1' ? 'TRUE' : 'FALSE'
  if (cell.kind !== CellKind.day) return cell.text
  const day = dayOfSerial(Number(cell.text), from1904)
  return day === undefined ? cell.text : formatDay(day)
}

/** A stored double has up to 17 digits; what was typed shows within 15. */
export function shownNumber(text: string): string {
  if (text.length <= 15 && !/e/i.test(text)) return text
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  return Math.abs(number) < 1e15 ? String(Number(number.toPrecision(15))) : text
}

/** Writers escape control characters as `_x000D_`. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
