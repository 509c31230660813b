/** A row's explanation in words: why it has its points, what the next one needs, and the whole account. */
import type { Compiled } from '../compiled.ts'
import { isStated } from '../evaluate.ts'
import type { RowExplanation } from '../explanation.ts'
import type { FactSheet } from '../readFacts.ts'
import { linesOf } from './lines.ts'
import { nextComparison, nextSentence } from './nextSentence.ts'
import { openFacts, pointsIn } from './quantities.ts'
import { type Language, type Voice, voiceOf } from './voice.ts'
import { whyOf } from './why.ts'

export interface Sentences {
  /** One line under the row: `42 ÷ 70 = 60.0 %，正好达到 60 %`. */
  readonly why: string
  /** What wins the next point, or what an answer still decides: `…再多 4 人，再得 1 分`. */
  readonly next?: string
  /** The whole account: facts, comparisons, records, cap, the next comparison, readings, who confirms. */
  readonly lines: readonly string[]
}

/**
 * `row` in words. Labels, units and values are the programme's own; its first language stands in where it
 * lacks this one. `sheet` is the one that was explained.
 */
export function sentencesOf(compiled: Compiled, row: RowExplanation, sheet: FactSheet, language: Language): Sentences {
  const voice = voiceOf(compiled, language)
  const next = nextSentence(voice, row)
  return {
    why: whyLine(voice, row, sheet),
    ...(next !== undefined && { next }),
    lines: [
      ...linesOf(row.reason, { voice, sheet }),
      ...capLine(voice, row),
      ...nextLine(voice, row),
      ...readingLines(voice, row),
      ...verifierLine(voice, row),
    ],
  }
}

function whyLine(voice: Voice, row: RowExplanation, sheet: FactSheet): string {
  const { reason } = row
  const open = missing(row, sheet)
  // A condition that nobody answered stands for all that the row still asks.
  if (reason.kind === 'closed' && Number.isNaN(reason.value)) return openFacts(voice, open)
  const why = whyOf(reason, { voice, sheet })
  const settled = open.length > 0 && row.min === row.max && reason.kind !== 'closed'
  return settled ? voice.say.semicolon([why, voice.say.openButSettled]) : why
}

function nextLine(voice: Voice, { reason, next }: RowExplanation): string[] {
  const line = next && nextComparison(voice, reason, next)
  return line === undefined ? [] : [line]
}

const missing = (row: RowExplanation, sheet: FactSheet): number[] =>
  row.row.facts.filter((fact) => !isStated(sheet, fact))

function capLine(voice: Voice, { raw, lost, row }: RowExplanation): string[] {
  if (lost === 0) return []
  const [all, most, cut] = [raw, row.max, lost].map((points) => pointsIn(voice, points))
  return [voice.say.cap(all!, most!, cut!)]
}

/** How the row's open questions are read, and how else they could be. */
function readingLines(voice: Voice, { row }: RowExplanation): string[] {
  const { say, words, compiled } = voice
  return (row.row.readings ?? []).flatMap((key) => {
    const reading = compiled.programme.readings[key]
    if (!reading) return []
    const ways = { [reading.default.id]: reading.default.text, ...reading.alternatives }
    const taken = compiled.readings[key] ?? reading.default.id
    const others = Object.entries(ways)
      .filter(([id]) => id !== taken)
      .map(([, text]) => words(text))
    const chosen = say.reading(key, words(reading.question), words(ways[taken]!))
    return [others.length > 0 ? say.semicolon([chosen, say.otherReadings(others)]) : chosen]
  })
}

function verifierLine({ say, words, compiled }: Voice, { row }: RowExplanation): string[] {
  const names = (row.row.verifiers ?? []).flatMap((id) => {
    const name = compiled.programme.departments[id]
    return name ? [words(name)] : []
  })
  return names.length > 0 ? [say.verifiers(say.and(names))] : []
}
