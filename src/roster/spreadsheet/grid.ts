import { limits } from './limits.ts'
import { UnreadableFile } from './problem.ts'
import { Texts } from './texts.ts'

/** What a cell is; its text is kept as the file has it. */
export const CellKind = { text: 1, number: 2, day: 3, yesNo: 4, error: 5, uncalculated: 6 } as const
export type CellKind = (typeof CellKind)[keyof typeof CellKind]

/** A text and a kind in one number; 0 is a blank cell. */
export type CellRef = number
export const cellRef = (text: number, kind: CellKind): CellRef => text * 8 + kind
export const refText = (ref: CellRef): number => Math.floor(ref / 8)
export const refKind = (ref: CellRef): CellKind => (ref & 7) as CellKind

const BLOCK = 2 ** 16

/**
 * The rows of one sheet that hold something, as read. Cells of a row lie one after another with their
 * column, so blank cells take nothing. Mending lays a few cells over it and leaves it as it was.
 */
export class Grid {
  readonly texts: Texts
  /** Days are counted from 1904 (old Macintosh files). */
  from1904 = false
  hiddenRows = 0
  firstHidden = 0
  #refs: Uint32Array[] = []
  #columns: Uint8Array[] = []
  #cells = 0
  #rowEnds = new Uint32Array(1024)
  #numbers = new Uint32Array(1024)
  #rows = 0
  #mended: ReadonlyMap<number, ReadonlyMap<number, CellRef>> = new Map()
  readonly merges: Merge[] = []

  constructor(texts: Texts = new Texts()) {
    this.texts = texts
  }

  get rows(): number {
    return this.#rows
  }

  /** The row's number in the sheet, from 1. */
  rowNumber(row: number): number {
    return this.#numbers[row]!
  }

  /** The position of the sheet's row `number`, or -1. */
  find(number: number): number {
    let low = 0
    let high = this.#rows - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const here = this.#numbers[middle]!
      if (here === number) return middle
      if (here < number) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  /** Adds a cell to the row that is being read; columns must rise. */
  add(column: number, ref: CellRef): void {
    if (column >= limits.columns) throw new UnreadableFile('too-many-columns', { most: limits.columns })
    const at = this.#cells++
    if (at >= limits.cells) throw new UnreadableFile('too-many-cells', { most: limits.cells })
    if (at % BLOCK === 0) {
      this.#refs.push(new Uint32Array(BLOCK))
      this.#columns.push(new Uint8Array(BLOCK))
    }
    this.#refs[at >> 16]![at & (BLOCK - 1)] = ref
    this.#columns[at >> 16]![at & (BLOCK - 1)] = column
  }

  /** Closes the row; a row without cells is not kept. */
  endRow(number: number, hidden: boolean): void {
    const start = this.#rows === 0 ? 0 : this.#rowEnds[this.#rows - 1]!
    if (this.#cells === start) return
    if (this.#rows >= limits.rows) throw new UnreadableFile('too-many-rows', { most: limits.rows })
    if (this.#rows === this.#numbers.length) this.#growRows()
    this.#rowEnds[this.#rows] = this.#cells
    this.#numbers[this.#rows++] = number
    if (!hidden) return
    if (this.hiddenRows++ === 0) this.firstHidden = number
  }

  /** Fills `into` with the row's cells by column; columns beyond its length are left out. */
  load(row: number, into: Uint32Array): void {
    into.fill(0)
    const from = row === 0 ? 0 : this.#rowEnds[row - 1]!
    const to = this.#rowEnds[row]!
    for (let at = from; at < to; at++) {
      const column = this.#columns[at >> 16]![at & (BLOCK - 1)]!
      if (column < into.length) into[column] = this.#refs[at >> 16]![at & (BLOCK - 1)]!
    }
    const mended = this.#mended.get(row)
    if (mended) for (const [column, ref] of mended) if (column < into.length) into[column] = ref
  }

  /** One past the last column that holds something in any row. */
  width(): number {
    let width = 0
    for (let at = 0; at < this.#cells; at++) {
      const column = this.#columns[at >> 16]![at & (BLOCK - 1)]!
      if (column >= width) width = column + 1
    }
    for (const cells of this.#mended.values()) for (const column of cells.keys()) width = Math.max(width, column + 1)
    return width
  }

  /** The same grid with other cells in some places: row → column → cell. */
  mended(cells: ReadonlyMap<number, ReadonlyMap<number, CellRef>>): Grid {
    const copy = new Grid(this.texts)
    copy.from1904 = this.from1904
    copy.hiddenRows = this.hiddenRows
    copy.firstHidden = this.firstHidden
    copy.#refs = this.#refs
    copy.#columns = this.#columns
    copy.#cells = this.#cells
    copy.#rowEnds = this.#rowEnds
    copy.#numbers = this.#numbers
    copy.#rows = this.#rows
    copy.merges.push(...this.merges)
    const all = new Map(this.#mended)
    for (const [row, columns] of cells) all.set(row, new Map([...(all.get(row) ?? []), ...columns]))
    copy.#mended = all
    return copy
  }

  #growRows() {
    const ends = new Uint32Array(this.#rowEnds.length * 2)
    const numbers = new Uint32Array(this.#numbers.length * 2)
    ends.set(this.#rowEnds)
    numbers.set(this.#numbers)
    this.#rowEnds = ends
    this.#numbers = numbers
  }
}

/** A merged range: row numbers of the sheet, columns from 0, both ends included. */
export interface Merge {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}
