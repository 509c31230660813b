/** What the layouts of a letter share. Millimetres. */
import type { Labelled } from '../paperContent.ts'
import { CLOSE_PAGE, LETTER_PAGE, type Sheet } from '../paperLayout.ts'
import { widthOf } from '../xlsx/lineCount.ts'
import type { Letter, LetterColumn } from './letter.ts'

export const scriptOf = ({ language }: Pick<Letter, 'language'>) => (language === 'zh' ? 'han' : 'latin')

export const sheetOf = ({ pitch }: Pick<Letter, 'pitch'>): Sheet => (pitch === 'official' ? LETTER_PAGE : CLOSE_PAGE)

export const bodySizeOf = ({ pitch }: Pick<Letter, 'pitch'>) => (pitch === 'official' ? 'body' : 'close')

export const roomOf = (sheet: Sheet): number => sheet.width - sheet.left - sheet.right

/** Widths in proportion to the shares. */
export function tableWidths(columns: readonly Pick<LetterColumn, 'share'>[], room: number): readonly number[] {
  const sum = columns.reduce((total, { share }) => total + share, 0)
  return columns.map(({ share }) => (share * room) / sum)
}

/** Name, value, name, value: pairs stand below each other whatever their row holds. */
export const factWidths = (room: number): readonly number[] => tableWidths(FACT_SHARES, room)
const FACT_SHARES = [{ share: 39 }, { share: 43 }, { share: 31 }, { share: 43 }]

/** The cells of a row of facts; the last value takes what is left of it. */
export function factCells(row: readonly Labelled[]): readonly { at: number; columns: number; text: string }[] {
  return row.flatMap(({ label, value }, index) => {
    const at = index * 2
    const columns = index === row.length - 1 ? FACT_SHARES.length - at - 1 : 1
    return [
      { at, columns: 1, text: label },
      { at: at + 1, columns, text: value },
    ]
  })
}

/**
 * How far from the right edge the office and the day stand, in characters: the day four in and the office centred
 * above it; under a long name the day moves left, so that the name stays on the page (GB/T 9704 §7.3.5).
 */
export function issuedIndents({ by, day }: NonNullable<Letter['issued']>): {
  readonly by: number
  readonly day: number
} {
  const over = (widthOf(by, DIGIT) - widthOf(day, DIGIT)) / 2
  const right = Math.max(4, over)
  return { by: Math.max(0, right - over), day: Math.min(right, MOST_INDENT) }
}
const DIGIT = 0.5
/** A name that takes more than the line wraps: its day need not follow it. */
const MOST_INDENT = 10
