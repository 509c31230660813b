import { useEffect, useRef, useState } from 'react'
import { formatPoints } from '#core/kernel/points.ts'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import { LongBar } from './LongBar.tsx'
import { amountsOf } from './amounts.ts'
import { useLateText } from './useLateText.ts'

/** The score of the screen: the range that narrows, and where the points are. */
export function Summary({ bench, model, dispatch }: Work) {
  const { words } = useSpeech()
  const here = useRef<HTMLElement>(null)
  const away = useAway(here)
  const { total } = model.view
  const amounts = amountsOf(bench.compiled, model)
  const text = words.summary.score(formatPoints(total.min ?? 0), formatPoints(total.max))
  const spoken = useLateText(`${text}${words.stop}${words.summary.left(model.open.length)}`)
  return (
    <>
      <section className="sum" ref={here} aria-label={words.summary.label}>
        <div className="big">
          <p className="score">
            <b>{formatPoints(total.min ?? 0)}</b>
            {total.min !== total.max && (
              <>
                <span className="to">{words.summary.to}</span>
                <b className="hi">{formatPoints(total.max)}</b>
              </>
            )}
            <span className="u">{words.points}</span>
          </p>
          <Hint model={model} bench={bench} dispatch={dispatch} />
        </div>
        <LongBar amounts={amounts} />
      </section>
      <div className={`slim ${away ? 'shown' : ''}`} aria-hidden="true">
        <div>
          <b>{text}</b>
          <LongBar amounts={amounts} slim />
        </div>
      </div>
      <p className="sr" role="status">
        {spoken}
      </p>
    </>
  )
}

function Hint({ model, bench, dispatch }: Pick<Work, 'model' | 'bench' | 'dispatch'>) {
  const { words } = useSpeech()
  const { score } = model.scored.explanation
  const first = model.open[0]
  const deductions = bench.compiled.rows.filter(
    ({ kind, index }) => kind === 'deduction' && score.rows[index]!.min === null,
  )
  return (
    <div className="hint">
      {score.vetoes.length > 0 && <p className="st veto">{words.summary.veto(score.vetoes.join(words.comma))}</p>}
      {first ? (
        <p>
          <button className="link" type="button" onClick={() => dispatch({ type: 'asked', fact: first.fact })}>
            {words.summary.answer(model.open.length)}
          </button>
          {words.summary.answerHelp}
          {deductions.length > 0 && (
            <> {words.summary.withoutDeductions(deductions.map(({ id }) => id).join(words.comma))}</>
          )}
        </p>
      ) : (
        <p>{words.summary.settled}</p>
      )}
    </div>
  )
}

/** Whether the summary has scrolled out above, so that a thin line of it should stay. */
function useAway(here: React.RefObject<HTMLElement | null>): boolean {
  const [away, setAway] = useState(false)
  useEffect(() => {
    const element = here.current
    if (!element) return
    const watch = new IntersectionObserver(([entry]) => {
      setAway(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.bottom < 60)
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [here])
  return away
}
