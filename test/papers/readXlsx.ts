import exceljs, { type Cell, type Worksheet } from 'exceljs'
import type { Grid } from './paperGrid.ts'

export interface ReadXlsx {
  readonly sheet: Worksheet
  /** Number of the head row, from 1. */
  readonly head: number
  /** From the head on; what a merged cell covers is empty, numbers are as they are printed. */
  readonly grid: Grid
  /** What stands in every cell of the sheet, a merged one once. */
  readonly texts: readonly string[]
  /** Addresses of cells that would be worked out or followed. */
  readonly alive: readonly string[]
}

/** Reads an Excel file with another library than the one that wrote it. */
export async function readXlsx(bytes: Uint8Array, firstHead: string): Promise<ReadXlsx> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  const sheet = book.worksheets[0]!
  const rows = Array.from({ length: sheet.rowCount }, (_, at) => sheet.getRow(at + 1))
  const head = rows.findIndex((row) => row.getCell(1).value === firstHead) + 1
  const cells = rows.map((row) => Array.from({ length: sheet.columnCount }, (_, at) => row.getCell(at + 1)))
  const shownCells = cells.map((row) => row.map(shown))
  const alive = cells.flat().filter(({ formula, hyperlink }) => formula || hyperlink)
  return {
    sheet,
    head,
    grid: shownCells.slice(head - 1),
    texts: shownCells.flat(),
    alive: alive.map(({ address }) => address),
  }
}

function shown(cell: Cell): string {
  if (cell.isMerged && cell.master !== cell) return ''
  const { value, numFmt } = cell
  if (typeof value === 'number') return String(value).replace('-', '−') + (numFmt?.includes('†') ? '†' : '')
  return typeof value === 'string' ? value : ''
}
