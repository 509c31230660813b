import type { FilledTable } from '#core/rubric/fillTable.ts'
import type { PaperTable } from '#core/rubric/print.ts'
import { momentOf } from './moment.ts'
import type { PaperWords } from './words.ts'

/** Enough of a SHA-256 to tell two contents apart by eye; the full one is known to who made the paper. */
const HASH_DIGITS = 16

/** The notes below the table: inferred words, what the marks mean, the readings taken, where it comes from. */
export function notesOf(table: PaperTable | FilledTable, words: PaperWords): readonly string[] {
  const inferred = inferredNotes(table, words)
  return 'totals' in table
    ? [...inferred, ...marksOf(table, words), ...readingsOf(table, words), origin(table, words)]
    : inferred
}

/** One note for all the rows that have lost the same. */
function inferredNotes(table: PaperTable, words: PaperWords): string[] {
  const rows = new Map<string, string[]>()
  for (const { cells } of table.rows) {
    const cell = cells.find(({ column, inferred }) => column === 'indicator' && inferred !== undefined)
    if (cell) rows.set(cell.inferred!, [...(rows.get(cell.inferred!) ?? []), cell.text])
  }
  return [...rows].map(([why, indicators]) => `† ${indicators.join(words.list)}${words.colon}${why}`)
}

function marksOf({ rows, totals }: FilledTable, words: PaperWords): string[] {
  const scores = rows.flatMap(({ cells }) => cells.flatMap(({ score }) => score ?? []))
  const open = scores.some((score) => score.kind === 'points' && score.min !== score.max)
  return [...(open ? [words.rangeNote] : []), ...(totals.deductions?.unchecked ? [words.uncheckedNote] : [])]
}

function readingsOf({ notes }: FilledTable, words: PaperWords): string[] {
  if (notes.readings.length === 0) return [words.readingsDefault]
  return notes.readings.map(({ key, question, answer }) => words.reading(key, question, answer))
}

function origin({ programme, notes }: FilledTable, words: PaperWords): string {
  const made = momentOf(notes.madeAt)
  const from = words.programme(programme, notes.contentHash?.slice(0, HASH_DIGITS))
  return from + (made ? words.made(made) : '') + words.end
}
