import type { Day } from '../calendar/day.ts'
import { addDays } from '../calendar/day.ts'

/** The last day of a recognition for some years: the day before its anniversary. */
export function lastDay(from: Day, years: number): Day {
  const year = String(Number(from.slice(0, 4)) + years).padStart(4, '0')
  // A leap day has its anniversary on the first of March.
  const anniversary = from.endsWith('-02-29') && !isLeap(Number(year)) ? `${year}-03-01` : `${year}${from.slice(4)}`
  return addDays(anniversary, -1)
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/**
 * Whether the re-check of a year is due: from the programme's day on, for whoever was recognised in an earlier year and
 * has not been re-checked in this one.
 */
export const isRecheckDue = (
  { recognisedOn, rechecked }: { readonly recognisedOn: Day; readonly rechecked: readonly number[] },
  recheckFrom: string,
  today: Day,
): boolean => {
  const year = Number(today.slice(0, 4))
  return Number(recognisedOn.slice(0, 4)) < year && today.slice(5) >= recheckFrom && !rechecked.includes(year)
}
