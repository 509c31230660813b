import { createContext, useContext } from 'react'
import type { Text } from '#core/programme/programme.ts'
import { type Language, official, say } from './language.ts'
import { type Words, zh } from './zh.ts'

export interface Speech {
  readonly language: Language
  readonly words: Words
  /** Words of the programme in the language shown. */
  readonly say: (text: Text) => string
  /** The official term beside it, if it is another. */
  readonly official: (text: Text) => string | undefined
}

export const speech = (language: Language, words: Words): Speech => ({
  language,
  words,
  say: (text) => say(text, language),
  official: (text) => official(text, language),
})

export const SpeechContext = createContext<Speech>(speech('zh', zh))

export const useSpeech = (): Speech => useContext(SpeechContext)

/** The other language is fetched when it is asked for. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'zh' ? zh : (await import('./en.ts')).en
}
