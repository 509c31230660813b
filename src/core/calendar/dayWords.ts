import type { Words } from '../kernel/words.ts'
import type { Day } from './day.ts'

/** In English, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2025-12-31` as a person writes it: 2025年12月31日, 31 December 2025. */
export function dayWords(day: Day): Words {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return { zh: `${year}年${month}月${date}日`, en: `${date} ${MONTHS[month - 1]} ${year}` }
}
