import { useEffect, useRef } from 'react'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import { currentFact, factAfter, factBefore } from './order.ts'
import { QuestionBody } from './QuestionBody.tsx'

/** One question after another, beside the table that it closes. */
export function QuestionPanel(work: Work) {
  const { words } = useSpeech()
  const { bench, model, state, dispatch } = work
  const fact = currentFact(bench.questions, model.open, state.screen)
  const heading = useRef<HTMLHeadingElement>(null)
  const times = state.screen.asked?.times ?? 0
  useEffect(() => {
    if (times > 0) heading.current?.focus()
  }, [times])
  if (fact === undefined) return <AllAnswered />
  const at = bench.questions.findIndex((question) => question.fact === fact)
  const before = factBefore(bench.questions, fact)
  const next = () => {
    if (model.scored.facts[fact] === undefined) dispatch({ type: 'skipped', fact })
    dispatch({ type: 'asked', fact: factAfter(bench.questions, model.open, fact) })
  }
  const rows = bench.questions[at]?.rows ?? []
  // A list of entries may grow taller than the screen, and what sticks cannot be scrolled.
  const isLong = bench.programme.facts[fact]?.type === 'records'
  return (
    <section className={`ask ${isLong ? 'long' : ''}`} aria-labelledby="question">
      <p className="count">
        <span>{words.question.count(at + 1, bench.questions.length)}</span>
        <span className="muted">{rows.join(words.comma)}</span>
        <span className="muted left">{words.question.left(model.open.length)}</span>
      </p>
      <QuestionBody {...work} fact={fact} headingId="question" headingRef={heading} onDone={next} />
      <div className="steps">
        <button
          className="btn plain"
          type="button"
          disabled={before === undefined}
          onClick={() => before && dispatch({ type: 'asked', fact: before })}
        >
          {words.question.before}
        </button>
        <button className="btn" type="button" onClick={next}>
          {model.scored.facts[fact] === undefined ? words.question.skip : words.question.next}
        </button>
      </div>
    </section>
  )
}

function AllAnswered() {
  const { words } = useSpeech()
  return (
    <section className="ask">
      <h2>{words.question.none}</h2>
      <p className="muted small">{words.question.noneHelp}</p>
    </section>
  )
}
