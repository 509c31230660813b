/** Who speaks: a compiled rubric in one of the system's two languages. */
import type { Text } from '#core/programme/programme.ts'
import type { Compiled } from '../compiled.ts'
import { phrasesEn } from './phrasesEn.ts'
import { phrasesZh } from './phrasesZh.ts'
import type { Phrases } from './phrases.ts'

export type Language = 'zh' | 'en'

export interface Voice {
  readonly compiled: Compiled
  readonly language: Language
  readonly say: Phrases
  /** The programme's own words; its first language where it lacks this one. */
  readonly words: (text: Text) => string
}

const phrases: Readonly<Record<Language, Phrases>> = { zh: phrasesZh, en: phrasesEn }

export function voiceOf(compiled: Compiled, language: Language): Voice {
  const first = compiled.programme.languages[0] ?? language
  const words = (text: Text) => text[language] ?? text[first] ?? Object.values(text)[0] ?? ''
  return { compiled, language, say: phrases[language], words }
}
