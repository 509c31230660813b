/** Any list as an Excel file that streams: however long it is, the memory it takes does not grow. */
import { type CellStyle, type CellValue, type ColumnDef, writeXlsxStream } from 'hucre/xlsx'
import { toNumber } from '#core/kernel/points.ts'
import { exportable, type WorkCell, type WorkColumn, type WorkList, type WorkRow } from './list/workList.ts'
import { dayOf } from './moment.ts'

/**
 * Rows are taken only as fast as the stream is read. The head stays in sight; past the last row that a sheet can
 * hold, another sheet begins with the same head. All text is stored as text in cells formatted as text: it is no
 * formula, also when somebody edits it.
 */
export function workListXlsx({ sheet, columns, rows }: WorkList): ReadableStream<Uint8Array> {
  return writeXlsxStream(cellsOf(rows, columns), {
    name: sheet,
    columns: columns.map(columnOf),
    freezePane: { rows: 1 },
  })
}

/** Excel shows at most this much of a cell, and repairs a file that holds more. */
const LONGEST = 32_767

const FORMATS: Readonly<Record<WorkColumn['kind'], CellStyle>> = {
  text: { numFmt: '@', alignment: { vertical: 'top' } },
  number: { alignment: { horizontal: 'right', vertical: 'top' } },
  points: { alignment: { horizontal: 'right', vertical: 'top' } },
  date: { numFmt: 'yyyy-mm-dd', alignment: { horizontal: 'center', vertical: 'top' } },
}

const columnOf = ({ head, width, kind }: WorkColumn): ColumnDef => ({
  header: textOf(head),
  width,
  style: FORMATS[kind],
})

async function* cellsOf(rows: WorkList['rows'], columns: readonly WorkColumn[]): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield rowOf(row, columns)
}

const rowOf = (row: WorkRow, columns: readonly WorkColumn[]): CellValue[] =>
  columns.map(({ kind }, at) => valueOf(row[at] ?? null, kind))

function valueOf(cell: WorkCell, kind: WorkColumn['kind']): CellValue {
  if (typeof cell === 'number') return kind === 'points' ? toNumber(cell) : cell
  if (cell === null) return null
  return kind === 'date' ? (dateOf(cell) ?? textOf(cell)) : textOf(cell)
}

const textOf = (text: string): string => exportable(text.slice(0, LONGEST))

/** The start of a day in the time of the world: what a sheet stores has no zone. */
function dateOf(text: string): Date | undefined {
  const day = dayOf(text)
  if (!day) return undefined
  const time = Date.UTC(day.year, day.month - 1, day.day)
  return time < FIRST_DAY ? undefined : new Date(time)
}
/** Before 1 March 1900 Excel counts a day that never was. */
const FIRST_DAY = Date.UTC(1900, 2, 1)
