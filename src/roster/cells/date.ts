import { CellKind } from '#roster/spreadsheet/grid.ts'
import type { Cell } from './cell.ts'
import { type DayNumber, EARLIEST, LATEST, dayNumber, dayOfSerial, lastOfMonth } from './day.ts'
import type { CellReading } from './finding.ts'
import { plain } from './words.ts'

const UNREADABLE: CellReading = { value: Number.NaN, finding: { code: 'day-unreadable', level: 'error' } }

const DAY =
  /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?(?:[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/
const MONTH = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*月?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/

/** A day in any of the ways lists write it. A month stands for its first or its last day. */
export function readDate(cell: Cell, partial: 'first' | 'last', from1904: boolean): CellReading {
  if (cell.kind === CellKind.day) return within(dayOfSerial(Number(cell.text), from1904))
  const text = plain(cell.text)
  const day = DAY.exec(text) ?? COMPACT.exec(text)
  if (day) return within(dayNumber(Number(day[1]), Number(day[2]), Number(day[3])))
  const month = MONTH.exec(text)
  if (month)
    return monthOf(Number(month[1]), Number(month[2]), partial, cell.kind === CellKind.number && text.endsWith('.1'))
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return within(dayOfSerial(Number(text), from1904))
  return UNREADABLE
}

/** A number cell 2019.1 may have been 2019.10 before the spreadsheet dropped the zero. */
function monthOf(year: number, month: number, partial: 'first' | 'last', cut: boolean): CellReading {
  if (month < 1 || month > 12) return UNREADABLE
  const reading = within(partial === 'first' ? dayNumber(year, month, 1) : lastOfMonth(year, month))
  return cut && !reading.finding ? { ...reading, finding: { code: 'month-may-be-cut', level: 'warning' } } : reading
}

function within(day: DayNumber | undefined): CellReading {
  return day === undefined || day < EARLIEST || day > LATEST ? UNREADABLE : { value: day }
}
