/** What the layouts of a list share. */
import { WIDE_PAGE } from '../paperLayout.ts'
import { listHeads } from './listHeads.ts'
import type { ListPaper } from './listPaper.ts'

export const LIST_SHEET = WIDE_PAGE

export const listScript = ({ language }: ListPaper) => (language === 'zh' ? 'han' : 'latin')

/** Millimetres. */
export function listWidths({ columns }: ListPaper): readonly number[] {
  const room = LIST_SHEET.width - LIST_SHEET.left - LIST_SHEET.right
  const sum = columns.reduce((total, { share }) => total + share, 0)
  return columns.map(({ share }) => (share * room) / sum)
}

/** A cell of the table as any layout takes it, told once where it begins. */
export interface PlacedCell {
  readonly at: number
  readonly text: string
  readonly number?: number | undefined
  readonly rows: number
  readonly columns: number
  readonly look: 'head' | 'centred' | 'prose'
}

export interface PlacedRows {
  readonly heads: readonly (readonly PlacedCell[])[]
  readonly rows: readonly (readonly PlacedCell[])[]
}

/** Heads, rows and the total, all cells placed: Word and Excel are the same table. */
export function placedRows({ columns, rows, none, total }: ListPaper): PlacedRows {
  const one = { rows: 1, columns: 1 }
  const wide = columns.length
  const body = rows.map((row) =>
    row.map(({ text, number }, at): PlacedCell => {
      const look = columns[at]!.prose ? 'prose' : 'centred'
      return { at, text, number, ...one, look }
    }),
  )
  const empty: PlacedCell = { at: 0, text: none, rows: 1, columns: wide, look: 'centred' }
  return {
    heads: listHeads(columns).map((cells) => cells.map((cell) => ({ ...cell, look: 'head' }))),
    rows: [
      ...(body.length > 0 ? body : [[empty]]),
      [
        { at: 0, text: total.label, rows: 1, columns: total.span, look: 'head' },
        { at: total.span, text: total.text, rows: 1, columns: wide - total.span, look: 'prose' },
      ],
    ],
  }
}
