/** Excel does not fit rows with merged cells by itself, so heights are told; they rather leave room than cut off. */

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6—…“”‘’]/
const LATIN_WIDTH = 0.55
/** What kinsoku and whole words leave empty at line ends. */
const LOSS = 1.12
const POINTS_PER_MM = 72 / 25.4
/** Blank at both sides of a cell together. */
const PADDING_MM = 1.5

/** Lines that `text` takes at a type size in points in a cell of a width in millimetres. */
export function lineCount(text: string, millimetres: number, size: number): number {
  const room = (millimetres - PADDING_MM) * POINTS_PER_MM
  const lines = text.split('\n').map((line) => Math.ceil((widthOf(line) * size * LOSS) / room))
  return lines.reduce((sum, count) => sum + Math.max(1, count), 0)
}

/** The width of a line in characters of its size, a Latin letter or digit being `latin` of one. */
export function widthOf(text: string, latin = LATIN_WIDTH): number {
  let width = 0
  for (const char of text) width += WIDE.test(char) ? 1 : latin
  return width
}
