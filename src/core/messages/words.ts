import type { Day } from '#core/calendar/day.ts'
import { dayWords } from '#core/calendar/dayWords.ts'
import type { Words } from '#core/kernel/words.ts'
import type { Text } from '#core/programme/written.ts'
import type { Minute } from './params.ts'

export type Language = keyof Words

/** A programme's own words in a language; its first ones where it lacks them. */
export const inWords = (text: Text, language: Language): string => text[language] ?? Object.values(text)[0] ?? ''

export const dayInWords = (day: Day, language: Language): string => dayWords(day)[language]

/** `2026-03-05T17:00` → 2026年3月5日17:00, 5 March 2026, 17:00. */
export function minuteInWords(minute: Minute, language: Language): string {
  const [day = '', time = ''] = minute.split('T')
  const words = dayInWords(day, language)
  return language === 'zh' ? `${words}${time}` : `${words}, ${time}`
}

/** 1 day, 2 days. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What somebody typed, inside a sentence that ends by itself. */
export const withoutStop = (typed: string): string => typed.trim().replace(/[。.．；;]+$/, '')
