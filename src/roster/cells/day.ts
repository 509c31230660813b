/** Whole days since 1970-01-01. */
export type DayNumber = number

const MS = 86_400_000

/** The day of a real calendar date, else undefined. Months count from 1. */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / MS : undefined
}

/** 2025-12-31 → 20251231, so that years between two days are counted by a subtraction. */
export function calendarNumber(day: DayNumber): number {
  const date = new Date(day * MS)
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate()
}

/** Whether 20251231 and the like is a day of the real calendar. */
export function isCalendarDay(number: number): boolean {
  const month = Math.floor(number / 100) % 100
  const day = number % 100
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  return day <= 28 || dayNumber(Math.floor(number / 10_000), month, day) !== undefined
}

export function formatDay(day: DayNumber): string {
  return new Date(day * MS).toISOString().slice(0, 10)
}

/** `2025-12-31` → day; undefined for anything else. */
export function parseIsoDay(text: string): DayNumber | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** The same day of the month `months` later, or the month's last day when it has no such day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * MS)
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const last = lastOfMonth(first.getUTCFullYear(), first.getUTCMonth() + 1)
  return Math.min(first.getTime() / MS + date.getUTCDate() - 1, last)
}

export function lastOfMonth(year: number, month: number): DayNumber {
  return Date.UTC(year, month, 0) / MS
}

/** The day of a spreadsheet's number; undefined outside 1930–2100. The time of day is dropped. */
export function dayOfSerial(serial: number, from1904: boolean): DayNumber | undefined {
  const day = Math.floor(serial) - (from1904 ? 24_107 : 25_569)
  return day >= EARLIEST && day <= LATEST ? day : undefined
}

/** A day outside this span is a slip of the pen. */
export const EARLIEST: DayNumber = Date.UTC(1930, 0, 1) / MS
export const LATEST: DayNumber = Date.UTC(2100, 11, 31) / MS
