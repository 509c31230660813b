/** The official table as a Word file, in the browser and in Node. */
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { FilledTable } from '#core/rubric/fillTable.ts'
import type { PaperTable } from '#core/rubric/print.ts'
import { contentOf } from './contentOf.ts'
import { docxSignatures } from './docx/docxSignatures.ts'
import { docxTable } from './docx/docxTable.ts'
import { docxWriter, type DocxWriter } from './docx/docxWriter.ts'
import { twips } from './docx/twips.ts'
import { withFixedDates } from './fixedDates.ts'
import { fileDate } from './moment.ts'
import type { PaperContent } from './paperContent.ts'
import { PAGE } from './paperLayout.ts'
import { paperWords } from './words.ts'

/** A4 with official fonts by name, the head row on every page, no row broken over two. Equal input, equal bytes. */
export async function scoreTableDocx(table: PaperTable | FilledTable): Promise<Uint8Array> {
  const content = contentOf(table)
  const file = new Document({
    title: content.title,
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { language: languageOf(content) } } } },
    sections: [
      {
        properties: { page: { size: SIZE, margin: MARGIN } },
        footers: { default: footer(content, 'odd'), even: footer(content, 'even') },
        children: bodyOf(content),
      },
    ],
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file))
  return withFixedDates(bytes, fileDate(content.madeAt))
}

const SIZE = { width: twips(PAGE.width), height: twips(PAGE.height) }
const MARGIN = {
  top: twips(PAGE.top),
  bottom: twips(PAGE.bottom),
  left: twips(PAGE.left),
  right: twips(PAGE.right),
  footer: twips(PAGE.footer),
}

const languageOf = ({ script, language }: PaperContent) =>
  script === 'han' ? { value: 'en-GB', eastAsia: 'zh-CN' } : { value: language === 'en' ? 'en-GB' : language }

function bodyOf(content: PaperContent) {
  const write = docxWriter(content.script)
  return [
    new Paragraph({ children: [write.run(content.annex, 'hei', 'annex')] }),
    line(write, content.title, 'title', 'title', { before: 200, after: 80 }),
    ...content.subtitles.map((text) => line(write, text, 'fang', 'subtitle', { before: 0, after: 40 })),
    new Paragraph({
      spacing: { before: 200, after: 100 },
      children: [write.run(content.enterprise.label, 'hei', 'line'), enterprise(write, content.enterprise.value)],
    }),
    docxTable(content, write),
    ...notes(content, write),
    ...docxSignatures(content, write),
  ]
}

const line = (
  write: DocxWriter,
  text: string,
  face: 'title' | 'fang',
  size: 'title' | 'subtitle',
  spacing: { before: number; after: number },
) => new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: [write.run(text, face, size)] })

/** A name not known leaves a line to write it on. */
const enterprise = (write: DocxWriter, name: string): TextRun =>
  name === '' ? write.run('　'.repeat(20), 'fang', 'line', { underline: {} }) : write.run(name, 'fang', 'line')

function notes({ notes: texts, notesHead }: PaperContent, write: DocxWriter): Paragraph[] {
  return texts.map(
    (text, at) =>
      new Paragraph({
        spacing: { before: at === 0 ? 120 : 0 },
        children: [...(at === 0 ? [write.run(notesHead, 'hei', 'notes')] : []), write.run(text, 'fang', 'notes')],
      }),
  )
}

/** Page numbers as GB/T 9704 sets them: outside, odd pages right and even ones left, one character in. */
function footer({ script, language }: PaperContent, pages: 'odd' | 'even'): Footer {
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
