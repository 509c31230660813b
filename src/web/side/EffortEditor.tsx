import { parseRational } from '#core/kernel/rational.ts'
import type { Work } from '../bench/work.ts'
import { typedNumber } from '#core/applying/typedNumber.ts'
import { useSpeech } from '../text/words.ts'
import type { PricedPart } from './acts.ts'
import { isDays, isPrice } from './efforts.ts'

interface Props extends Work {
  readonly part: PricedPart
  readonly onClose: () => void
}

/** Price and days of one unit: the programme's estimate until the person knows better. */
export function EffortEditor({ part: { key, estimate }, state, dispatch, onClose }: Props) {
  const { words, say } = useSpeech()
  const price = parseRational(estimate.price)
  const answer = state.check.efforts[key] ?? {
    price: price ? String(Number(price.num) / Number(price.den)) : '',
    days: String(estimate.days),
  }
  const change = (part: Partial<typeof answer>) =>
    dispatch({ type: 'priced', fact: key, effort: { ...answer, ...part } })
  const wrong = !isPrice(typedNumber(answer.price)) || !isDays(typedNumber(answer.days))
  return (
    <span className="effort">
      <label>
        {words.plans.price}
        <input
          className="field"
          inputMode="decimal"
          value={answer.price}
          onChange={(event) => change({ price: event.target.value })}
        />
      </label>
      <label>
        {words.plans.days}
        <input
          className="field"
          inputMode="numeric"
          value={answer.days}
          onChange={(event) => change({ days: event.target.value })}
        />
      </label>
      {estimate.note && <span className="muted">{say(estimate.note)}</span>}
      {wrong && (
        <span className="amber" role="alert">
          {words.plans.wrong}
        </span>
      )}
      <span>
        <button
          className="link"
          type="button"
          onClick={() => dispatch({ type: 'priced', fact: key, effort: undefined })}
        >
          {words.plans.reset}
        </button>{' '}
        <button className="link" type="button" onClick={onClose}>
          {words.plans.close}
        </button>
      </span>
    </span>
  )
}
