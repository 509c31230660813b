import type { Dispatch, KeyboardEvent } from 'react'
import type { Fact } from '#core/programme/programme.ts'
import type { Act } from '../state/reduce.ts'
import type { SelfCheck } from '../state/selfCheck.ts'
import { useSpeech } from '../text/words.ts'

interface Props {
  readonly name: string
  readonly fact: Fact
  readonly check: SelfCheck
  readonly labelledBy: string
  readonly describedBy: string | undefined
  readonly dispatch: Dispatch<Act>
  readonly onDone: (() => void) | undefined
}

/** Keeps what was typed, letter by letter; only the score decides what it means. Enter goes on. */
export function NumberInput({ name, fact, check, labelledBy, describedBy, dispatch, onDone }: Props) {
  const { say } = useSpeech()
  const answer = check.answers[name]
  const counted = check.roster?.facts[name]
  const shown = typeof answer === 'string' ? answer : counted === undefined ? '' : String(counted)
  const type = (text: string) => {
    // An emptied field beside a counted number stays empty: the person is about to type another one.
    const back = counted === undefined ? text.trim() === '' : text === String(counted)
    dispatch(back ? { type: 'cleared', fact: name } : { type: 'answered', fact: name, answer: text })
  }
  const go = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onDone?.()
  }
  return (
    <div className="number">
      <input
        className="field"
        type="text"
        inputMode={fact.type === 'count' ? 'numeric' : 'decimal'}
        autoComplete="off"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={describedBy !== undefined}
        value={shown}
        onChange={(event) => type(event.target.value)}
        onKeyDown={go}
      />
      {'unit' in fact && fact.unit && <span className="unit">{say(fact.unit)}</span>}
    </div>
  )
}
