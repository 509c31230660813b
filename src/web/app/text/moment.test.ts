import { expect, test } from 'vitest'
import { dayAt, minuteAt, momentOf, momentText } from './moment.ts'

test('moments are told by the clock of the place', () => {
  expect(momentText('2026-04-15T09:00:00.000Z', 'zh')).toBe('2026年4月15日 17:00')
  expect(momentText('2026-04-15T09:00:00.000Z', 'en')).toBe('15 April 2026 17:00')
  expect(dayAt('2026-04-15T16:30:00.000Z')).toBe('2026-04-16')
})

test.each(['2026-04-15T17:00', '2026-01-01T00:00', '2026-12-31T23:59'])('%s there and back', (minute) => {
  expect(minuteAt(momentOf(minute))).toBe(minute)
})
