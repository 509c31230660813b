import { describe, expect, test } from 'vitest'
import { dayOf, fileDate, momentOf } from './moment.ts'

describe('a day', () => {
  test.each([
    ['2026-03-05', { year: 2026, month: 3, day: 5 }],
    ['2026-12-31T23:59:59Z', { year: 2026, month: 12, day: 31 }],
    ['2026-3-5', undefined],
    ['2026-03-050', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (text, expected) => expect(dayOf(text)).toEqual(expected))
})

describe('the time of the making', () => {
  test.each([
    ['2026-03-31T09:05', { year: 2026, month: 3, day: 31, time: '09:05' }],
    ['2026-12-01T23:59:59.999Z', { year: 2026, month: 12, day: 1, time: '23:59' }],
    ['2026-03-31', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (text, expected) => expect(momentOf(text)).toEqual(expected))

  test('the file’s date is the clock’s, whatever the zone', () => {
    expect(fileDate('2026-03-31T09:05').toISOString()).toBe('2026-03-31T09:05:00.000Z')
    expect(fileDate(undefined).toISOString()).toBe('1980-01-01T00:00:00.000Z')
  })
})
