import type { Outline } from '#core/programme/outline.ts'
import type { Preferences } from '../state/preferences.ts'
import { useSpeech } from '../text/words.ts'

interface Props {
  readonly outline: Outline
  readonly preferences: Preferences
  readonly prefer: (change: Partial<Preferences>) => void
}

const systemIsDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches

/** Head of a public page: who speaks, and how large, how dark and in which language. */
export function Top({ outline, preferences: { language, elder, theme }, prefer }: Props) {
  const { words, say } = useSpeech()
  const dark = theme === 'dark' || (theme === undefined && systemIsDark())
  return (
    <header className="top">
      <div>
        <a className="brand" href="/">
          <span className="mark" aria-hidden="true">
            匠
          </span>
          <span>
            <b>{words.brand}</b>
            <small>{say(outline.name)}</small>
          </span>
        </a>
        <div className="tools">
          <button className="btn plain" type="button" aria-pressed={elder} onClick={() => prefer({ elder: !elder })}>
            {words.top.elder}
          </button>
          <button
            className="btn plain"
            type="button"
            aria-pressed={dark}
            onClick={() => prefer({ theme: dark ? 'light' : 'dark' })}
          >
            {words.top.dark}
          </button>
          <button
            className="btn plain"
            type="button"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => prefer({ language: language === 'zh' ? 'en' : 'zh' })}
          >
            {words.top.other}
          </button>
        </div>
      </div>
    </header>
  )
}
