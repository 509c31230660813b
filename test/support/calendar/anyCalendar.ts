import fc from 'fast-check'
import { addDays, weekday } from '#core/calendar/day.ts'
import type { Calendar } from '#core/programme/programme.ts'

export const anyDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => new Date(Date.UTC(1930, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))

/** Days of two years that are known. */
export const knownDay = fc.integer({ min: 0, max: 364 + 365 }).map((days) => addDays('2025-01-01', days))

/** Some days off and some weekend days worked, as the yearly notices make them. */
export const anyCalendar: fc.Arbitrary<Calendar> = fc
  .uniqueArray(knownDay, { maxLength: 80 })
  .chain((days) => fc.tuple(fc.constant(days), fc.subarray(days.filter((day) => weekday(day) > 5))))
  .map(([days, workdays]) => ({
    confirmed: [2025, 2026],
    holidays: days.filter((day) => !workdays.includes(day)),
    workdays,
  }))
