import { dayWords } from '#core/calendar/dayWords.ts'
import type { Language } from './language.ts'

/** `2025-12-31` as a person writes it: 2025年12月31日, 31 December 2025. */
export const dayText = (day: string, language: Language): string => dayWords(day)[language]
