import { countRoster } from './countRoster.ts'
import type { RosterReading } from './rosterReading.ts'
import { columnIndex } from './spreadsheet/columns.ts'
import { CellKind, type CellRef, cellRef } from './spreadsheet/grid.ts'
import type { GivenColumns } from './table/columns.ts'

/** A cell as the user mended it: row number and column letter of the sheet, and the text that now stands there. */
export interface Edit {
  readonly row: number
  readonly column: string
  readonly text: string
}

/**
 * The reading after edits, or with columns mapped otherwise, without reading the file again. The old
 * reading stays as it was. Edits of rows that the list does not have are dropped.
 */
export function recheck(reading: RosterReading, edits: readonly Edit[], columns?: GivenColumns): RosterReading {
  const { table } = reading
  if (!table) return reading
  const cells = new Map<number, Map<number, CellRef>>()
  for (const { row, column, text } of edits) {
    const at = table.grid.find(row)
    const index = columnIndex(column)
    if (at < 0 || index === undefined) continue
    const mended = cells.get(at) ?? new Map<number, CellRef>()
    const id = table.grid.texts.of(text)
    mended.set(index, id === 0 ? 0 : cellRef(id, CellKind.text))
    cells.set(at, mended)
  }
  const { rules, period } = table
  const { sheet, sheets } = reading
  return countRoster({
    grid: table.grid.mended(cells),
    table: table.table,
    rules,
    period,
    given: columns ?? table.given,
    sheet,
    sheets,
  })
}
