import { cellOf, shown } from './cells/cell.ts'
import type { ReadTable } from './rosterReading.ts'

/** A row as it is shown on the screen. */
export interface GridRow {
  /** Row number in the sheet. */
  readonly row: number
  /** Cells by column, from A; blank ones are empty. */
  readonly cells: readonly string[]
}

/** Rows of the list by position, from the first heading row on: the screen asks for what it shows. */
export function gridRows({ grid, table }: ReadTable, from: number, to: number): GridRow[] {
  const width = gridWidth({ grid, table })
  const cells = new Uint32Array(width)
  const rows: GridRow[] = []
  for (let position = table.headingRow + from; position < Math.min(table.headingRow + to, grid.rows); position++) {
    grid.load(position, cells)
    rows.push({
      row: grid.rowNumber(position),
      cells: Array.from(cells, (ref) => (ref === 0 ? '' : shown(cellOf(grid, ref), grid.from1904))),
    })
  }
  return rows
}

/** How many rows and columns the grid of the screen has. */
export const gridSize = (table: ReadTable) => ({
  rows: table.grid.rows - table.table.headingRow,
  columns: gridWidth(table),
  headingRows: table.table.firstRow - table.table.headingRow,
})

const gridWidth = ({ table }: Pick<ReadTable, 'grid' | 'table'>): number =>
  Math.max(0, ...table.headings.map(({ column }) => column)) + 1
