import { PDFObjectCopier, type PDFRef } from 'pdf-lib'
import { hashLine } from '../letter/letterParts.ts'
import { PAGE } from '../paperLayout.ts'
import { type PdfOptions, typeset } from '../pdf/typeset.node.ts'
import { printable } from '../printable.ts'
import type { PaperLanguage } from '../words.ts'
import { volumeWords } from '../wordsVolume.ts'
import { openPdf } from './openPdf.node.ts'
import type { PdfFile } from './pdfFile.ts'
import { formOf } from './pdfPages.node.ts'
import type { SheetSize } from './sheets.ts'
import type { VolumeContent } from './volumeContent.ts'

/** What is drawn over one page. */
export interface Stamp {
  readonly sheet: SheetSize
  readonly head?: string | undefined
  readonly part?: string | undefined
}

/**
 * Page numbers, the content's hash and what a page shows, as forms to be drawn over the pages. They are typeset like
 * all else: the PDF library's own fonts have no Chinese.
 */
export async function stampForms(
  stamps: readonly Stamp[],
  { number, contentHash }: VolumeContent,
  language: PaperLanguage,
  options: PdfOptions,
  file: PdfFile,
): Promise<readonly PDFRef[]> {
  const words = volumeWords(language)
  const content = {
    footer: words.footer(printable(number), hashLine(contentHash)),
    pages: stamps.map(({ sheet: { width, height }, head, part }, at) => ({
      width,
      height,
      head,
      part,
      page: words.page(at + 1, stamps.length),
    })),
  }
  const script = language === 'zh' ? 'han' : 'latin'
  const title = words.title
  const bytes = typeset({ template: 'stamps', script, language, title, sheet: PAGE, content, standard: '1.7' }, options)
  const document = await openPdf(bytes)
  const copier = PDFObjectCopier.for(document.context, file.context)
  return document.getPages().map((page) => formOf(page, page.getMediaBox(), copier, file))
}
