import type { FilledTable } from '#core/rubric/fillTable.ts'
import { officialText, type PaperTable } from '#core/rubric/print.ts'

/** The cells of a paper's table as a reader finds them, head first; what a merged cell covers is empty. */
export type Grid = readonly (readonly string[])[]

/** What a paper must hold: the official words, and `self` in the column of the self score. */
export function expectedGrid(table: PaperTable | FilledTable, self: (row: string) => string): Grid {
  const rows = table.rows.map(({ id, cells }) =>
    table.columns.map(({ id: column }) => {
      if (column === 'self') return self(id)
      const cell = cells.find((one) => one.column === column)
      return cell ? officialText(cell) : ''
    }),
  )
  return [table.columns.map(({ head }) => head), ...rows]
}

/** How many rows each cell of a column covers. */
export const spansOf = (table: PaperTable, column: string): readonly number[] =>
  table.rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map(({ rows }) => rows))
