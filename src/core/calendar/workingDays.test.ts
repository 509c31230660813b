import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Calendar } from '#core/programme/programme.ts'
import { anyCalendar, knownDay } from '#test/support/calendar/anyCalendar.ts'
import { addDays } from './day.ts'
import { strip } from './strip.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween, workingDaysLeft } from './workingDays.ts'

const calendar: Calendar = {
  confirmed: [2026],
  holidays: ['2026-02-15', '2026-02-16', '2026-02-17'],
  workdays: ['2026-02-14'],
}

describe('a year that is not announced', () => {
  const unknown = { ok: false, problem: 'calendar-not-confirmed', year: 2027 }

  test('is not counted through', () => {
    expect(addWorkingDays(calendar, '2026-12-30', 1)).toEqual({ ok: true, day: '2026-12-31' })
    expect(addWorkingDays(calendar, '2026-12-30', 2)).toEqual(unknown)
    expect(workingDaysBetween(calendar, '2026-12-30', '2027-01-04')).toEqual(unknown)
    expect(workingDaysBetween(calendar, '2027-01-04', '2026-12-30')).toEqual(unknown)
    expect(workingDaysBetween(calendar, '2027-03-01', '2027-03-08')).toEqual(unknown)
  })

  test('is counted provisionally where it is only shown, and says so', () => {
    expect(workingDaysLeft(calendar, '2026-12-30', '2027-01-04')).toEqual({ days: 3, confirmed: false })
    expect(workingDaysLeft(calendar, '2026-12-30', '2026-12-31')).toEqual({ days: 1, confirmed: true })
  })
})

test('the strip has every day, and names those off by notice', () => {
  expect(
    strip(calendar, '2026-02-13', '2026-02-16').map(({ day, working, holiday }) => [day, working, holiday]),
  ).toEqual([
    ['2026-02-13', true, false],
    ['2026-02-14', true, false],
    ['2026-02-15', false, true],
    ['2026-02-16', false, true],
  ])
  expect(strip(calendar, '2026-12-31', '2027-01-01').map(({ confirmed }) => confirmed)).toEqual([true, false])
  expect(strip(calendar, '2026-02-16', '2026-02-13')).toEqual([])
})

describe('for any calendar', () => {
  const between = (...of: Parameters<typeof workingDaysBetween>): number => {
    const counted = workingDaysBetween(...of)
    if (!counted.ok) throw new Error('not confirmed')
    return counted.days
  }

  test('parts add up, and the way back is the way there', () =>
    fc.assert(
      fc.property(anyCalendar, knownDay, knownDay, knownDay, (days, a, b, c) => {
        expect(between(days, a, b) + between(days, b, c)).toBe(between(days, a, c))
        expect(between(days, a, b) + between(days, b, a)).toBe(0)
      }),
    ))

  test('a later day is never fewer working days away', () =>
    fc.assert(
      fc.property(anyCalendar, knownDay, knownDay, (days, from, to) => {
        const step = between(days, from, addDays(to, -1))
        expect([0, 1]).toContain(between(days, from, to) - step)
      }),
    ))

  test('adding is undone by counting, falls on a working day, and adds up', () =>
    fc.assert(
      fc.property(anyCalendar, knownDay, fc.nat(60), fc.nat(60), (days, from, n, m) => {
        const then = addWorkingDays(days, from, n)
        if (!then.ok) return
        expect(between(days, from, then.day)).toBe(n)
        expect(n === 0 || isWorkingDay(days, then.day)).toBe(true)
        expect(addWorkingDays(days, then.day, m)).toEqual(addWorkingDays(days, from, n + m))
        if (isWorkingDay(days, from)) expect(addWorkingDays(days, then.day, -n)).toEqual({ ok: true, day: from })
      }),
    ))

  test('the strip counts the same', () =>
    fc.assert(
      fc.property(anyCalendar, knownDay, fc.nat(40), (days, from, length) => {
        const to = addDays(from, length)
        const worked = strip(days, from, to)
          .slice(1)
          .filter(({ working }) => working).length
        expect(workingDaysLeft(days, from, to).days).toBe(worked)
      }),
    ))
})
