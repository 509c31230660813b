import type { Work } from '../bench/work.ts'
import { QuestionBody } from '../questions/QuestionBody.tsx'
import { useSpeech } from '../text/words.ts'
import { Clause } from './Clause.tsx'
import { CountedPeople } from './CountedPeople.tsx'
import { Evidence } from './Evidence.tsx'
import { ReadingsUsed } from './ReadingsUsed.tsx'
import { Reasoning } from './Reasoning.tsx'

interface Props extends Work {
  readonly row: string
}

/** The explanation of one row, always in the same order; it opens under its row and pushes down. */
export function RowDetail({ row: id, ...work }: Props) {
  const { words } = useSpeech()
  const { bench, model } = work
  const explained = model.scored.explanation.rows.find(({ row }) => row.id === id)
  if (!explained) return null
  const facts = [...new Set(explained.row.facts.map((fact) => bench.compiled.book.keys[fact]!.name))]
  return (
    <div className="exp">
      <section className="e-law">
        <h2>{words.explanation.clause}</h2>
        <Clause {...work} row={explained.row.row} />
        <ReadingsUsed {...work} row={explained.row.row} />
      </section>
      <section className="e-count">
        <h2>{words.explanation.facts}</h2>
        <CountedPeople {...work} facts={facts} />
        {facts.map((fact) => (
          <QuestionBody key={fact} {...work} fact={fact} brief />
        ))}
      </section>
      <section className="e-step">
        <h2>{words.explanation.comparison}</h2>
        <Reasoning {...work} explained={explained} />
      </section>
      <Evidence {...work} row={explained.row.row} />
    </div>
  )
}
