import { type ReactNode, useMemo } from 'react'
import { useLanguage } from '../../app/text/useText.ts'
import { en } from '../../text/en.ts'
import { speech, SpeechContext } from '../../text/words.ts'
import { zh } from '../../text/zh.ts'

const WORDS = { zh, en }

/** The words of the self-check's parts, in the language of the site. */
export function SelfCheckSpeech({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const spoken = useMemo(() => speech(language, WORDS[language]), [language])
  return <SpeechContext value={spoken}>{children}</SpeechContext>
}
