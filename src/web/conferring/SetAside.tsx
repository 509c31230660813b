import { useState } from 'react'
import { useMarks } from '../app/text/useMarks.ts'
import { SelectField } from '../app/ui/SelectField.tsx'
import { TextField } from '../app/ui/TextField.tsx'
import { useConferringText } from './text/conferring.ts'
import type { Ranking } from './useRanking.ts'

/** Enterprises that the conference does not select whatever their place. */
export function SetAside({ ranking }: { ranking: Ranking }) {
  const words = useConferringText()
  const marks = useMarks()
  const [typed, setTyped] = useState({ application: '', reason: '' })
  const { ranked, setAside, changeAside, frozen } = ranking
  const nameOf = (id: string) => frozen.candidates.find(({ application }) => application === id)?.enterprise ?? ''
  const reason = typed.reason.trim()
  return (
    <details className="aside-box">
      <summary>
        {words.setAsideTitle}
        {setAside.length > 0 && ` ${setAside.length}`}
      </summary>
      <p className="muted">{words.setAsideHelp}</p>
      <ul>
        {setAside.map((one) => (
          <li key={one.application}>
            {nameOf(one.application)}
            {marks.colon}
            {one.reason}{' '}
            <button
              className="link"
              type="button"
              onClick={() => changeAside(setAside.filter((other) => other !== one))}
            >
              {words.remove}
              <span className="sr"> {nameOf(one.application)}</span>
            </button>
          </li>
        ))}
      </ul>
      <SelectField
        label={words.candidate}
        value={typed.application}
        onText={(application) => setTyped({ ...typed, application })}
        empty={words.choose}
        choices={ranked.map(({ candidate: { application, enterprise } }) => ({
          value: application,
          label: enterprise,
        }))}
      />
      <TextField
        label={words.reason}
        value={typed.reason}
        maxLength={500}
        onText={(text) => setTyped({ ...typed, reason: text })}
      />
      <button
        className="btn"
        type="button"
        disabled={typed.application === '' || reason === ''}
        onClick={() => {
          changeAside([...setAside, { application: typed.application, reason }])
          setTyped({ application: '', reason: '' })
        }}
      >
        {words.setAsideAdd}
      </button>
    </details>
  )
}
