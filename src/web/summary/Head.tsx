import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import { PeriodEditor } from './PeriodEditor.tsx'

/** Whose table this is, and which year and day it speaks of. */
export function Head(work: Work) {
  const { words, say, official } = useSpeech()
  const { bench, state, dispatch } = work
  const { annex } = bench.programme.source
  const term = official(annex)
  return (
    <div className="head">
      <h1>{say(annex)}</h1>
      {term && (
        <p className="term" lang="zh-CN">
          {term}
        </p>
      )}
      <div className="about">
        <label className="enterprise">
          <span>{words.head.enterprise}</span>
          <input
            className="field"
            type="text"
            maxLength={100}
            value={state.check.enterprise}
            placeholder={words.head.enterpriseHint}
            autoComplete="organization"
            onChange={(event) => dispatch({ type: 'named', enterprise: event.target.value })}
          />
        </label>
        <PeriodEditor {...work} />
      </div>
    </div>
  )
}
