import { lineCount } from '../xlsx/lineCount.ts'

interface Into {
  /** Millimetres. */
  readonly width: number
  /** Points. */
  readonly size: number
  readonly lines: number
}

/** As much of a text as some lines take, with a sign where it is cut. */
export function cutTo(text: string, { width, size, lines }: Into): string {
  if (lineCount(text, width, size) <= lines) return text
  const letters = [...text]
  let [fits, over] = [0, letters.length]
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2)
    if (lineCount(`${letters.slice(0, middle).join('')}…`, width, size) <= lines) fits = middle
    else over = middle
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`
}
