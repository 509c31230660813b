/** An official document as PDF/A-2b, in Node alone. */
import { issuedIndents, roomOf, scriptOf, tableWidths } from '../letter/letterLayout.ts'
import { LETTER_PAGE } from '../paperLayout.ts'
import { type PdfOptions, typeset } from '../pdf/typeset.node.ts'
import { markSize, type OfficialDocument } from './officialDocument.ts'

/** @throws Error with the typesetter's diagnostics. */
export function officialDocumentPdf(paper: OfficialDocument, options: PdfOptions = {}): Uint8Array {
  const { language, madeAt, annex } = paper
  const title = paper.title.replace('\n', language === 'zh' ? '' : ' ')
  const sections = annex.sections.map((section) => ({
    ...section,
    widths: tableWidths(section.columns, roomOf(LETTER_PAGE)),
  }))
  const content = {
    ...paper,
    markSize: markSize(paper.mark),
    indents: issuedIndents(paper.issued),
    annex: { ...annex, sections },
  }
  return typeset(
    { template: 'order', script: scriptOf(paper), language, title, sheet: LETTER_PAGE, content, madeAt },
    options,
  )
}
