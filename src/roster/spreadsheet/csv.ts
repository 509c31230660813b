import Papa from 'papaparse'
import { CellKind, cellRef, Grid } from './grid.ts'
import { limits } from './limits.ts'
import { UnreadableFile } from './problem.ts'
import type { SheetReading, Spreadsheet } from './spreadsheet.ts'
import { stopIfAborted } from './stopIfAborted.ts'

const CHUNK = 2 ** 18
/** A record of a list is never this long: a quote was not closed. */
const LONGEST_RECORD = 2 ** 20

/** Opens a .csv: UTF-8 with or without mark, UTF-16 with mark, else GB18030. */
export async function openCsv(file: Blob, name: string, signal?: AbortSignal): Promise<Spreadsheet> {
  const encoding = await encodingOf(file, signal)
  return { kind: 'csv', sheets: [{ name, hidden: false, read: (options) => readCsv(file, encoding, options) }] }
}

async function readCsv(file: Blob, encoding: string, { stopAfter, onProgress, signal }: SheetReading): Promise<Grid> {
  const grid = new Grid()
  const decoder = new TextDecoder(encoding)
  const records = new Records(grid, stopAfter ?? Number.POSITIVE_INFINITY)
  for (let at = 0; at < file.size && !records.enough; at += CHUNK) {
    stopIfAborted(signal)
    const bytes = await file.slice(at, at + CHUNK).arrayBuffer()
    const last = at + CHUNK >= file.size
    records.push(decoder.decode(bytes, { stream: !last }), last)
    onProgress?.(Math.min(1, (at + CHUNK) / file.size))
  }
  return grid
}

/** Cuts text into records; what is not yet a whole one waits for more. */
class Records {
  enough = false
  readonly #grid: Grid
  readonly #stopAfter: number
  #rest = ''
  #line = 0
  #delimiter: string | undefined

  constructor(grid: Grid, stopAfter: number) {
    this.#grid = grid
    this.#stopAfter = stopAfter
  }

  push(text: string, last: boolean): void {
    const held = !last && text.endsWith('\r') ? text.slice(0, -1) : text
    const whole = (this.#rest + held).replace(/\r\n?/g, '\n')
    this.#delimiter ??= delimiterOf(whole)
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n' })
    const { data, meta } = parser.parse(whole, 0, !last) as { data: string[][]; meta: { cursor: number } }
    this.#rest = last ? '' : whole.slice(meta.cursor) + text.slice(held.length)
    if (this.#rest.length > LONGEST_RECORD) throw new UnreadableFile('csv-unclosed-quote', { row: this.#line + 1 })
    for (const record of data) {
      this.#keep(record)
      if (this.enough) return
    }
  }

  #keep(record: readonly string[]): void {
    const grid = this.#grid
    for (let column = 0; column < record.length; column++) {
      const field = record[column]!
      if (field === '') continue
      if (field.length > limits.cellBytes / 4) throw new UnreadableFile('cell-too-long', { row: this.#line + 1 })
      grid.add(column, cellRef(grid.texts.of(field), CellKind.text))
    }
    grid.endRow(++this.#line, false)
    if (grid.rows >= this.#stopAfter) this.enough = true
  }
}

function delimiterOf(text: string): string {
  const { meta } = Papa.parse(text.slice(0, CHUNK), { preview: 50, delimitersToGuess: [',', '\t', ';', '|'] })
  return meta.delimiter || ','
}

async function encodingOf(file: Blob, signal?: AbortSignal): Promise<string> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  for (const encoding of ['utf-8', 'gb18030']) if (await isText(file, encoding, signal)) return encoding
  throw new UnreadableFile('encoding-unknown')
}

/** Whether every byte is text in this encoding. */
async function isText(file: Blob, encoding: string, signal?: AbortSignal): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (let at = 0; at < file.size; at += CHUNK) {
      stopIfAborted(signal)
      const bytes = await file.slice(at, at + CHUNK).arrayBuffer()
      if (new Uint8Array(bytes).includes(0)) throw new UnreadableFile('not-a-spreadsheet')
      decoder.decode(bytes, { stream: at + CHUNK < file.size })
    }
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
