/** Measures that Word, Excel and PDF share. Millimetres and points. */
import type { PaperColumn } from '#core/programme/programme.ts'
import type { PaperContent } from './paperContent.ts'

/** A page, its margins, and how far its number stands from the lower edge. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly footer: number
}

/** A4. The sides are narrower than the 28 and 26 mm of GB/T 9704, so that seven columns have room. */
export const PAGE: Sheet = { width: 210, height: 297, top: 23, bottom: 22, left: 20, right: 20, footer: 13 }

/** A letter or notice: the margins of GB/T 9704, the page number 7 mm below the text. */
export const LETTER_PAGE: Sheet = { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, footer: 23 }

/** A letter to be sealed and scanned: so much of the page that one sheet takes it. */
export const CLOSE_PAGE: Sheet = { ...LETTER_PAGE, top: 26, bottom: 25, footer: 14 }

/** A wide list, bound at its upper edge. */
export const WIDE_PAGE: Sheet = { width: 297, height: 210, top: 22, bottom: 20, left: 18, right: 18, footer: 12 }

/** Chinese heads are short and break anywhere; English words must stay whole. */
const SHARES: Readonly<Record<PaperContent['script'], Readonly<Record<PaperColumn, number>>>> = {
  han: { no: 11, group: 17.5, indicator: 34, max: 11, criteria: 66, self: 16, review: 14.5 },
  latin: { no: 9, group: 24, indicator: 36, max: 13.5, criteria: 56, self: 15.5, review: 16 },
}

/** The widths of a table's columns, which fill the page between its margins. */
export function columnWidths({ columns, script }: Pick<PaperContent, 'columns' | 'script'>): readonly number[] {
  const room = PAGE.width - PAGE.left - PAGE.right
  const shares = columns.map(({ id }) => SHARES[script][id])
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => (share * room) / sum)
}

/** Words begin at the left; numbers and short heads stand in the middle. */
export const isProse = (column: PaperColumn): boolean => column === 'indicator' || column === 'criteria'

/**
 * Type sizes in points: 二号 title, 三号 annex and body, 四号 page number and close body, 小四 cell of a letter,
 * 五号 table; the leadings are line pitches. GB/T 9704 has 22 lines a page; offices set 28 points.
 */
export const SIZE = {
  title: 22,
  annex: 16,
  subtitle: 12,
  line: 12,
  page: 14,
  table: 10.5,
  notes: 9,
  leading: 14.5,
  body: 16,
  bodyLeading: 28,
  close: 14,
  closeLeading: 23,
  cell: 12,
  cellLeading: 18,
} as const

/** The line pitch of a size. */
export const LEADING_OF = { table: 'leading', body: 'bodyLeading', close: 'closeLeading', cell: 'cellLeading' } as const

/** Latin words are longer than Chinese ones: the same page takes them a little smaller. */
const LATIN_SIZE = {
  title: 14.5,
  annex: 14,
  table: 9,
  notes: 8,
  leading: 11.5,
  body: 12,
  bodyLeading: 17,
  close: 11,
  closeLeading: 15.5,
  cell: 10.5,
  cellLeading: 14,
} as const

export const sizesFor = (script: PaperContent['script']) => (script === 'han' ? SIZE : { ...SIZE, ...LATIN_SIZE })
