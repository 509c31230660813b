import { useMemo } from 'react'
import type { Row } from '#core/programme/programme.ts'
import { compile } from '#core/rubric/compile.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { score } from '#core/rubric/score.ts'
import type { Work } from '../bench/work.ts'
import { spanText } from '../table/PointsText.tsx'
import type { PointsSpan } from '../table/view.ts'
import { useSpeech } from '../text/words.ts'

/** How the unclear words of the row are read, and what each other reading would give, scored as well. */
export function ReadingsUsed({ row, ...work }: Work & { row: Row }) {
  const { words, say } = useSpeech()
  const readings = (row.readings ?? []).flatMap((key) => {
    const reading = work.bench.programme.readings[key]
    return reading ? [{ key, reading }] : []
  })
  if (readings.length === 0) return null
  return (
    <>
      <h3>{words.explanation.readings}</h3>
      <dl className="readings">
        {readings.map(({ key, reading }) => (
          <div key={key}>
            <dt>{say(reading.question)}</dt>
            <dd>
              {say(reading.default.text)}
              {reading.why && <small>{say(reading.why)}</small>}
              {reading.kind === 'guidance'
                ? null
                : Object.entries(reading.alternatives).map(([id, text]) => (
                    <OtherReading
                      key={id}
                      {...work}
                      reading={key}
                      alternative={id}
                      text={say(text)}
                      rows={reading.rows}
                    />
                  ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface OtherProps extends Work {
  readonly reading: string
  readonly alternative: string
  readonly text: string
  readonly rows: readonly string[]
}

function OtherReading({ bench, model, reading, alternative, text, rows }: OtherProps) {
  const { words } = useSpeech()
  const { facts, explanation } = model.scored
  const changes = useMemo(() => {
    const other = compile(bench.programme, { [reading]: alternative })
    const result = score(other, readFacts(other.book, facts).sheet)
    const spans: [string, PointsSpan, PointsSpan][] = other.rows
      .filter((row) => rows.includes(row.id))
      .map((row) => [row.id, explanation.score.rows[row.index]!, result.rows[row.index]!])
    if (rows.length === 0) spans.push([words.table.total, explanation.score.total, result.total])
    return spans.filter(([, now, then]) => now.min !== then.min || now.max !== then.max)
  }, [bench, facts, explanation, reading, alternative, rows, words])
  const outcome = changes.map(([id, , then]) => words.explanation.wouldBe(id, spanText(then))).join(words.comma)
  return <p className="alt">{words.explanation.otherReading(text, outcome)}</p>
}
