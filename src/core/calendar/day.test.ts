import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDay } from '#test/support/calendar/anyCalendar.ts'
import { addDays, daysBetween, isDay, weekday, yearOf } from './day.ts'
import { dayWords } from './dayWords.ts'

describe('a day', () => {
  test.each(['2026-03-05', '2024-02-29', '2000-02-29', '1999-12-31', '0001-01-01'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true)
  })
  test.each([
    '2026-3-5',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '20260305',
    '',
    ' 2026-03-05',
  ])('%s does not', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test.each([
    ['2026-03-02', 1],
    ['2024-10-04', 5],
    ['2000-01-01', 6],
    ['1970-01-01', 4],
    ['2026-03-08', 7],
  ])('%s is weekday %i', (day, number) => {
    expect(weekday(day)).toBe(number)
  })

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-05', 0, '2026-03-05'],
  ])('%s and %i days', (day, days, then) => {
    expect(addDays(day, days)).toBe(then)
  })

  test('is written as people write it', () => {
    expect(dayWords('2026-03-05')).toEqual({ zh: '2026年3月5日', en: '5 March 2026' })
  })
})

describe('counting days', () => {
  test('agrees with the calendar of the language', () =>
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        const date = new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
        const then = addDays(day, days)
        expect(then).toBe(date.toISOString().slice(0, 10))
        expect(weekday(then) % 7).toBe(date.getUTCDay())
        expect(yearOf(then)).toBe(date.getUTCFullYear())
        expect(isDay(then)).toBe(true)
        expect(daysBetween(day, then)).toBe(days)
      }),
      { numRuns: 1000 },
    ))
})
