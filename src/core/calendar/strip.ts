import type { Calendar } from '../programme/programme.ts'
import { addDays, type Day } from './day.ts'
import { isConfirmed, isWorkingDay } from './workingDays.ts'

/** A day of the strip that shows how much time is left. */
export interface StripDay {
  readonly day: Day
  readonly working: boolean
  /** Off by the official notice, not only as a weekend. */
  readonly holiday: boolean
  /** False where the year's holidays are not announced, so that the day is only provisional. */
  readonly confirmed: boolean
}

/** Every day from today to the last, both with it; empty once that has passed. */
export function strip(calendar: Calendar, today: Day, until: Day): readonly StripDay[] {
  const days: StripDay[] = []
  for (let day = today; day <= until; day = addDays(day, 1))
    days.push({
      day,
      working: isWorkingDay(calendar, day),
      holiday: calendar.holidays.includes(day),
      confirmed: isConfirmed(calendar, day),
    })
  return days
}
