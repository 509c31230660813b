import { dayOf } from '../moment.ts'
import { type PaperLanguage, paperWords } from '../words.ts'

/** A day in the words of a paper; a day that is not known leaves room to write it in. */
export function dayText(day: string | undefined, language: PaperLanguage): string {
  const words = paperWords(language)
  const known = dayOf(day)
  return known ? words.day(known) : words.dateBlank || '____________'
}

/** `1. …`, `2. …` */
export const numbered = (texts: readonly string[]): readonly string[] => texts.map((text, at) => `${at + 1}. ${text}`)

/** The blank date of a line to sign. */
export const dateBlank = (language: PaperLanguage): string => paperWords(language).dateBlank

/** A hash in groups of eight that can be read out and compared. */
export const hashLine = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ')

/** The same, four groups in a line. */
export const hashGroups = (hash: string): string => hashLine(hash).replace(/((?:\S+ ){3}\S+) /g, '$1\n')

/** Under a translation the official title, the Chinese one. */
export const officialTitle = (language: PaperLanguage, zhTitle: string): readonly string[] =>
  language === 'zh' ? [] : [zhTitle]
