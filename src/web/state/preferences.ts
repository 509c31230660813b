import { LANGUAGES, type Language } from '../text/language.ts'

/** How the page is shown. Kept in the address, so that nothing need be stored to keep it. */
export interface Preferences {
  readonly language: Language
  readonly elder: boolean
  readonly theme: 'light' | 'dark' | undefined
}

const THEMES = ['light', 'dark'] as const

export function readPreferences(search: string): Preferences {
  const query = new URLSearchParams(search)
  return {
    language: LANGUAGES.find((language) => language === query.get('lang')) ?? 'zh',
    elder: query.has('elder'),
    theme: THEMES.find((theme) => theme === query.get('theme')),
  }
}

/** The query that carries the preferences; what else stands in it stays. */
export function writePreferences(search: string, { language, elder, theme }: Preferences): string {
  const query = new URLSearchParams(search)
  for (const key of ['lang', 'elder', 'theme']) query.delete(key)
  if (language !== 'zh') query.set('lang', language)
  if (elder) query.set('elder', '1')
  if (theme) query.set('theme', theme)
  const text = query.toString()
  return text ? `?${text}` : ''
}
