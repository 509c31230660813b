/** What stands before the evidence, typeset: cover and contents, form, scoring table, index. */
import type { PDFDocument } from 'pdf-lib'
import { dayText, hashGroups } from '../letter/letterParts.ts'
import { factCells, factWidths } from '../letter/letterLayout.ts'
import { PAGE } from '../paperLayout.ts'
import { type PdfOptions, typeset } from '../pdf/typeset.node.ts'
import { printableIn } from '../printable.ts'
import { scoreTablePart } from '../scoreTablePdf.node.ts'
import type { PaperLanguage } from '../words.ts'
import { type VolumePart, type VolumeWords, volumeWords } from '../wordsVolume.ts'
import type { IndexRow } from './boundFiles.ts'
import { openPdf } from './openPdf.node.ts'
import type { VolumeContent } from './volumeContent.ts'

/** A row of the table and its files. */
export interface IndexGroup {
  readonly head: string
  readonly rows: readonly IndexRow[]
}

export interface FrontPart {
  readonly part: 'cover' | VolumePart
  readonly document: PDFDocument
  /** Empty pages behind it. */
  readonly blank: number
}

/**
 * The parts before the evidence. The index tells pages behind itself, so it is set until it fits in the room that its
 * own numbers presume. The room only grows, so the search ends; were it then too large, empty pages would fill it.
 */
export async function frontParts(
  content: VolumeContent,
  index: readonly IndexGroup[],
  language: PaperLanguage,
  options: PdfOptions,
): Promise<readonly FrontPart[]> {
  const words = volumeWords(language)
  const set = (part: 'cover' | 'form' | 'index', told: object) =>
    openPdf(typesetPart(part, told, content, language, options))
  const form = await set('form', formOf(content, words))
  const table = await openPdf(scoreTablePart(content.table, options))
  let lengths = { cover: 2, index: 1 }
  for (;;) {
    const formAt = lengths.cover + 1
    const tableAt = formAt + form.getPageCount()
    const indexAt = tableAt + table.getPageCount()
    const evidence = indexAt + lengths.index
    const cover = await set(
      'cover',
      coverOf(content, { form: formAt, table: tableAt, index: indexAt, evidence }, words, language),
    )
    const list = await set('index', indexOf(index, evidence, words))
    const now = { cover: cover.getPageCount(), index: list.getPageCount() }
    const blank = { cover: lengths.cover - now.cover, index: lengths.index - now.index }
    if (blank.cover >= 0 && blank.index >= 0) {
      return [
        { part: 'cover', document: cover, blank: blank.cover },
        { part: 'form', document: form, blank: 0 },
        { part: 'table', document: table, blank: 0 },
        { part: 'index', document: list, blank: blank.index },
      ]
    }
    lengths = { cover: Math.max(now.cover, lengths.cover), index: Math.max(now.index, lengths.index) }
  }
}

function typesetPart(
  part: 'cover' | 'form' | 'index',
  told: object,
  { madeAt }: VolumeContent,
  language: PaperLanguage,
  options: PdfOptions,
): Uint8Array {
  const script = language === 'zh' ? 'han' : 'latin'
  const title = volumeWords(language).title
  const content = { part, ...told }
  return typeset(
    { template: 'volume', script, language, title, sheet: PAGE, content, madeAt, standard: '1.7' },
    options,
  )
}

function coverOf(
  content: VolumeContent,
  at: Readonly<Record<VolumePart, number>>,
  words: VolumeWords,
  language: PaperLanguage,
) {
  const { programme, enterprise, creditCode, batch, office, submittedOn, number, contentHash } = content
  return {
    ...printableIn({ programme }),
    title: words.title,
    subtitles: language === 'zh' ? [] : [volumeWords('zh').title],
    facts: [
      ...printableIn([
        { label: words.enterprise, value: enterprise },
        { label: words.creditCode, value: creditCode },
        { label: words.batch, value: batch },
        { label: words.office, value: office },
        { label: words.submittedOn, value: dayText(submittedOn, language) },
        { label: words.number, value: number },
      ]),
      { label: words.contentHash, value: hashGroups(contentHash), small: true },
    ],
    contents: words.contents,
    entries: Object.entries(words.parts).map(([part, label]) => ({ label, value: `${at[part as VolumePart]}` })),
    notes: [words.translation].filter(Boolean),
  }
}

function formOf({ form }: VolumeContent, words: VolumeWords) {
  const sections = printableIn(form).map(({ head, rows = [], texts = [] }) => ({
    head,
    rows: rows.map(factCells),
    texts,
  }))
  return { title: words.formTitle, sections, widths: factWidths(ROOM) }
}

const ROOM = PAGE.width - PAGE.left - PAGE.right

/** Millimetres: number, name, pages, hash, place. */
const INDEX_WIDTHS = [17, 71, 12, 37, 33]
const HASH_DIGITS = 16

/** `firstPage` is the number of the first bound page. */
function indexOf(groups: readonly IndexGroup[], firstPage: number, words: VolumeWords) {
  const placeOf = ({ first, pages, leftOut }: IndexRow) =>
    first === undefined ? (leftOut ?? '') : words.at(firstPage + first, firstPage + first + (pages ?? 1) - 1)
  const { no, title, pages, sha256, at } = words.columns
  return {
    title: words.indexTitle,
    heads: [no, title, pages, sha256, at],
    widths: INDEX_WIDTHS,
    groups: groups.map(({ head, rows }) => ({
      head,
      rows: rows.map((row) => [
        row.number,
        row.title,
        row.pages === undefined ? '—' : `${row.pages}`,
        row.sha256.slice(0, HASH_DIGITS),
        placeOf(row),
      ]),
    })),
    none: words.none,
    notes: words.indexNotes,
  }
}
