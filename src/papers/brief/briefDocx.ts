/** A brief as a Word file, to be filled up by hand before the meeting. */
import { AlignmentType, Paragraph, type Table } from 'docx'
import { docxFile } from '../docx/docxFile.ts'
import { docxGrid, type GridCell } from '../docx/docxGrid.ts'
import { docxCentred, docxNotes } from '../docx/docxLines.ts'
import { docxWriter, type DocxWriter } from '../docx/docxWriter.ts'
import { scriptOf, tableWidths } from '../letter/letterLayout.ts'
import { PAGE } from '../paperLayout.ts'
import type { PaperLanguage } from '../words.ts'
import { brief, type Brief, PART_SHARES, ROOM } from './brief.ts'
import type { BriefContent } from './briefContent.ts'

export interface BriefFile {
  readonly title: string
  readonly language: PaperLanguage
  readonly candidate: BriefContent
  readonly madeAt?: string | undefined
}

/** One page of A4, faces by name. Equal input, equal bytes. */
export async function briefDocx({ title, language, candidate, madeAt }: BriefFile): Promise<Uint8Array> {
  const script = scriptOf({ language })
  const children = bodyOf(brief(candidate, language), docxWriter(script))
  return docxFile({ title, script, language, sheet: PAGE, children, madeAt })
}

function bodyOf(page: Brief, write: DocxWriter): (Paragraph | Table)[] {
  const { lost } = page
  const line = (text: string, size: 'annex' | 'table', before: number): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.LEFT,
      spacing: { before, after: 80 },
      children: [write.run(text, size === 'annex' || text === lost.head ? 'hei' : 'fang', size)],
    })
  const gap = (): Paragraph => new Paragraph({ spacing: { line: 120 }, children: [write.run('', 'fang', 'notes')] })
  return [
    docxCentred(page.title, 'title', { before: 0, after: 60 }, write),
    docxCentred(page.subtitle, 'subtitle', { before: 0, after: 160 }, write),
    line(page.enterprise, 'annex', 0),
    factsOf(page, write),
    gap(),
    pointsOf(page, write),
    gap(),
    partsOf(page, write),
    line(lost.head, 'table', 160),
    ...(lost.rows.length > 0 ? [lostOf(lost, write)] : []),
    ...(lost.more ? [line(lost.more, 'table', 80)] : []),
    ...docxNotes('', page.notes, write),
  ]
}

const name = (at: number, text: string): GridCell => ({ at, text, face: 'hei', align: 'left' })
const value = (at: number, text: string): GridCell => ({ at, text, face: 'song', align: 'left' })

function factsOf({ facts }: Brief, write: DocxWriter): Table {
  const rows = facts.map((pairs) =>
    pairs.flatMap((pair, at) => [name(at * 2, pair.label), value(at * 2 + 1, pair.value)]),
  )
  const widths = tableWidths([{ share: 2 }, { share: 3 }, { share: 2 }, { share: 3 }], ROOM)
  return docxGrid({ widths, heads: [], rows, size: 'table' }, write)
}

/** The third is what the conference decides on. */
function pointsOf({ points }: Brief, write: DocxWriter): Table {
  const widths = points.map(() => ROOM / points.length)
  const cells = points.map(({ value: text }, at): GridCell => {
    const face = at === 2 ? 'hei' : 'song'
    return { at, text, face, align: 'center' }
  })
  const heads = points.map(({ label }, at): GridCell => ({ ...name(at, label), align: 'center' }))
  return docxGrid({ widths, heads: [heads], rows: [cells], size: 'table' }, write)
}

const partsOf = ({ parts }: Brief, write: DocxWriter): Table =>
  docxGrid(
    {
      widths: tableWidths(PART_SHARES, ROOM),
      heads: [],
      rows: parts.map(({ head, lines }) => [name(0, head), value(1, lines.join('\n'))]),
      size: 'table',
    },
    write,
  )

function lostOf({ columns, rows }: Brief['lost'], write: DocxWriter): Table {
  const align = (at: number) => (columns[at]!.prose ? 'left' : 'center')
  return docxGrid(
    {
      widths: tableWidths(columns, ROOM),
      heads: [columns.map(({ head }, at): GridCell => ({ ...name(at, head), align: align(at) }))],
      rows: rows.map((row) => row.map((text, at): GridCell => ({ ...value(at, text), align: align(at) }))),
      size: 'table',
    },
    write,
  )
}
