/** Measures that Word, Excel and PDF share. Millimetres and points. */
import type { PaperColumn } from '#core/programme/programme.ts'
import type { PaperContent } from './paperContent.ts'

/** A4. The sides are narrower than the 28 and 26 mm of GB/T 9704, so that seven columns have room. */
export const PAGE = { width: 210, height: 297, top: 23, bottom: 22, left: 20, right: 20, footer: 13 } as const

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

/** Type sizes in points: 二号 title, 三号 annex, 四号 page number, 五号 table; `leading` is the table's line pitch. */
export const SIZE = {
  title: 22,
  annex: 16,
  subtitle: 12,
  line: 12,
  page: 14,
  table: 10.5,
  notes: 9,
  leading: 14.5,
} as const

/** Latin words are longer than Chinese ones: the same page takes them a little smaller. */
export const sizesFor = (script: PaperContent['script']) =>
  script === 'han' ? SIZE : { ...SIZE, title: 14.5, annex: 14, table: 9, notes: 8, leading: 11.5 }
