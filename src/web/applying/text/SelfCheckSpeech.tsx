import { type ReactNode, useMemo } from 'react'
import { useLanguage } from '../../app/text/useText.ts'
import { en } from '../../text/en.ts'
import { speech, SpeechContext } from '../../text/words.ts'
import { zh } from '../../text/zh.ts'
import { useRosterText } from './roster.ts'

const WORDS = { zh, en }

/** The words of the self-check's parts, in the language of the site. */
export function SelfCheckSpeech({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const { counted } = useRosterText()
  const spoken = useMemo(() => {
    const words = WORDS[language]
    // Here nothing is filled in before it is sent.
    return speech(language, { ...words, roster: { ...words.roster, factsCounted: counted } })
  }, [language, counted])
  return <SpeechContext value={spoken}>{children}</SpeechContext>
}
