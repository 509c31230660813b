import type { Calendar } from '../programme/programme.ts'
import type { Day } from './day.ts'
import { addWorkingDays, type DayCount, workingDaysLeft } from './workingDays.ts'

/** A stretch of an office's time limit: running, or stopped while the enterprise corrects. Open-ended while it lasts. */
export interface Stretch {
  readonly from: Day
  readonly to?: Day
  readonly running: boolean
}

export interface ClockReading {
  /** Working days used: of each running stretch those after the day it began, up to and with the day it ended. */
  readonly used: number
  /** Working days left; negative when it is late. */
  readonly left: number
  /** Whether the clock runs. */
  readonly running: boolean
  /** The last day. None while the clock stands still in time, nor where the calendar is not known so far. */
  readonly dueDay?: Day
  /** False when days of a year were counted whose holidays are not announced. */
  readonly confirmed: boolean
}

/** Reads a clock of `allowed` working days. The stretches come in their order and do not overlap. */
export function readClock(
  calendar: Calendar,
  stretches: readonly Stretch[],
  allowed: number,
  today: Day,
): ClockReading {
  const begun = stretches.filter(({ running, from }) => running && from <= today)
  const counts = begun.map((one) => countOf(calendar, one, today))
  const used = counts.reduce((sum, { days }) => sum + days, 0)
  const dueDay = dueDayOf(calendar, begun, allowed, today)
  return {
    used,
    left: allowed - used,
    running: begun.some(({ to }) => to === undefined || to > today),
    ...(dueDay && { dueDay }),
    confirmed: counts.every(({ confirmed }) => confirmed),
  }
}

const countOf = (calendar: Calendar, { from, to }: Stretch, today: Day): DayCount =>
  workingDaysLeft(calendar, from, to !== undefined && to < today ? to : today)

/** The day on which the last of the days allowed is used up. */
function dueDayOf(calendar: Calendar, begun: readonly Stretch[], allowed: number, today: Day): Day | undefined {
  let left = allowed
  for (const stretch of begun) {
    const { days } = countOf(calendar, stretch, today)
    const runs = stretch.to === undefined || stretch.to > today
    if (runs || left <= days) {
      const due = addWorkingDays(calendar, stretch.from, left)
      return due.ok ? due.day : undefined
    }
    left -= days
  }
  return undefined
}
