import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Labelled, PaperContent } from '../paperContent.ts'
import { PAGE } from '../paperLayout.ts'
import type { DocxWriter } from './docxWriter.ts'
import { twips } from './twips.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const

/** The lines to sign and seal, side by side, never alone split from each other. */
export function docxSignatures({ signatures }: PaperContent, write: DocxWriter): (Paragraph | Table)[] {
  const width = Math.floor(twips(PAGE.width - PAGE.left - PAGE.right) / signatures.length)
  const cell = (lines: readonly Labelled[]) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: NO_BORDERS,
      children: lines.map(
        ({ label, value }) =>
          new Paragraph({
            keepNext: true,
            spacing: { before: 160, after: 160 },
            children: [write.run(label + value, 'fang', 'line')],
          }),
      ),
    })
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: signatures.map(() => width),
    width: { size: width * signatures.length, type: WidthType.DXA },
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: signatures.map(cell) })],
  })
  return [new Paragraph({ keepNext: true, spacing: { before: 120 }, children: [] }), table]
}
