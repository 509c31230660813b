import { type IRunOptions, TextRun } from 'docx'
import type { PaperContent } from '../paperContent.ts'
import { LEADING_OF, type SIZE, sizesFor } from '../paperLayout.ts'

/** Official faces by their names on office desks; Word takes what the desk has. */
const FACES = { title: '方正小标宋简体', song: '宋体', fang: '仿宋_GB2312', hei: '黑体' } as const
const LATIN = 'Times New Roman'

export type Face = keyof typeof FACES
export type Script = PaperContent['script']
/** Sizes that are set on an exact line pitch. */
export type PitchedSize = keyof typeof LEADING_OF
export type TableSize = 'table' | 'cell'

export interface DocxWriter {
  points(size: keyof typeof SIZE): number
  /** An exact line pitch in twentieths of a point: pages break alike whatever face a desk has. */
  pitch(size: PitchedSize): number
  /** A run of text in one of the official faces, of one of the paper's sizes. */
  run(text: string | IRunOptions['children'], face: Face, size: keyof typeof SIZE, more?: Partial<IRunOptions>): TextRun
}

/** Writes runs for Chinese or Latin text: Latin letters and digits are always in Times. */
export function docxWriter(script: Script): DocxWriter {
  const sizes = sizesFor(script)
  return {
    points: (size) => sizes[size],
    pitch: (size) => Math.round(sizes[LEADING_OF[size]] * 20),
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
const quotes = (script: Script, text: unknown) =>
  script === 'han' && typeof text === 'string' && /[“”‘’…—·†]/.test(text) ? { hint: 'eastAsia' } : {}
