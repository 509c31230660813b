import { describe, expect, test } from 'vitest'
import type { Calendar } from '../programme/programme.ts'
import { isOn, noticeDaysLeft, noticeTerm, noticeWeeks } from './term.ts'

/** May Day of 2026 with its make-up Saturday, and nothing known of 2027. */
const calendar: Calendar = {
  confirmed: [2026],
  holidays: ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'],
  workdays: ['2026-05-09'],
}
const AFTER = { publicationDayCounts: false }
const WITH = { publicationDayCounts: true }

describe('the term of a notice', () => {
  test.each([
    // published, days, rules, first, last
    ['2026-06-15', 5, AFTER, '2026-06-16', '2026-06-22'],
    ['2026-06-15', 5, WITH, '2026-06-15', '2026-06-19'],
    ['2026-06-15', 1, AFTER, '2026-06-16', '2026-06-16'],
    ['2026-06-15', 1, WITH, '2026-06-15', '2026-06-15'],
    // On a Friday, a Saturday, a Sunday: the Monday is the first, whatever the rule where the day is none that is worked.
    ['2026-06-19', 5, AFTER, '2026-06-22', '2026-06-26'],
    ['2026-06-20', 5, WITH, '2026-06-22', '2026-06-26'],
    ['2026-06-21', 5, AFTER, '2026-06-22', '2026-06-26'],
    // Over the holiday, and the Saturday worked instead counts.
    ['2026-04-29', 5, AFTER, '2026-04-30', '2026-05-09'],
    ['2026-04-30', 5, WITH, '2026-04-30', '2026-05-09'],
    ['2026-05-08', 2, AFTER, '2026-05-09', '2026-05-11'],
    ['2026-05-09', 2, WITH, '2026-05-09', '2026-05-11'],
    // Into a year that is not announced: no last day, and where it begins there no first one.
    ['2026-12-24', 5, AFTER, '2026-12-25', '2026-12-31'],
    ['2026-12-25', 5, AFTER, '2026-12-28', null],
    ['2026-12-31', 5, AFTER, null, null],
    ['2026-12-31', 1, WITH, '2026-12-31', '2026-12-31'],
    ['2027-01-04', 5, WITH, null, null],
  ])('published on %s for %i days, %j: %s to %s', (published, days, rules, firstDay, lastDay) => {
    expect(noticeTerm(calendar, published, days, rules)).toEqual({ firstDay, lastDay })
  })

  test('lasts until the last moment of its last day; without one it never ends', () => {
    expect(['2026-06-21', '2026-06-22', '2026-06-23'].map((today) => isOn('2026-06-22', today))).toEqual([
      true,
      true,
      false,
    ])
    expect(isOn(null, '2099-01-01')).toBe(true)
  })

  test.each([
    ['2026-06-15', 5],
    ['2026-06-16', 5],
    ['2026-06-20', 1],
    ['2026-06-22', 1],
    ['2026-06-23', 0],
  ])('on %s %i days are left', (today, left) => {
    expect(noticeDaysLeft(calendar, { firstDay: '2026-06-16', lastDay: '2026-06-22' }, today)).toBe(left)
  })

  test('is shown in whole weeks, and not at all while its end is not known', () => {
    const weeks = noticeWeeks(calendar, { firstDay: '2026-04-30', lastDay: '2026-05-09' })
    expect(weeks.length).toBe(14)
    expect(weeks.filter(({ counts }) => counts).map(({ day }) => day.slice(5))).toEqual([
      '04-30',
      '05-06',
      '05-07',
      '05-08',
      '05-09',
    ])
    expect(weeks.filter(({ off }) => off).map(({ day }) => day.slice(5))).toEqual([
      '05-01',
      '05-02',
      '05-03',
      '05-04',
      '05-05',
      '05-10',
    ])
    expect(noticeWeeks(calendar, { firstDay: '2026-12-28', lastDay: null })).toEqual([])
    expect(noticeDaysLeft(calendar, { firstDay: '2026-12-28', lastDay: null }, '2026-12-29')).toBeNull()
  })
})
