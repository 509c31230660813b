import type { Calendar } from '../programme/programme.ts'
import { addDays, type Day, weekday, yearOf } from './day.ts'

/** A year whose holidays are not announced yet is never counted through. */
export interface NotConfirmed {
  readonly ok: false
  readonly problem: 'calendar-not-confirmed'
  readonly year: number
}

export const isConfirmed = (calendar: Calendar, day: Day): boolean => calendar.confirmed.includes(yearOf(day))

/** Monday to Friday, but for the days off, and the weekend days worked instead. As far as is announced. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  if (calendar.workdays.includes(day)) return true
  return weekday(day) <= 5 && !calendar.holidays.includes(day)
}

/**
 * The n-th working day after a day, which itself does not count (民法典 201); the n-th before it where n is
 * negative, and the day itself where n is 0.
 */
export function addWorkingDays(
  calendar: Calendar,
  day: Day,
  n: number,
): { readonly ok: true; readonly day: Day } | NotConfirmed {
  const step = n < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, step)
    if (!isConfirmed(calendar, at)) return notConfirmed(at)
    if (isWorkingDay(calendar, at)) left--
  }
  return { ok: true, day: at }
}

/** Working days after `from` up to and with `to`; negative when `to` is the earlier. */
export function workingDaysBetween(
  calendar: Calendar,
  from: Day,
  to: Day,
): { readonly ok: true; readonly days: number } | NotConfirmed {
  const [first, last] = from <= to ? [from, to] : [to, from]
  const open = daysAfter(first, last).find((day) => !isConfirmed(calendar, day))
  return open ? notConfirmed(open) : { ok: true, days: workingDaysLeft(calendar, from, to).days }
}

/** A count to show: where it runs through a year that is not confirmed it is provisional, and says so. */
export interface DayCount {
  readonly days: number
  readonly confirmed: boolean
}

/** Working days left after today, the last one included; negative once it has passed. */
export function workingDaysLeft(calendar: Calendar, today: Day, until: Day): DayCount {
  const [first, last, sign] = today <= until ? [today, until, 1] : [until, today, -1]
  const days = daysAfter(first, last)
  const worked = days.filter((day) => isWorkingDay(calendar, day)).length
  return { days: worked === 0 ? 0 : sign * worked, confirmed: days.every((day) => isConfirmed(calendar, day)) }
}

/** Every day after `from` up to and with `to`. */
function daysAfter(from: Day, to: Day): readonly Day[] {
  const days: Day[] = []
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    days.push(day)
  }
  return days
}

const notConfirmed = (day: Day): NotConfirmed => ({ ok: false, problem: 'calendar-not-confirmed', year: yearOf(day) })
