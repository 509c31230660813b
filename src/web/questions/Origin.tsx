import type { Work } from '../bench/work.ts'
import { amountText } from '../score/amountText.ts'
import { useSpeech } from '../text/words.ts'

/** Says when a number was counted from the roster, and takes a typed one back. */
export function Origin({ bench, model, state, dispatch, name }: Work & { name: string }) {
  const { words, language } = useSpeech()
  const counted = state.check.roster?.facts[name]
  if (counted === undefined) return null
  const fact = bench.programme.facts[name]!
  const amount = amountText(fact, counted, language)
  if (model.scored.sources[name] === 'roster' && state.check.answers[name] === undefined) {
    return <p className="origin">{words.question.counted(amount)}</p>
  }
  return (
    <p className="origin">
      {words.question.overridden(amount)}{' '}
      <button className="link" type="button" onClick={() => dispatch({ type: 'cleared', fact: name })}>
        {words.question.takeBack}
      </button>
    </p>
  )
}
