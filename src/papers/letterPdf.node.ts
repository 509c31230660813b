/** A letter or a notice as PDF/A-2b, in Node alone. */
import type { Letter } from './letter/letter.ts'
import {
  bodySizeOf,
  factCells,
  factWidths,
  issuedIndents,
  roomOf,
  scriptOf,
  sheetOf,
  tableWidths,
} from './letter/letterLayout.ts'
import { type PdfOptions, typeset } from './pdf/typeset.node.ts'

/**
 * A4 in the layout of GB/T 9704. Equal input, equal bytes.
 * @throws Error with the typesetter's diagnostics.
 */
export async function letterPdf(letter: Letter, options: PdfOptions = {}): Promise<Uint8Array> {
  const { title, language, madeAt } = letter
  const sheet = sheetOf(letter)
  const room = roomOf(sheet)
  const blocks = letter.blocks.map((block) => {
    switch (block.kind) {
      case 'facts':
        return { ...block, widths: factWidths(room), rows: block.rows.map(factCells) }
      case 'table':
        return { ...block, widths: tableWidths(block.columns, room) }
      case 'signed':
        return { ...block, signed: block.signed.map(({ text, png }) => ({ text, png: png && [...png] })) }
      default:
        return block
    }
  })
  const issued = letter.issued && { ...letter.issued, indents: issuedIndents(letter.issued) }
  const content = { ...letter, blocks, issued, body: bodySizeOf(letter) }
  return typeset({ template: 'letter', script: scriptOf(letter), language, title, sheet, content, madeAt }, options)
}
