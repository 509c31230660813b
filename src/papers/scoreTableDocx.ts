/** The official table as a Word file, in the browser and in Node. */
import { Paragraph, type TextRun } from 'docx'
import type { FilledTable } from '#core/rubric/fillTable.ts'
import type { PaperTable } from '#core/rubric/print.ts'
import { contentOf } from './contentOf.ts'
import { docxFile } from './docx/docxFile.ts'
import { docxCentred, docxNotes } from './docx/docxLines.ts'
import { docxSignatures } from './docx/docxSignatures.ts'
import { docxTable } from './docx/docxTable.ts'
import { docxWriter, type DocxWriter } from './docx/docxWriter.ts'
import type { PaperContent } from './paperContent.ts'
import { PAGE } from './paperLayout.ts'

/** A4 with official fonts by name, the head row on every page, no row broken over two. Equal input, equal bytes. */
export async function scoreTableDocx(table: PaperTable | FilledTable): Promise<Uint8Array> {
  const content = contentOf(table)
  return docxFile({ ...content, sheet: PAGE, children: bodyOf(content) })
}

function bodyOf(content: PaperContent) {
  const write = docxWriter(content.script)
  return [
    new Paragraph({ children: [write.run(content.annex, 'hei', 'annex')] }),
    docxCentred(content.title, 'title', { before: 200, after: 80 }, write),
    ...content.subtitles.map((text) => docxCentred(text, 'subtitle', { before: 0, after: 40 }, write)),
    new Paragraph({
      spacing: { before: 200, after: 100 },
      children: [write.run(content.enterprise.label, 'hei', 'line'), enterprise(write, content.enterprise.value)],
    }),
    docxTable(content, write),
    ...docxNotes(content.notesHead, content.notes, write),
    ...docxSignatures(content.signatures, PAGE, write),
  ]
}

/** A name not known leaves a line to write it on. */
const enterprise = (write: DocxWriter, name: string): TextRun =>
  name === '' ? write.run('　'.repeat(20), 'fang', 'line', { underline: {} }) : write.run(name, 'fang', 'line')
