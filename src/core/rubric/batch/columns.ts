/** Many enterprises fact by fact: the form that batches run over. Values are whole units as in a fact sheet. */
import type { FactBook, FactKey } from '../factBook.ts'
import type { FactSheet } from '../readFacts.ts'

export interface Columns {
  readonly length: number
  /** By fact-book index: counts, money and scores. */
  readonly amounts: readonly (Float64Array | undefined)[]
  /** By fact-book index: yes/no and ranks. */
  readonly ranks: readonly (Uint8Array | undefined)[]
  readonly records: readonly (RecordColumn | undefined)[]
  /** 1 where the fact is not stated; undefined where every enterprise states it. */
  readonly missing: readonly (Uint8Array | undefined)[]
}

/** Records of enterprise i are `offsets[i]` up to `offsets[i + 1]` of each field; its subjects are numbered as they appear. */
export interface RecordColumn {
  readonly offsets: Int32Array
  readonly fields: readonly Int32Array[]
}

const isRank = (key: FactKey): boolean => key.fact.type === 'yesNo' || key.fact.type === 'choice'

/** Turns fact sheets around. `facts` limits the columns to those that some row reads. */
export function toColumns(book: FactBook, sheets: readonly FactSheet[], facts: Iterable<number>): Columns {
  const length = sheets.length
  const amounts = new Array<Float64Array | undefined>(book.keys.length).fill(undefined)
  const ranks = new Array<Uint8Array | undefined>(book.keys.length).fill(undefined)
  const records = new Array<RecordColumn | undefined>(book.keys.length).fill(undefined)
  const missing = new Array<Uint8Array | undefined>(book.keys.length).fill(undefined)
  for (const fact of facts) {
    const key = book.keys[fact]!
    missing[fact] = missingIn(sheets, fact)
    if (key.fact.type === 'records') records[fact] = recordColumn(key, sheets)
    else if (isRank(key)) ranks[fact] = Uint8Array.from({ length }, (_, at) => sheets[at]!.numbers[fact]! || 0)
    else amounts[fact] = Float64Array.from({ length }, (_, at) => sheets[at]!.numbers[fact]! || 0)
  }
  return { length, amounts, ranks, records, missing }
}

function missingIn(sheets: readonly FactSheet[], fact: number): Uint8Array | undefined {
  const isMissing = (sheet: FactSheet) => Number.isNaN(sheet.numbers[fact]!) && sheet.records[fact] === undefined
  return sheets.some(isMissing) ? Uint8Array.from(sheets, (sheet) => Number(isMissing(sheet))) : undefined
}

function recordColumn(key: FactKey, sheets: readonly FactSheet[]): RecordColumn {
  const offsets = new Int32Array(sheets.length + 1)
  sheets.forEach((sheet, at) => {
    offsets[at + 1] = offsets[at]! + (sheet.records[key.index]?.length ?? 0)
  })
  const fields = key.fields.map((_, field) => {
    const column = new Int32Array(offsets[sheets.length]!)
    sheets.forEach((sheet, at) => {
      const list = sheet.records[key.index]
      if (list) column.set(list.fields[field]!, offsets[at])
    })
    return column
  })
  return { offsets, fields }
}
