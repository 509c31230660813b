import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
} from 'docx'
import { withFixedDates } from '../fixedDates.ts'
import { fileDate } from '../moment.ts'
import type { Sheet } from '../paperLayout.ts'
import { paperWords } from '../words.ts'
import { docxWriter, type Script } from './docxWriter.ts'
import { twips } from './twips.ts'

export interface DocxPaper {
  readonly title: string
  readonly script: Script
  readonly language: string
  readonly sheet: Sheet
  readonly children: ISectionOptions['children']
  readonly madeAt?: string | undefined
}

/** The bytes of a Word file with page numbers as GB/T 9704 sets them. Equal input, equal bytes. */
export async function docxFile({ title, script, language, sheet, children, madeAt }: DocxPaper): Promise<Uint8Array> {
  const file = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { language: languageOf(script, language) } } } },
    sections: [
      {
        properties: { page: pageOf(sheet) },
        footers: { default: footer(script, language, 'odd'), even: footer(script, language, 'even') },
        children,
      },
    ],
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file))
  return withFixedDates(bytes, fileDate(madeAt))
}

/** The Word library takes a page upright and turns it by itself. */
const pageOf = ({ width, height, top, bottom, left, right, footer: foot }: Sheet) => ({
  size: {
    width: twips(Math.min(width, height)),
    height: twips(Math.max(width, height)),
    ...(width > height && { orientation: PageOrientation.LANDSCAPE }),
  },
  margin: { top: twips(top), bottom: twips(bottom), left: twips(left), right: twips(right), footer: twips(foot) },
})

const languageOf = (script: Script, language: string) =>
  script === 'han' ? { value: 'en-GB', eastAsia: 'zh-CN' } : { value: language === 'en' ? 'en-GB' : language }

/** Outside, odd pages right and even ones left, one character in. */
function footer(script: Script, language: string, pages: 'odd' | 'even'): Footer {
  const write = docxWriter(script)
  const [before = '', after = ''] = paperWords(language).page('#').split('#')
  const number = write.run([before, PageNumber.CURRENT, after], 'song', 'page')
  const odd = pages === 'odd'
  return new Footer({
    children: [
      new Paragraph({
        alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: odd ? { right: INDENT } : { left: INDENT },
        children: [number],
      }),
    ],
  })
}

/** One character of the page number's size. */
const INDENT = 280
