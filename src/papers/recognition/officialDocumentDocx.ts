/** An official document as a Word file, to be numbered, edited and sealed in the office's own system. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type Table } from 'docx'
import { docxFile } from '../docx/docxFile.ts'
import { docxGrid, type GridCell } from '../docx/docxGrid.ts'
import { docxCentred, docxNotes } from '../docx/docxLines.ts'
import { docxWriter, type DocxWriter, type Face } from '../docx/docxWriter.ts'
import { issuedIndents, roomOf, scriptOf, tableWidths } from '../letter/letterLayout.ts'
import { LETTER_PAGE } from '../paperLayout.ts'
import { markSize, type OfficialDocument } from './officialDocument.ts'

/** A4 in the layout of GB/T 9704, faces by name. Equal input, equal bytes. */
export async function officialDocumentDocx(paper: OfficialDocument): Promise<Uint8Array> {
  const script = scriptOf(paper)
  const { language, madeAt } = paper
  const title = paper.title.replace('\n', language === 'zh' ? '' : ' ')
  return docxFile({ title, script, language, sheet: LETTER_PAGE, children: bodyOf(paper), madeAt })
}

const RED = 'C00000'

function bodyOf(paper: OfficialDocument): (Paragraph | Table)[] {
  const write = docxWriter(scriptOf(paper))
  const line = lineWriter(paper, write)
  const characters = (count: number) => Math.round(count * write.points('body') * 20)
  const indents = issuedIndents(paper.issued)
  return [
    ...head(paper, write),
    ...titleOf(paper.title, write),
    line(paper.addressee, { indent: 0 }),
    ...paper.paragraphs.map((text) => line(text)),
    line(paper.annexNote, { before: 320 }),
    line(paper.issued.by, { align: 'right', indent: 0, before: 1100, right: characters(indents.by), keepNext: true }),
    line(paper.issued.day, { align: 'right', indent: 0, right: characters(indents.day), keepNext: true }),
    line(paper.note, { before: 320 }),
    ...docxNotes('', paper.notes, write),
    ...annexOf(paper, line, write),
  ]
}

/** A long title stands on several lines, broken where the sense breaks. */
const titleOf = (title: string, write: DocxWriter): Paragraph[] =>
  title
    .split('\n')
    .map((text, at, all) =>
      docxCentred(text, 'title', { before: at === 0 ? 480 : 0, after: at === all.length - 1 ? 320 : 0 }, write),
    )

/** The mark of the office, the number of the document, and the red rule under them. */
function head({ mark, number }: OfficialDocument, write: DocxWriter): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 200, after: 560 },
      children: [write.run(mark, 'title', 'title', { color: RED, size: markSize(mark) * 2 })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 80 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: RED, space: 8 } },
      children: [write.run(number, 'fang', 'body')],
    }),
  ]
}

interface Look {
  readonly face: Face
  /** In characters. */
  readonly indent: number
  readonly align: 'both' | 'left' | 'right'
  readonly before: number
  readonly right: number
  readonly keepNext: boolean
  readonly pageBreak: boolean
}
const PLAIN: Look = { face: 'fang', indent: 2, align: 'both', before: 0, right: 0, keepNext: false, pageBreak: false }
const ALIGNED = { both: AlignmentType.BOTH, left: AlignmentType.LEFT, right: AlignmentType.RIGHT } as const
type Line = (text: string, look?: Partial<Look>) => Paragraph

function lineWriter({ language }: OfficialDocument, write: DocxWriter): Line {
  const han = language === 'zh'
  return (text, given = {}) => {
    const { face, indent, align, before, right, keepNext, pageBreak } = { ...PLAIN, ...given }
    const firstLine =
      han && indent > 0 ? { firstLineChars: indent * 100, firstLine: write.points('body') * indent * 20 } : {}
    return new Paragraph({
      alignment: han ? ALIGNED[align] : ALIGNED[align === 'right' ? 'right' : 'left'],
      spacing: { before, after: han ? 0 : 80, line: write.pitch('body'), lineRule: LineRuleType.EXACT },
      indent: { ...firstLine, ...(right > 0 && { right }) },
      keepNext,
      pageBreakBefore: pageBreak,
      children: [write.run(text, face, 'body')],
    })
  }
}

function annexOf({ annex }: OfficialDocument, line: Line, write: DocxWriter): (Paragraph | Table)[] {
  return [
    line(annex.label, { face: 'hei', indent: 0, align: 'left', pageBreak: true, keepNext: true }),
    docxCentred(annex.title, 'title', { before: 320, after: 200 }, write),
    ...annex.sections.flatMap(({ head: title, columns, rows }) => {
      const heads = columns.map(({ head: text }, at): GridCell => ({ at, text, face: 'hei', align: 'center' }))
      const cells = rows.map((row) =>
        row.map((text, at): GridCell => ({ at, text, face: 'fang', align: columns[at]!.prose ? 'left' : 'center' })),
      )
      const widths = tableWidths(columns, roomOf(LETTER_PAGE))
      return [
        line(title, { face: 'hei', align: 'left', before: 240, keepNext: true }),
        docxGrid({ widths, heads: [heads], rows: cells, size: 'table' }, write),
      ]
    }),
  ]
}
