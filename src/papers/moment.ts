import type { CalendarDay, Moment } from './words.ts'

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/

/** The parts of a wall-clock time such as `2026-03-31T09:05`; undefined for anything else. */
export function momentOf(text: string | undefined): Moment | undefined {
  const [, year, month, day, time] = SHAPE.exec(text ?? '') ?? []
  return time === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day), time }
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?![\d-])/

/** The parts of a day such as `2026-03-05`, or of the day that a time such as `2026-03-05T09:05` falls on. */
export function dayOf(text: string | undefined): CalendarDay | undefined {
  const [, year, month, day] = DAY.exec(text ?? '') ?? []
  return day === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) }
}

/** What the files say they were made on when nobody tells: the first day that a zip archive can name. */
const NEVER = Date.UTC(1980, 0, 1)

/** The date of making for a file's properties: the wall-clock time as it stands, so equal input gives equal bytes. */
export function fileDate(madeAt: string | undefined): Date {
  const at = momentOf(madeAt)
  if (!at) return new Date(NEVER)
  const [hour, minute] = at.time.split(':').map(Number)
  return new Date(Date.UTC(at.year, at.month - 1, at.day, hour, minute))
}
