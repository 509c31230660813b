import { type ReactNode, useMemo } from 'react'
import type { Reading, Row, Text } from '#core/programme/programme.ts'
import { compile } from '#core/rubric/compile.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { score } from '#core/rubric/score.ts'
import type { Work } from '../bench/work.ts'
import { spanText } from '../table/PointsText.tsx'
import type { PointsSpan } from '../table/view.ts'
import { useSpeech } from '../text/words.ts'
import type { Words } from '../text/zh.ts'

/** How the unclear words of the row are read, and what each other reading would give, scored as well. */
export function ReadingsUsed({ row, ...work }: Work & { row: Row }) {
  const { words } = useSpeech()
  const readings = (row.readings ?? []).flatMap((key): [string, Reading][] => {
    const reading = work.bench.programme.readings[key]
    return reading ? [[key, reading]] : []
  })
  const switches = readings.filter(([, { kind }]) => kind !== 'guidance')
  const guidance = readings.filter(([, { kind }]) => kind === 'guidance')
  if (readings.length === 0) return null
  return (
    <>
      <h2>{words.explanation.readings}</h2>
      {switches.length > 0 && (
        <dl className="readings">
          {switches.map(([key, reading]) => (
            <ReadingText key={key} reading={reading}>
              {Object.entries(reading.alternatives).map(([id, text]) => (
                <OtherReading key={id} {...work} reading={key} alternative={id} text={text} rows={reading.rows} />
              ))}
            </ReadingText>
          ))}
        </dl>
      )}
      {guidance.length > 0 && (
        <details open={switches.length === 0} className="extra">
          <summary>{words.explanation.moreReadings(guidance.length)}</summary>
          <dl className="readings">
            {guidance.map(([key, reading]) => (
              <ReadingText key={key} reading={reading} />
            ))}
          </dl>
        </details>
      )}
    </>
  )
}

function ReadingText({ reading, children }: { reading: Reading; children?: ReactNode }) {
  const { say } = useSpeech()
  return (
    <div>
      <dt>{say(reading.question)}</dt>
      <dd>
        {say(reading.default.text)}
        {reading.why && <small>{say(reading.why)}</small>}
        {children}
      </dd>
    </div>
  )
}

interface OtherProps extends Work {
  readonly reading: string
  readonly alternative: string
  readonly text: Text
  readonly rows: readonly string[]
}

function OtherReading({ bench, model, reading, alternative, text, rows }: OtherProps) {
  const { words, say } = useSpeech()
  const { facts, explanation } = model.scored
  const total = words.table.total
  const spans = useMemo(() => {
    const other = compile(bench.programme, { [reading]: alternative })
    const result = score(other, readFacts(other.book, facts).sheet)
    const touched = other.rows.filter((row) => rows.includes(row.id))
    if (touched.length === 0) return [{ id: total, now: explanation.score.total, after: result.total }]
    return touched.map(({ id, index }) => ({ id, now: explanation.score.rows[index]!, after: result.rows[index]! }))
  }, [bench, facts, explanation, reading, alternative, rows, total])
  return <p className="alt">{words.explanation.otherReading(say(text), outcomeOf(spans, words))}</p>
}

interface Outcome {
  readonly id: string
  readonly now: PointsSpan
  readonly after: PointsSpan
}

const isOpen = ({ now, after }: Outcome) => now.min !== now.max || after.min !== after.max
const differs = ({ now, after }: Outcome) => now.min !== after.min || now.max !== after.max

/** What the other reading would give where it differs; where a row is open, its answers still decide. */
function outcomeOf(spans: readonly Outcome[], { explanation, comma }: Words): string {
  const changed = spans.filter((span) => differs(span) && !isOpen(span))
  if (changed.length > 0) return changed.map(({ id, after }) => explanation.wouldBe(id, spanText(after))).join(comma)
  return spans.every(isOpen) ? explanation.stillOpen : explanation.sameByIt
}
