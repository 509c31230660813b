import { expect, test } from 'vitest'
import { daysLeftText } from './daysLeft.ts'

/** March 2026: the 2nd is a Monday, and nothing is off but weekends. */
const calendar = { confirmed: [2026], holidays: [], workdays: [] }

test.each([
  ['2026-03-02', '2026-03-09', '还有 5 个工作日', '5 working days left'],
  ['2026-03-06', '2026-03-09', '还有 1 个工作日', '1 working day left'],
  ['2026-03-09', '2026-03-09', '今天到期', 'due today'],
  ['2026-03-10', '2026-03-09', '已过 1 个工作日', '1 working day overdue'],
  ['2026-03-08', '2026-03-07', '已过期', 'overdue'],
  [
    '2026-12-31',
    '2027-01-04',
    '还有 2 个工作日（放假安排尚未公布，暂计）',
    '2 working days left (holidays not announced yet)',
  ],
])('on %s until %s', (today, until, zh, en) => {
  expect(daysLeftText(calendar, today, until, 'zh')).toBe(zh)
  expect(daysLeftText(calendar, today, until, 'en')).toBe(en)
})
