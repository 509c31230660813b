/** The next point of a row with conditions or several parts: every fact is tried at each value where some part begins. */
import { classAt, leastOf } from './caseClasses.ts'
import type { Compiled, CompiledRow, TallyNode } from './compiled.ts'
import { rowPoints } from './evaluate.ts'
import type { Next } from './explanation.ts'
import { leastFor } from './leastFor.ts'
import { lift } from './lift.ts'
import { type SearchRow, searchRow } from './range/searchTree.ts'
import type { FactSheet, RecordList } from './readFacts.ts'
import { talliesOn } from './talliesOn.ts'

/** The first fact of the row, in the rule's order, that can lift it, by as little as will do. */
export function nextAmong(compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number): Next | undefined {
  for (const fact of row.facts) {
    const { type } = compiled.book.keys[fact]!
    // A judge's number is the judge's.
    if (type === 'score') continue
    const next = type === 'records' ? nextRecordOn(fact, row, sheet, now) : nextAmount(fact, compiled, row, sheet, now)
    if (next) return next
  }
  return undefined
}

function nextAmount(fact: number, compiled: Compiled, row: CompiledRow, sheet: FactSheet, now: number) {
  const search = searchRows.get(row) ?? searchRow(row)
  searchRows.set(row, search)
  let value = nextBeginning(fact, search, sheet, sheet.numbers[fact]!)
  while (value < Number.POSITIVE_INFINITY) {
    const next = lift(compiled, row, sheet, now, fact, value)
    if (next) return next
    value = nextBeginning(fact, search, sheet, value)
  }
  return undefined
}

const searchRows = new WeakMap<CompiledRow, SearchRow>()

/** The least value above `from` at which the fact reaches a rung; infinite if there is none. */
function nextBeginning(fact: number, { atoms }: SearchRow, sheet: FactSheet, from: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const { x, n, rungs, wide } of atoms) {
    const whole = n < 0 ? 1 : sheet.numbers[n]!
    if (x !== fact || !(whole > 0)) continue
    for (const rung of rungs) {
      const value = leastFor(rung, whole, wide)
      if (value > from && value < nearest) nearest = value
    }
  }
  return nearest
}

function nextRecordOn(fact: number, row: CompiledRow, sheet: FactSheet, now: number): Next | undefined {
  const list = sheet.records[fact]!
  for (const tally of talliesOn(fact, row.node)) {
    const { points } = tally.table
    const entries = [...points.keys()].filter((entry) => points[entry]! > 0).sort((a, b) => points[a]! - points[b]!)
    for (const entry of entries) {
      sheet.records[fact] = withEntry(tally, list, entry)
      const gain = rowPoints(row, sheet) - now
      sheet.records[fact] = list
      if (gain > 0) return { kind: 'record', fact, tally, by: 1, to: entry, gain }
    }
  }
  return undefined
}

/** The list with one more record of the classes that an entry of the case table stands for, about somebody new. */
function withEntry({ table }: TallyNode, list: RecordList, entry: number): RecordList {
  const fields = list.fields.map((values) => {
    const more = new Int32Array(list.length + 1).fill(-1)
    more.set(values)
    return more
  })
  for (const caseField of table.fields) {
    const { field, classes, cuts } = caseField
    const at = classAt(caseField, entry)
    fields[field]![list.length] = cuts ? leastOf(cuts, at) : at === classes - 1 ? -1 : at
  }
  return { length: list.length + 1, fields, stated: [...list.stated, {}] }
}
