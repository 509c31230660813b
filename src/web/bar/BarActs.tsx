import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import { PaperButtons } from './PaperButtons.tsx'

/** What can be done with the table, the main act last: the next question, or when there is none the paper. */
export function BarActs(work: Work) {
  const { words } = useSpeech()
  const first = work.model.open[0]
  return (
    <>
      <span className="papers">
        <PaperButtons {...work} alsoPrint={first !== undefined} />
      </span>
      {first ? (
        <button className="btn main" type="button" onClick={() => work.dispatch({ type: 'asked', fact: first.fact })}>
          {words.bar.next}
        </button>
      ) : (
        <button className="btn main" type="button" onClick={() => print()}>
          {words.bar.print}
        </button>
      )}
    </>
  )
}
