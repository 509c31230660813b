import { describe, expect, test } from 'vitest'
import { addWorkingDays, isWorkingDay, workingDaysBetween, workingDaysLeft } from '#core/calendar/workingDays.ts'
import { wuxing } from '#test/support/wuxing.ts'

const { calendar } = wuxing

describe('the official calendar', () => {
  test.each([
    ['2026-03-05', true, 'a Thursday'],
    ['2026-03-07', false, 'a Saturday'],
    ['2026-02-16', false, 'Spring Festival, a Monday'],
    ['2026-02-28', true, 'a Saturday worked instead'],
    ['2026-10-10', true, 'a Saturday worked instead'],
    ['2026-10-01', false, 'National Day'],
  ])('%s: %s (%s)', (day, working) => {
    expect(isWorkingDay(calendar, day)).toBe(working)
  })

  test.each([
    ['2026-03-02', 5, '2026-03-09', 'a plain week'],
    ['2026-03-06', 1, '2026-03-09', 'over a weekend'],
    ['2026-03-07', 1, '2026-03-09', 'from a Saturday'],
    ['2026-02-13', 5, '2026-02-27', 'over Spring Festival, its Saturday worked before'],
    ['2026-09-30', 3, '2026-10-10', 'over National Day, its Saturday worked after'],
    ['2026-03-09', -5, '2026-03-02', 'backwards'],
    ['2026-03-07', 0, '2026-03-07', 'none'],
  ])('%s and %i working days: %s, %s', (day, days, then) => {
    expect(addWorkingDays(calendar, day, days)).toEqual({ ok: true, day: then })
  })

  test.each([
    ['2026-03-02', '2026-03-09', 5],
    ['2026-03-02', '2026-03-02', 0],
    ['2026-03-06', '2026-03-08', 0],
    ['2026-03-09', '2026-03-02', -5],
    ['2026-02-14', '2026-02-24', 1],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(workingDaysBetween(calendar, from, to)).toEqual({ ok: true, days })
    expect(workingDaysLeft(calendar, from, to)).toEqual({ days, confirmed: true })
  })
})
