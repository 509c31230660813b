import { cellOf, shown } from './cells/cell.ts'
import type { GridRow } from './gridRow.ts'
import type { ReadTable } from './rosterReading.ts'
import type { Grid } from './spreadsheet/grid.ts'

/** Rows of the list by position, from the first heading row on: the screen asks for what it shows. */
export function gridRows({ grid, table }: ReadTable, from: number, to: number): GridRow[] {
  return shownRows(grid, table.headingRow + from, table.headingRow + to, widthOf(table))
}

/** The first rows of a sheet, whatever they are. */
export const firstRows = (grid: Grid, count: number): GridRow[] => shownRows(grid, 0, count, grid.width())

/** How many rows and columns the grid of the screen has. */
export const gridSize = ({ grid, table }: ReadTable) => ({
  rows: grid.rows - table.headingRow,
  columns: widthOf(table),
  headingRows: table.firstRow - table.headingRow,
})

function shownRows(grid: Grid, from: number, to: number, width: number): GridRow[] {
  const cells = new Uint32Array(width)
  const rows: GridRow[] = []
  for (let position = from; position < Math.min(to, grid.rows); position++) {
    grid.load(position, cells)
    const texts = Array.from(cells, (ref) => (ref === 0 ? '' : shown(cellOf(grid, ref), grid.from1904)))
    rows.push({ row: grid.rowNumber(position), cells: texts })
  }
  return rows
}

const widthOf = ({ headings }: ReadTable['table']): number => Math.max(0, ...headings.map(({ column }) => column)) + 1
