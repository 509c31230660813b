import { useState } from 'react'
import type { Work } from '../bench/work.ts'
import { dayText } from '../text/day.ts'
import { useSpeech } from '../text/words.ts'

const YEARS_BACK = 4

/** Assessment year and cut-off day. A batch may set another day than the last of the year. */
export function PeriodEditor({ state: { check }, dispatch, today }: Work) {
  const { words, language } = useSpeech()
  const [editing, setEditing] = useState(false)
  const now = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS_BACK }, (_, back) => now - back)
  if (!editing) {
    return (
      <>
        <span>{words.head.year(check.year)}</span>
        <span>{words.head.cutOff(dayText(check.cutOff, language))}</span>
        <button className="link noprint" type="button" onClick={() => setEditing(true)}>
          {words.head.change}
        </button>
      </>
    )
  }
  return (
    <span className="period">
      <label>
        {words.head.yearLabel}
        <select
          className="field"
          value={check.year}
          onChange={(event) => {
            const year = Number(event.target.value)
            dispatch({ type: 'dated', year, cutOff: `${year}-12-31` })
          }}
        >
          {[...new Set([check.year, ...years])]
            .sort((a, b) => a - b)
            .map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
        </select>
      </label>
      <label>
        {words.head.cutOffLabel}
        <input
          className="field"
          type="date"
          value={check.cutOff}
          onChange={(event) =>
            event.target.value && dispatch({ type: 'dated', year: check.year, cutOff: event.target.value })
          }
        />
      </label>
      <button className="btn" type="button" onClick={() => setEditing(false)}>
        {words.close}
      </button>
    </span>
  )
}
