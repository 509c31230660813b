import type { Day } from '#core/programme/rosterRules.ts'
import { addMonths, type DayNumber, dayNumber, formatDay, parseIsoDay } from '#roster/cells/day.ts'

/** The year that is assessed, and the day at which people are counted. */
export interface Period {
  readonly year: number
  readonly cutOff: DayNumber
}

/** The last calendar year before `today` (`2026-03-05`) and its 31 December. */
export function defaultPeriod(today: string): Period {
  return periodOf(Number(today.slice(0, 4)) - 1)
}

/** A year, and a cut-off of its own if the batch says so. Undefined when `cutOff` is no day or the year none. */
export function parsePeriod(year: number, cutOff?: string): Period | undefined {
  if (!Number.isInteger(year) || year < 1950 || year > 2100) return undefined
  if (cutOff === undefined) return periodOf(year)
  const day = parseIsoDay(cutOff)
  return day === undefined ? undefined : { year, cutOff: day }
}

function periodOf(year: number): Period {
  return { year, cutOff: dayNumber(year, 12, 31)! }
}

export function dayOf(day: Day, { year, cutOff }: Period): DayNumber {
  switch (day) {
    case 'cutOff':
      return cutOff
    case 'cutOffYearBefore':
      return addMonths(cutOff, -12)
    case 'yearStart':
      return dayNumber(year, 1, 1)!
    case 'previousYearStart':
      return dayNumber(year - 1, 1, 1)!
  }
}

export const formatPeriod = ({ year, cutOff }: Period) => ({ year, cutOff: formatDay(cutOff) })
