/** Briefs as PDF/A-2b, one page each, in Node alone. */
import { scriptOf, tableWidths } from '../letter/letterLayout.ts'
import { PAGE } from '../paperLayout.ts'
import { type PdfOptions, typeset } from '../pdf/typeset.node.ts'
import type { PaperLanguage } from '../words.ts'
import { brief, type Brief, NAME, PART_SHARES, POINTS, ROOM } from './brief.ts'
import type { BriefContent } from './briefContent.ts'

export interface Briefs {
  readonly title: string
  readonly language: PaperLanguage
  readonly candidates: readonly BriefContent[]
  readonly madeAt?: string | undefined
}

/** @throws Error with the typesetter's diagnostics. */
export function briefPdf({ title, language, candidates, madeAt }: Briefs, options: PdfOptions = {}): Uint8Array {
  const content = { name: NAME, points: POINTS, pages: candidates.map((one) => laidOut(brief(one, language))) }
  return typeset(
    { template: 'brief', script: scriptOf({ language }), language, title, sheet: PAGE, content, madeAt },
    options,
  )
}

const laidOut = (page: Brief) => ({
  ...page,
  partWidths: tableWidths(PART_SHARES, ROOM),
  lost: { ...page.lost, widths: tableWidths(page.lost.columns, ROOM) },
})
