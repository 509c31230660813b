import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'

/** What can be done with the table, the main act last. */
export function BarActs({ model, dispatch }: Work) {
  const { words } = useSpeech()
  const first = model.open[0]
  return (
    <>
      <button className="btn" type="button" onClick={() => print()}>
        {words.bar.print}
      </button>
      {first && (
        <button className="btn main" type="button" onClick={() => dispatch({ type: 'asked', fact: first.fact })}>
          {words.bar.next}
        </button>
      )}
    </>
  )
}
