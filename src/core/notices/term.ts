import { addDays, type Day, weekday } from '../calendar/day.ts'
import { addWorkingDays, isConfirmed, isWorkingDay } from '../calendar/workingDays.ts'
import type { Calendar } from '../programme/programme.ts'

/** How a programme counts the days of a public notice. */
export interface NoticeRules {
  /** Whether the day of publication is the first of the term, where it is a working day. */
  readonly publicationDayCounts: boolean
}

/** As it is counted where a programme says nothing: from the day after (民法典 201). */
export const USUAL_NOTICE_RULES: NoticeRules = { publicationDayCounts: false }

/** First and last working day of a notice. None where the term runs through a year that is not announced. */
export interface NoticeTerm {
  readonly firstDay: Day | null
  readonly lastDay: Day | null
}

/** The term of a notice of `days` working days published on a day. */
export function noticeTerm(
  calendar: Calendar,
  publishedOn: Day,
  days: number,
  { publicationDayCounts }: NoticeRules,
): NoticeTerm {
  const counts = publicationDayCounts && isConfirmed(calendar, publishedOn) && isWorkingDay(calendar, publishedOn)
  const day = (n: number): Day | null => {
    const found = addWorkingDays(calendar, publishedOn, n)
    return found.ok ? found.day : null
  }
  return counts ? { firstDay: publishedOn, lastDay: day(days - 1) } : { firstDay: day(1), lastDay: day(days) }
}

/** A notice is on until the last moment of its last day; one without a last day never ends by itself. */
export const isOn = (lastDay: Day | null, today: Day): boolean => lastDay === null || today <= lastDay

/** Working days that are left of a term, today included; null while its end is not known. */
export function noticeDaysLeft(calendar: Calendar, { firstDay, lastDay }: NoticeTerm, today: Day): number | null {
  if (firstDay === null || lastDay === null) return null
  let left = 0
  for (let day = today < firstDay ? firstDay : today; day <= lastDay; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) left++
  return left
}

/** A day of the calendar that shows a term. */
export interface NoticeDay {
  readonly day: Day
  /** One of the days that are counted. */
  readonly counts: boolean
  readonly off: boolean
}

/** The whole weeks, Monday to Sunday, that a term runs through. Empty while its end is not known. */
export function noticeWeeks(calendar: Calendar, { firstDay, lastDay }: NoticeTerm): readonly NoticeDay[] {
  if (firstDay === null || lastDay === null) return []
  const days: NoticeDay[] = []
  const end = addDays(lastDay, 7 - weekday(lastDay))
  for (let day = addDays(firstDay, 1 - weekday(firstDay)); day <= end; day = addDays(day, 1)) {
    const working = isWorkingDay(calendar, day)
    days.push({ day, counts: working && day >= firstDay && day <= lastDay, off: !working })
  }
  return days
}
