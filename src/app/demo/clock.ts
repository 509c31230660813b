import { addDays } from '#core/calendar/day.ts'
import { isWorkingDay } from '#core/calendar/workingDays.ts'
import type { Calendar } from '#core/programme/programme.ts'
import { dayOf, minuteOf } from '#app/kit/placeTime.ts'

/** A clock that is moved by hand: the past of a demonstration is lived through in its order. */
export interface DemoClock {
  now(): Date
  /** So many days before the present day, in the morning. Never backwards. */
  goTo(daysAgo: number): void
  pass(milliseconds: number): void
}

const DAY_MS = 86_400_000
const MORNING = 'T08:45:00+08:00'
const [OPENS, SHUTS] = ['T08:30', 'T18:00']

/** People work in working hours: what would fall outside happens the next morning, but never in the future. */
export function demoClock(present: Date, daysAgo: number, calendar: Calendar): DemoClock {
  const latest = present.getTime() - 60_000
  const morning = (day: string): number => Date.parse(`${day}${MORNING}`)
  let at = morning(dayOf(new Date(present.getTime() - daysAgo * DAY_MS)))
  const settle = (to: number): void => {
    const worked = workingTime(new Date(to), calendar)
    at = Math.max(at, Math.min(worked <= latest ? worked : to, latest))
  }
  settle(at)
  return {
    now: () => new Date(at),
    goTo: (ago) => settle(morning(dayOf(new Date(present.getTime() - ago * DAY_MS)))),
    pass: (milliseconds) => settle(at + milliseconds),
  }
}

function workingTime(at: Date, calendar: Calendar): number {
  const [today, minute] = [dayOf(at), minuteOf(at).slice(10)]
  if (isWorkingDay(calendar, today) && minute >= OPENS && minute < SHUTS) return at.getTime()
  let day = minute < OPENS ? today : addDays(today, 1)
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1)
  return Date.parse(`${day}${MORNING}`)
}
