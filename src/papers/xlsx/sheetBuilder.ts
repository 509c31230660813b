import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { lineCount } from './lineCount.ts'

export interface SheetCell {
  readonly value: CellValue
  readonly style: CellStyle
  readonly at: number
  /** Rows and columns that it covers. */
  readonly rows?: number
  readonly columns?: number
}

/** Fills a sheet from top to bottom; merged cells are told once, where they begin. */
export class SheetBuilder {
  private readonly widths: readonly number[]
  private readonly rows: CellValue[][] = []
  private readonly cells: NonNullable<WriteSheet['cells']> = new Map()
  private readonly merges: NonNullable<WriteSheet['merges']> = []
  private readonly heights: NonNullable<WriteSheet['rowDefs']> = new Map()

  /** Widths of the columns in millimetres. */
  constructor(widths: readonly number[]) {
    this.widths = widths
  }

  /** The number of the next row, from 0. */
  get next(): number {
    return this.rows.length
  }

  /** Adds a row; it is as high as its text needs at `leading` points a line. */
  add(cells: readonly SheetCell[], leading: number): void {
    const row = this.next
    this.rows.push(this.widths.map(() => null))
    for (const cell of cells) this.put(row, cell)
    const lines = cells.filter(({ rows = 1 }) => rows === 1).map((cell) => this.linesOf(cell))
    this.heights.set(row, { height: Math.max(1, ...lines) * leading + leading / 2 })
  }

  /** Adds a row of one cell over all columns. */
  addWide(value: string, style: CellStyle, leading: number): void {
    this.add([{ at: 0, value, style, columns: this.widths.length }], leading)
  }

  sheet(): Pick<WriteSheet, 'rows' | 'cells' | 'merges' | 'rowDefs'> {
    return { rows: this.rows, cells: this.cells, merges: this.merges, rowDefs: this.heights }
  }

  /** Cells that a merged one covers carry its style too: their borders are the merged cell's edge. */
  private put(row: number, { value, style, at, rows = 1, columns = 1 }: SheetCell): void {
    this.rows[row]![at] = value
    for (let down = 0; down < rows; down++) {
      for (let right = 0; right < columns; right++) this.cells.set(`${row + down},${at + right}`, { style })
    }
    if (rows === 1 && columns === 1) return
    this.merges.push({ startRow: row, startCol: at, endRow: row + rows - 1, endCol: at + columns - 1 })
  }

  private linesOf({ value, style, at, columns = 1 }: SheetCell): number {
    const width = this.widths.slice(at, at + columns).reduce((sum, one) => sum + one, 0)
    return lineCount(String(value ?? ''), width, style.font?.size ?? 11)
  }
}
