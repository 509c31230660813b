import type { RosterField } from '#core/programme/rosterRules.ts'
import { type Cell, cellOf, shown } from './cells/cell.ts'
import { dayOfSerial } from './cells/day.ts'
import type { ReadTable, RosterReading } from './rosterReading.ts'
import { CellKind } from './spreadsheet/grid.ts'
import { type WrittenCell, type WrittenColumn, writeXlsx } from './spreadsheet/write.ts'

/** The list as an .xlsx, mended cells included, numbers of people and papers as text so that none is cut again. */
export async function mendedWorkbook(reading: RosterReading): Promise<Uint8Array> {
  const { table } = reading
  if (!table) throw new RangeError('there is no list to save')
  const width = table.grid.width()
  const fields = Array.from(
    { length: width },
    (_, column) => table.columnMap.mapped.find((mapped) => mapped.column === column)?.field,
  )
  return writeXlsx(reading.sheet, fields.map(writtenColumn), rowsOf(table, fields))
}

function writtenColumn(field: RosterField | undefined): WrittenColumn {
  if (field?.kind === 'identity' || field?.kind === 'code') return { width: 24, as: 'text' }
  return field?.kind === 'date' ? { as: 'day' } : {}
}

type Fields = readonly (RosterField | undefined)[]

function* rowsOf({ grid, table }: ReadTable, fields: Fields): Generator<WrittenCell[]> {
  const cells = new Uint32Array(fields.length)
  for (let row = 0; row < grid.rows; row++) {
    grid.load(row, cells)
    const inTable = row >= table.firstRow
    yield Array.from(cells, (ref, column) =>
      ref === 0 ? null : written(cellOf(grid, ref), inTable ? fields[column] : undefined, grid.from1904),
    )
  }
}

function written(cell: Cell, field: RosterField | undefined, from1904: boolean): WrittenCell {
  if (cell.kind === CellKind.uncalculated) return null
  if (field?.kind === 'identity' || field?.kind === 'code') return shown(cell, from1904)
  if (cell.kind === CellKind.number) return Number(cell.text)
  if (cell.kind === CellKind.text && field?.kind === 'money' && /^\d{1,12}(?:\.\d{1,2})?$/.test(cell.text))
    return Number(cell.text)
  const day = cell.kind === CellKind.day ? dayOfSerial(Number(cell.text), from1904) : undefined
  return day === undefined ? shown(cell, from1904) : new Date(day * 86_400_000)
}
