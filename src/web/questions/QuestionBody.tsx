import { type RefObject, useId, useState } from 'react'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import { AnswerInput } from './AnswerInput.tsx'
import { Origin } from './Origin.tsx'
import { problemTexts } from './problemTexts.ts'

interface Props extends Work {
  /** Name of the fact. */
  readonly fact: string
  readonly headingId?: string
  readonly headingRef?: RefObject<HTMLHeadingElement | null>
  /** Stands under a heading of its own; a fact that is known is shown by its label alone. */
  readonly brief?: boolean
  /** Called when an answer by one press settles the question. */
  readonly onDone?: () => void
}

/** The plain question, why it is asked, the input with a sample, and what is wrong with what was typed. */
export function QuestionBody({ fact: name, headingId, headingRef, brief = false, onDone, ...work }: Props) {
  const speech = useSpeech()
  const { words, say } = speech
  const own = useId()
  const Heading = brief ? 'h3' : 'h2'
  const { bench, model } = work
  const fact = bench.programme.facts[name]!
  const problems = problemTexts(bench.compiled, model.scored.problems[name], speech)
  const id = headingId ?? own
  // Settled once, so that a question does not shrink under the hands of who is answering it.
  const [short] = useState(brief && model.scored.facts[name] !== undefined)
  return (
    <div className={`question ${short ? 'short' : ''}`} data-fact={name}>
      <Heading id={id} ref={headingRef} tabIndex={-1}>
        {say(short ? fact.label : (fact.question ?? fact.label))}
      </Heading>
      {fact.why && !short && <p className="because">{say(fact.why)}</p>}
      <AnswerInput
        {...work}
        name={name}
        fact={fact}
        labelledBy={id}
        describedBy={problems.length > 0 ? `${id}-wrong` : undefined}
        onDone={onDone}
      />
      {problems.length > 0 && (
        <div className="wrong" id={`${id}-wrong`} role="alert">
          {problems.map((text) => (
            <p key={text}>
              <b>{words.wrong}</b> {text}
            </p>
          ))}
        </div>
      )}
      {model.scored.unfinished.includes(name) && <p className="origin">{words.records.unfinished}</p>}
      <Origin {...work} name={name} />
      {fact.sample && !short && <p className="sample">{words.question.sample(say(fact.sample))}</p>}
    </div>
  )
}
