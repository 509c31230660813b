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
  return typeset(typesetTable(table), options)
}

/** The same as a part of a volume, which numbers its pages itself. */
export function scoreTablePart(table: FilledTable, options: PdfOptions): Uint8Array {
  const paper = typesetTable(table)
  return typeset({ ...paper, content: { ...paper.content, numbered: false }, standard: '1.7' }, options)
}

function typesetTable(table: PaperTable | FilledTable) {
  const content = contentOf(table)
  const { script, language, title, madeAt } = content
  return {
    template: 'scoreTable',
    script,
    language,
    title,
    sheet: PAGE,
    content: { ...content, widths: columnWidths(content) },
    madeAt,
  } as const
}
