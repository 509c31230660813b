import { columnIndex } from './columns.ts'
import { CellKind, cellRef, type Grid } from './grid.ts'
import { limits } from './limits.ts'
import { UnreadableFile } from './problem.ts'
import { nameCode, type XmlHandler, type XmlScanner } from './xmlScanner.ts'

const SHEET_DATA = nameCode('sheetData')
const ROW = nameCode('row')
const CELL = nameCode('c')
const VALUE = nameCode('v')
const FORMULA = nameCode('f')
const INLINE = nameCode('is')
const TEXT = nameCode('t')
const PHONETIC = nameCode('rPh')
const MERGE = nameCode('mergeCell')
const REFERENCE = nameCode('r')
const STYLE = nameCode('s')
const TYPE = nameCode('t')
const HIDDEN = nameCode('hidden')
const REF = nameCode('ref')
const ONE = nameCode('1')
const TRUE = nameCode('true')

const SHARED = nameCode('s')
const BOOLEAN = nameCode('b')
const ERROR = nameCode('e')
const FORMULA_TEXT = nameCode('str')
const INLINE_TEXT = nameCode('inlineStr')
const ISO_DAY = nameCode('d')

/** What a sheet leans on from the other parts of its workbook. */
export interface SheetContext {
  /** Position of a shared text → its number in the grid's texts. */
  readonly shared: Int32Array
  /** Style → whether its number is a day. */
  readonly days: readonly boolean[]
}

/** Fills a grid from a worksheet's XML. `stopAfter` rows with content it has seen enough. */
export class SheetRows implements XmlHandler {
  wantsText = false
  enough = false
  readonly #grid: Grid
  readonly #context: SheetContext
  readonly #stopAfter: number
  #inRows = false
  #row = 0
  #hidden = false
  #column = -1
  #type = 0
  #style = 0
  #inCell = false
  #formula = false
  #inline = false
  #phonetic = 0
  #value = new Uint8Array(256)
  #length = 0

  constructor(grid: Grid, context: SheetContext, stopAfter = Number.POSITIVE_INFINITY) {
    this.#grid = grid
    this.#context = context
    this.#stopAfter = stopAfter
  }

  open(name: number, tag: XmlScanner): void {
    if (!this.#inRows) {
      if (name === SHEET_DATA) this.#inRows = true
      else if (name === MERGE) this.#merge(tag.attribute(REF) ?? '')
      return
    }
    if (name === CELL) this.#openCell(tag)
    else if (name === ROW) this.#openRow(tag)
    else if (!this.#inCell) return
    else if (name === VALUE) this.wantsText = true
    else if (name === FORMULA) this.#formula = true
    else if (name === INLINE) this.#inline = true
    else if (name === PHONETIC) this.#phonetic++
    else if (name === TEXT) this.wantsText = this.#inline && this.#phonetic === 0
  }

  close(name: number): void {
    if (!this.#inRows) return
    if (name === CELL) this.#closeCell()
    else if (name === VALUE || name === TEXT) this.wantsText = false
    else if (name === ROW) this.#closeRow()
    else if (name === PHONETIC) this.#phonetic--
    else if (name === SHEET_DATA) this.#inRows = false
  }

  text(bytes: Uint8Array, from: number, to: number): void {
    const length = to - from
    if (this.#length + length > this.#value.length) this.#growValue(this.#length + length)
    const value = this.#value
    let into = this.#length
    for (let at = from; at < to; at++) value[into++] = bytes[at]!
    this.#length = into
  }

  #openRow(tag: XmlScanner): void {
    const number = tag.whole(REFERENCE)
    this.#row = number > this.#row ? number : this.#row + 1
    const hidden = tag.code(HIDDEN)
    this.#hidden = hidden === ONE || hidden === TRUE
    this.#column = -1
  }

  #closeRow(): void {
    this.#grid.endRow(this.#row, this.#hidden)
    if (this.#grid.rows >= this.#stopAfter) this.enough = true
  }

  #openCell(tag: XmlScanner): void {
    const column = tag.column(REFERENCE)
    this.#column = column > this.#column ? column : this.#column + 1
    this.#type = tag.code(TYPE)
    this.#style = tag.whole(STYLE)
    this.#inCell = true
    this.#formula = false
    this.#inline = false
    this.#phonetic = 0
    this.#length = 0
  }

  #closeCell(): void {
    this.#inCell = false
    this.wantsText = false
    if (this.#length === 0) {
      if (this.#formula && this.#type !== FORMULA_TEXT) this.#grid.add(this.#column, cellRef(0, CellKind.uncalculated))
      return
    }
    const text = this.#type === SHARED ? this.#sharedText() : this.#grid.texts.ofBytes(this.#value, 0, this.#length)
    if (text !== 0) this.#grid.add(this.#column, cellRef(text, this.#kind()))
  }

  #kind(): CellKind {
    switch (this.#type) {
      case SHARED:
      case INLINE_TEXT:
      case FORMULA_TEXT:
      case ISO_DAY:
        return CellKind.text
      case BOOLEAN:
        return CellKind.yesNo
      case ERROR:
        return CellKind.error
      default:
        return this.#context.days[Math.max(this.#style, 0)] ? CellKind.day : CellKind.number
    }
  }

  #sharedText(): number {
    let position = 0
    for (let at = 0; at < this.#length; at++) {
      const digit = this.#value[at]! - 48
      if (digit < 0 || digit > 9) throw new UnreadableFile('xml-damaged', { part: 'sharedStrings' })
      position = position * 10 + digit
    }
    const text = this.#context.shared[position]
    if (text === undefined) throw new UnreadableFile('xml-damaged', { part: 'sharedStrings' })
    return text
  }

  #growValue(length: number): void {
    if (length > limits.cellBytes) throw new UnreadableFile('cell-too-long', { row: this.#row })
    const bigger = new Uint8Array(length * 2)
    bigger.set(this.#value.subarray(0, this.#length))
    this.#value = bigger
  }

  #merge(ref: string): void {
    const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref)
    if (!match || this.#grid.merges.length >= limits.merges) return
    const [, left = '', top, right = '', bottom] = match
    this.#grid.merges.push({
      firstRow: Number(top),
      lastRow: Number(bottom),
      firstColumn: columnIndex(left) ?? 0,
      lastColumn: columnIndex(right) ?? 0,
    })
  }
}
