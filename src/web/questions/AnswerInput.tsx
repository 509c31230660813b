import type { Fact } from '#core/programme/programme.ts'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import { NumberInput } from './NumberInput.tsx'
import { RecordsInput } from './RecordsInput.tsx'

interface Props extends Work {
  readonly name: string
  readonly fact: Fact
  readonly labelledBy: string
  readonly describedBy: string | undefined
  readonly onDone: (() => void) | undefined
}

/** One input for each kind of fact. A press that answers also moves on. */
export function AnswerInput({ name, fact, labelledBy, describedBy, onDone, state, dispatch }: Props) {
  const { words, say } = useSpeech()
  const answer = state.check.answers[name]
  const take = (value: boolean | string) => {
    dispatch({ type: 'answered', fact: name, answer: value })
    onDone?.()
  }
  switch (fact.type) {
    case 'yesNo':
      return (
        <Choices
          labelledBy={labelledBy}
          chosen={answer}
          onChoose={take}
          choices={[
            { value: true, text: words.yes },
            { value: false, text: words.no },
          ]}
        />
      )
    case 'choice':
      return (
        <Choices
          labelledBy={labelledBy}
          chosen={answer}
          onChoose={take}
          choices={Object.entries(fact.values).map(([value, text]) => ({ value, text: say(text) }))}
        />
      )
    case 'records':
      return <RecordsInput {...{ name, fact, answer, labelledBy, dispatch, onDone }} />
    default:
      return <NumberInput {...{ name, fact, labelledBy, describedBy, onDone, dispatch }} check={state.check} />
  }
}

interface ChoicesProps<T> {
  readonly labelledBy: string
  readonly chosen: unknown
  readonly choices: readonly { readonly value: T; readonly text: string }[]
  readonly onChoose: (value: T) => void
}

function Choices<T extends boolean | string>({ labelledBy, chosen, choices, onChoose }: ChoicesProps<T>) {
  return (
    <div className="choices" role="group" aria-labelledby={labelledBy}>
      {choices.map(({ value, text }) => (
        <button
          key={String(value)}
          value={String(value)}
          className="btn"
          type="button"
          aria-pressed={chosen === value}
          onClick={() => onChoose(value)}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
