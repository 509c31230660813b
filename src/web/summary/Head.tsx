import type { Work } from '../bench/work.ts'
import { dayText } from '../text/day.ts'
import { useSpeech } from '../text/words.ts'

/** Whose table this is, and which year and day it speaks of. */
export function Head({ bench: { programme }, state: { check }, dispatch }: Work) {
  const { words, say, official, language } = useSpeech()
  const term = official(programme.source.annex)
  return (
    <div className="head">
      <h1>{say(programme.source.annex)}</h1>
      {term && (
        <p className="term" lang="zh-CN">
          {term}
        </p>
      )}
      <div className="about">
        <label className="enterprise">
          <span className="noprint">{words.head.enterprise}</span>
          <input
            className="field"
            type="text"
            value={check.enterprise}
            placeholder={words.head.enterpriseHint}
            autoComplete="organization"
            onChange={(event) => dispatch({ type: 'named', enterprise: event.target.value })}
          />
        </label>
        <span>{words.head.year(check.year)}</span>
        <span>{words.head.cutOff(dayText(check.cutOff, language))}</span>
      </div>
    </div>
  )
}
