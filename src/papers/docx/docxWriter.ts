import { type IRunOptions, TextRun } from 'docx'
import type { PaperContent } from '../paperContent.ts'
import { type SIZE, sizesFor } from '../paperLayout.ts'

/** Official faces by their names on office desks; Word takes what the desk has. */
const FACES = { title: '方正小标宋简体', song: '宋体', fang: '仿宋_GB2312', hei: '黑体' } as const
const LATIN = 'Times New Roman'

export type Face = keyof typeof FACES

export interface DocxWriter {
  /** The line pitch of the table, in twentieths of a point: pages break alike whatever face a desk has. */
  readonly leading: number
  /** A run of text in one of the official faces, of one of the paper's sizes. */
  run(text: string | IRunOptions['children'], face: Face, size: keyof typeof SIZE, more?: Partial<IRunOptions>): TextRun
}

/** Writes runs for Chinese or Latin text: Latin letters and digits are always in Times. */
export function docxWriter(script: PaperContent['script']): DocxWriter {
  const sizes = sizesFor(script)
  return {
    leading: sizes.leading * 20,
    run: (text, face, size, more = {}) =>
      new TextRun({
        // As `text`, never as a child: there the word CURRENT would become a page number.
        ...(typeof text === 'string' ? { text } : { children: text ?? [] }),
        font: { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: FACES[face], ...quotes(script, text) },
        size: sizes[size] * 2,
        ...(script === 'latin' && (face === 'title' || face === 'hei') && { bold: true }),
        ...more,
      }),
  }
}

/** Chinese quotation marks and dashes share their characters with Latin ones; the hint makes them full width. */
const quotes = (script: PaperContent['script'], text: unknown) =>
  script === 'han' && typeof text === 'string' && /[“”‘’…—·†]/.test(text) ? { hint: 'eastAsia' } : {}
