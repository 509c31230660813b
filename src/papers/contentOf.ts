import { toNumber } from '#core/kernel/points.ts'
import type { FilledTable } from '#core/rubric/fillTable.ts'
import type { PaperCell, PaperScore, PaperTable } from '#core/rubric/print.ts'
import type { ContentCell, Labelled, PaperContent } from './paperContent.ts'
import { notesOf } from './paperNotes.ts'
import { totalsRow } from './paperTotals.ts'
import { printable } from './printable.ts'
import { type PaperWords, paperWords, rangeText } from './words.ts'

/** The content of a blank or a filled table. Texts are stripped of what no paper can hold. */
export function contentOf(table: PaperTable | FilledTable): PaperContent {
  const words = paperWords(table.language)
  const filled = 'totals' in table ? table : undefined
  const date: Labelled = { label: words.date + words.colon, value: words.dateBlank }
  const signed = (labels: readonly string[]) => [
    ...labels.map((label) => ({ label: label + words.colon, value: '' })),
    date,
  ]
  return {
    script: table.language.startsWith('zh') ? 'han' : 'latin',
    language: table.language,
    annex: words.annex,
    title: printable(table.title),
    subtitles: [
      ...(table.officialTitle === undefined ? [] : [printable(table.officialTitle)]),
      ...(table.number === undefined ? [] : [words.ofDocument(printable(table.number))]),
    ],
    enterprise: { label: words.enterprise + words.colon, value: printable(filled?.notes.enterprise ?? '') },
    columns: table.columns.map(({ id, head }) => ({ id, head: printable(head) })),
    rows: table.rows.map(({ cells }) => cells.map((cell) => contentCell(cell, words))),
    ...(filled && { totals: totalsRow(filled, words) }),
    notesHead: words.notes + words.colon,
    notes: notesOf(table, words).map((note, at) => `${at + 1}. ${printable(note)}`),
    signatures: [signed(words.applicant), signed(words.reviewers)],
    ...(filled?.notes.madeAt !== undefined && { madeAt: filled.notes.madeAt }),
  }
}

function contentCell({ column, text, rows, inferred, score }: PaperCell, words: PaperWords): ContentCell {
  const said = score ? scoreText(score, words) : printable(text)
  const cell = { column, text: said, rows, columns: 1, dagger: inferred !== undefined }
  if (score?.kind === 'points' && score.min === score.max) return { ...cell, number: toNumber(score.max) }
  return column === 'max' && /^\d+(\.\d+)?$/.test(text) ? { ...cell, number: Number(text) } : cell
}

/** What the enterprise itself states stands before "to be checked"; a stated 0 does not, lest it read as settled. */
function scoreText(score: PaperScore, words: PaperWords): string {
  if (score.kind === 'points') return rangeText(score)
  const stated = [
    ...(score.veto ? [words.veto] : []),
    ...(score.stated ? [rangeText({ min: score.stated, max: score.stated })] : []),
  ]
  return [...stated, words.unchecked].join('\n')
}
