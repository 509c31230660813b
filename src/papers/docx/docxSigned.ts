import { ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { SignedLine } from '../letter/letter.ts'
import type { Sheet } from '../paperLayout.ts'
import { NO_BORDERS } from './docxSignatures.ts'
import type { DocxWriter } from './docxWriter.ts'
import { twips } from './twips.ts'

/** In pixels of 1/96 inch: 48 mm by 16 mm. */
const PICTURE = { width: 181, height: 60 }
const IN_ROW = 2

/** Signatures that were made, two in a row, each under the words that say whose it is. */
export function docxSigned(signed: readonly SignedLine[], sheet: Sheet, write: DocxWriter): (Paragraph | Table)[] {
  const width = Math.floor(twips(sheet.width - sheet.left - sheet.right) / IN_ROW)
  const cell = (line: SignedLine | undefined) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: NO_BORDERS,
      children: line ? paragraphsOf(line, write) : [new Paragraph({})],
    })
  const rows = Array.from({ length: Math.ceil(signed.length / IN_ROW) }, (_, at) => at * IN_ROW).map(
    (at) => new TableRow({ cantSplit: true, children: [cell(signed[at]), cell(signed[at + 1])] }),
  )
  if (rows.length === 0) return []
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [width, width],
    width: { size: width * IN_ROW, type: WidthType.DXA },
    borders: NO_BORDERS,
    rows,
  })
  return [new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [] }), table]
}

function paragraphsOf({ text, png }: SignedLine, write: DocxWriter): Paragraph[] {
  const words = new Paragraph({ keepNext: true, spacing: { before: 80 }, children: [write.run(text, 'fang', 'cell')] })
  if (!png) return [words]
  const altText = { name: text, description: text, title: text }
  const picture = new ImageRun({ type: 'png', data: png, transformation: PICTURE, altText })
  return [words, new Paragraph({ children: [picture] })]
}
