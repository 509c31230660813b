import type { Dispatch } from 'react'
import type { RecordsFact } from '#core/programme/programme.ts'
import type { Act } from '../state/reduce.ts'
import type { Answer, RecordAnswer } from '../state/selfCheck.ts'
import { useSpeech } from '../text/words.ts'
import { RecordFields } from './RecordFields.tsx'

interface Props {
  readonly name: string
  readonly fact: RecordsFact
  readonly answer: Answer | undefined
  readonly labelledBy: string
  readonly dispatch: Dispatch<Act>
  readonly onDone: (() => void) | undefined
}

/** A list with entries to add and to take away. "None" is an answer of its own: an empty list. */
export function RecordsInput({ name, fact, answer, labelledBy, dispatch, onDone }: Props) {
  const { words, say } = useSpeech()
  const records = Array.isArray(answer) ? (answer as readonly RecordAnswer[]) : undefined
  const set = (list: readonly RecordAnswer[] | undefined) =>
    dispatch(list ? { type: 'answered', fact: name, answer: list } : { type: 'cleared', fact: name })
  const none = () => {
    set([])
    onDone?.()
  }
  return (
    <div className="records" role="group" aria-labelledby={labelledBy}>
      <ol>
        {records?.map((record, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- entries have no identity; they are only added at the end
          <li key={at}>
            <RecordFields
              fact={fact}
              record={record}
              number={at + 1}
              onChange={(changed) => set(records.map((one, index) => (index === at ? changed : one)))}
              onRemove={() => set(records.length === 1 ? undefined : records.filter((_, index) => index !== at))}
            />
          </li>
        ))}
      </ol>
      <div className="choices">
        <button className="btn" type="button" onClick={() => set([...(records ?? []), {}])}>
          {words.records.add(say(fact.label))}
        </button>
        {!(records && records.length > 0) && (
          <button className="btn" type="button" aria-pressed={records?.length === 0} onClick={none}>
            {words.records.none}
          </button>
        )}
      </div>
    </div>
  )
}
