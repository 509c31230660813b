import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCalendar, knownDay } from '#test/support/calendar/anyCalendar.ts'
import { readClock, type Stretch } from './clock.ts'
import { addDays } from './day.ts'
import { workingDaysLeft } from './workingDays.ts'

/** March 2026: the 2nd is a Monday, and nothing is off but weekends. */
const calendar = { confirmed: [2026], holidays: [], workdays: [] }
const read = (stretches: readonly Stretch[], today: string) => readClock(calendar, stretches, 5, today)

describe('a clock of five working days', () => {
  test.each<[today: string, used: number, left: number]>([
    ['2026-03-02', 0, 5],
    ['2026-03-03', 1, 4],
    ['2026-03-08', 4, 1],
    ['2026-03-09', 5, 0],
    ['2026-03-10', 6, -1],
    ['2026-03-14', 9, -4],
  ])('begun on Monday, on %s', (today, used, left) => {
    expect(read([{ from: '2026-03-02', running: true }], today)).toEqual({
      used,
      left,
      running: true,
      dueDay: '2026-03-09',
      confirmed: true,
    })
  })

  const corrected: readonly Stretch[] = [
    { from: '2026-03-02', to: '2026-03-04', running: true },
    { from: '2026-03-04', to: '2026-03-13', running: false },
    { from: '2026-03-13', running: true },
  ]

  test('stands still while the enterprise corrects, and has no last day meanwhile', () => {
    const stopped = corrected.slice(0, 2)
    expect(read(stopped, '2026-03-04')).toEqual({ used: 2, left: 3, running: false, confirmed: true })
    expect(read(stopped, '2026-03-12')).toEqual({ used: 2, left: 3, running: false, confirmed: true })
  })

  test('goes on where it stopped', () => {
    expect(read(corrected, '2026-03-13')).toMatchObject({ used: 2, left: 3, running: true, dueDay: '2026-03-18' })
    expect(read(corrected, '2026-03-19')).toMatchObject({ used: 6, left: -1, running: true, dueDay: '2026-03-18' })
  })

  test('read for a day gone by, tells what was so then', () => {
    expect(read(corrected, '2026-03-03')).toMatchObject({ used: 1, running: true, dueDay: '2026-03-09' })
    expect(read(corrected, '2026-03-05')).toMatchObject({ used: 2, running: false })
  })

  test('keeps the day it ran out when it is stopped too late', () => {
    const late: readonly Stretch[] = [{ from: '2026-03-02', to: '2026-03-14', running: true }]
    expect(read(late, '2026-03-20')).toEqual({
      used: 9,
      left: -4,
      running: false,
      dueDay: '2026-03-09',
      confirmed: true,
    })
  })

  test('names no last day in a year that is not announced', () => {
    expect(read([{ from: '2026-12-29', running: true }], '2026-12-30')).toEqual({
      used: 1,
      left: 4,
      running: true,
      confirmed: true,
    })
    expect(read([{ from: '2026-12-29', running: true }], '2027-01-05')).toMatchObject({ confirmed: false })
  })
})

describe('for any calendar', () => {
  /** The first day, and each next so many days later. */
  function marksOf(from: string, cuts: readonly number[]): readonly string[] {
    const marks = [from]
    for (const cut of cuts) marks.push(addDays(marks.at(-1)!, cut))
    return marks
  }
  const anyCuts = fc.array(fc.nat(8), { minLength: 1, maxLength: 6 })

  test('cutting a stretch in two changes nothing', () =>
    fc.assert(
      fc.property(anyCalendar, knownDay, anyCuts, fc.integer({ min: 1, max: 20 }), (days, from, cuts, allowed) => {
        const marks = marksOf(from, cuts)
        const today = marks.at(-1)!
        const pieces = marks.slice(1).map((to, at) => ({ from: marks[at]!, to, running: true }))
        const open = [...pieces, { from: today, running: true }]
        expect(readClock(days, open, allowed, today)).toEqual(
          readClock(days, [{ from, running: true }], allowed, today),
        )
      }),
    ))

  test('running and standing days are all days', () =>
    fc.assert(
      fc.property(anyCalendar, knownDay, anyCuts, (days, from, cuts) => {
        const marks = marksOf(from, cuts)
        const today = marks.at(-1)!
        const stretches = marks.slice(1).map((to, at) => ({ from: marks[at]!, to, running: at % 2 === 0 }))
        const turned = stretches.map((one) => ({ ...one, running: !one.running }))
        const used = readClock(days, stretches, 5, today).used + readClock(days, turned, 5, today).used
        expect(used).toBe(workingDaysLeft(days, from, today).days)
      }),
    ))

  test('on its last day nothing is left, and the day before something is', () =>
    fc.assert(
      fc.property(anyCalendar, knownDay, fc.integer({ min: 1, max: 20 }), (days, from, allowed) => {
        const stretches = [{ from, running: true }]
        const { dueDay } = readClock(days, stretches, allowed, from)
        if (!dueDay) return
        expect(readClock(days, stretches, allowed, dueDay)).toMatchObject({ left: 0, dueDay })
        expect(readClock(days, stretches, allowed, addDays(dueDay, -1)).left).toBe(1)
      }),
    ))
})
