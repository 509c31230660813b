import { AlignmentType, Paragraph } from 'docx'
import type { DocxWriter } from './docxWriter.ts'

/** A line in the middle of the page: the title, or what stands below it. */
export const docxCentred = (
  text: string,
  part: 'title' | 'subtitle',
  spacing: { readonly before: number; readonly after: number },
  write: DocxWriter,
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing,
    children: [write.run(text, part === 'title' ? 'title' : 'fang', part)],
  })

/** The small print below a table, led in by one word. */
export const docxNotes = (head: string, notes: readonly string[], write: DocxWriter): Paragraph[] =>
  notes.map(
    (text, at) =>
      new Paragraph({
        spacing: { before: at === 0 ? 120 : 0 },
        children: [...(at === 0 ? [write.run(head, 'hei', 'notes')] : []), write.run(text, 'fang', 'notes')],
      }),
  )
