import type { Words as BothWords } from '#core/kernel/words.ts'
import type { Text } from '#core/programme/programme.ts'
import { type Language, official, say } from '../../text/language.ts'
import { useLook } from '../theme/LookContext.tsx'

/** The words of one part of the site; a key missing in one of them does not compile. */
export interface Dictionary<W> {
  readonly zh: W
  readonly en: W
}

export const useLanguage = (): Language => useLook().look.language

export const useText = <W>(dictionary: Dictionary<W>): W => dictionary[useLanguage()]

/** Words that come with their data: of the programme, of states and roles, of problems. */
export function useSay() {
  const language = useLanguage()
  return {
    language,
    say: (text: Text | BothWords): string => say(text as Text, language),
    /** The official term, when it is in another language than the one shown. */
    official: (text: Text | BothWords): string | undefined => official(text as Text, language),
  }
}
