/** A wide list as a Word file, in the browser and in Node. */
import { Paragraph, type Table } from 'docx'
import { docxFile } from './docx/docxFile.ts'
import { docxGrid, type GridCell } from './docx/docxGrid.ts'
import { docxCentred, docxNotes } from './docx/docxLines.ts'
import { docxSignatures } from './docx/docxSignatures.ts'
import { docxWriter, type DocxWriter } from './docx/docxWriter.ts'
import { LIST_SHEET, listScript, listWidths, type PlacedCell, placedRows } from './list/listLayout.ts'
import type { ListPaper } from './list/listPaper.ts'

/** A4 across, the heads on every page, no row broken over two, faces by name. Equal input, equal bytes. */
export async function listDocx(list: ListPaper): Promise<Uint8Array> {
  const { title, language, madeAt } = list
  return docxFile({ title, script: listScript(list), language, sheet: LIST_SHEET, children: bodyOf(list), madeAt })
}

function bodyOf(list: ListPaper): (Paragraph | Table)[] {
  const write = docxWriter(listScript(list))
  const { heads, rows } = placedRows(list)
  return [
    docxCentred(list.title, 'title', { before: 0, after: 80 }, write),
    ...list.subtitles.map((text) => docxCentred(text, 'subtitle', { before: 0, after: 40 }, write)),
    labelLine(list, write),
    docxGrid({ widths: listWidths(list), heads: heads.map(cells), rows: rows.map(cells), size: 'table' }, write),
    ...docxNotes(list.notesHead, list.notes, write),
    ...docxSignatures(list.signatures, LIST_SHEET, write),
  ]
}

const cells = (row: readonly PlacedCell[]): readonly GridCell[] =>
  row.map(({ look, ...cell }) => ({
    ...cell,
    face: look === 'head' ? 'hei' : 'fang',
    align: look === 'prose' ? 'left' : 'center',
  }))

/** Who and which batch, side by side above the table. */
const labelLine = ({ lines }: ListPaper, write: DocxWriter): Paragraph =>
  new Paragraph({
    spacing: { before: 120, after: 100 },
    children: lines.map(({ label, value }, at) =>
      write.run(`${at === 0 ? '' : LINE_GAP}${label}${value}`, 'fang', 'line'),
    ),
  })
const LINE_GAP = '　　　　'
