import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Labelled } from '../paperContent.ts'
import type { Sheet } from '../paperLayout.ts'
import type { DocxWriter } from './docxWriter.ts'
import { twips } from './twips.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const

/** The lines to sign and seal, side by side, never split from each other; `room` is left above and below each. */
export function docxSignatures(
  signatures: readonly (readonly Labelled[])[],
  sheet: Sheet,
  write: DocxWriter,
  room = 160,
): (Paragraph | Table)[] {
  const width = Math.floor(twips(sheet.width - sheet.left - sheet.right) / signatures.length)
  const cell = (lines: readonly Labelled[]) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: NO_BORDERS,
      children: lines.map(
        ({ label, value }) =>
          new Paragraph({
            keepNext: true,
            spacing: { before: room, after: room },
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
