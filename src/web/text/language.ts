import type { Text } from '#core/programme/programme.ts'

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** As `<html lang>` has it. */
export const HTML_LANG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

/** Words of the programme in the language asked for, else in the programme's first one. */
export const say = (text: Text, language: Language): string => text[language] ?? Object.values(text)[0] ?? ''

/** The official term, when it is in another language than the one shown. */
export const official = (text: Text, language: Language): string | undefined => {
  const first = Object.values(text)[0]
  return first === say(text, language) ? undefined : first
}
