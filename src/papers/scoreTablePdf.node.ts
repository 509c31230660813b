/** The official table as PDF/A-2b, in Node alone. */
import type { FilledTable } from '#core/rubric/fillTable.ts'
import type { PaperTable } from '#core/rubric/print.ts'
import { contentOf } from './contentOf.ts'
import { columnWidths, PAGE } from './paperLayout.ts'
import { type PdfOptions, typeset } from './pdf/typeset.node.ts'

/**
 * A4, the head row on every page, no row broken over two. Equal input, equal bytes.
 * @throws Error with the typesetter's diagnostics.
 */
export async function scoreTablePdf(table: PaperTable | FilledTable, options: PdfOptions = {}): Promise<Uint8Array> {
  const content = contentOf(table)
  return typeset(
    { template: 'scoreTable', ...content, sheet: PAGE, content: { ...content, widths: columnWidths(content) } },
    options,
  )
}
