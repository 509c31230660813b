/** A certificate to be framed: A4 across, with a code that leads to where it is checked. In Node alone. */
import { create } from 'qrcode'
import { dayText } from '../letter/letterParts.ts'
import { scriptOf } from '../letter/letterLayout.ts'
import type { Sheet } from '../paperLayout.ts'
import { type PdfOptions, typeset } from '../pdf/typeset.node.ts'
import { printableIn } from '../printable.ts'
import type { PaperLanguage } from '../words.ts'
import { recognitionWords } from '../wordsRecognition.ts'

export interface CertificatePaper {
  readonly enterprise: string
  readonly creditCode: string
  readonly title: string
  readonly number: string
  readonly document: string
  readonly issuer: string
  /** `2026-06-25` */
  readonly issuedOn: string
  readonly untilDay?: string | undefined
  /** The page on which this very number is checked. */
  readonly checkAddress: string
  readonly madeAt?: string | undefined
}

const ACROSS: Sheet = { width: 297, height: 210, top: 0, bottom: 0, left: 0, right: 0, footer: 0 }

/** @throws Error with the typesetter's diagnostics. */
export function certificatePdf(given: CertificatePaper, language: PaperLanguage, options: PdfOptions = {}): Uint8Array {
  const paper = printableIn(given)
  const words = recognitionWords(language)
  const content = {
    ...paper,
    qr: modulesOf(paper.checkAddress),
    heading: words.certificateTitle,
    text: words.certificateText(paper),
    facts: [
      { label: words.creditCode, value: paper.creditCode },
      { label: words.number, value: paper.number },
      { label: words.document, value: paper.document },
      { label: words.until, value: paper.untilDay ? dayText(paper.untilDay, language) : words.noTerm },
    ],
    scan: words.scan,
    scanNote: words.scanNote,
    issued: { by: paper.issuer, day: dayText(paper.issuedOn, language) },
    translation: words.translation,
  }
  const title = `${words.certificateTitle.replaceAll(' ', language === 'zh' ? '' : ' ')} ${paper.number}`
  return typeset(
    {
      template: 'certificate',
      script: scriptOf({ language }),
      language,
      title,
      sheet: ACROSS,
      content,
      madeAt: paper.madeAt,
    },
    options,
  )
}

/** The dark modules, row by row: drawn as shapes they stay sharp at any size. */
export function modulesOf(address: string): readonly (readonly boolean[])[] {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_unused, column) => modules.get(row, column) === 1),
  )
}
