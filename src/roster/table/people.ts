import type { RosterRules } from '#core/programme/rosterRules.ts'
import { type Cell, cellOf, shown } from '#roster/cells/cell.ts'
import { calendarNumber, type DayNumber } from '#roster/cells/day.ts'
import { isSoundNumber, readIdentity } from '#roster/cells/identity.ts'
import type { CellFinding } from '#roster/cells/finding.ts'
import { type FieldReader, fieldReader, type ReaderContext } from '#roster/cells/readers.ts'
import { comparable, wordSet } from '#roster/cells/words.ts'
import { CellKind, type CellRef, type Grid, type Merge, refKind, refText } from '#roster/spreadsheet/grid.ts'
import type { ColumnMap, MappedColumn } from './columns.ts'
import type { Findings } from './findings.ts'
import type { Table } from './findTable.ts'
import { headingBase } from './heading.ts'

/** What stands in the way of counting a row's person. */
export const Standing = { counted: 0, faulty: 1, double: 2 } as const

/** The people of a list, column by column, in the order of their rows. */
export interface People {
  readonly count: number
  /** Person → position of the row in the grid. */
  readonly rows: Uint32Array
  /** Person → number of the identity's text, 0 when there is none to compare. */
  readonly identities: Uint32Array
  /** Person → `Standing`. */
  readonly standing: Uint8Array
  /** Field → value of each person (see `FieldReader`). */
  readonly values: ReadonlyMap<string, Float64Array>
}

interface Column extends MappedColumn {
  readonly reader: FieldReader
  /** For the column of identity numbers: how they are made. */
  readonly scheme: 'resident' | 'any' | undefined
  readonly required: boolean
}

/** Reads every row of the table that is somebody's; what is wrong goes to `findings`. */
export function readPeople(
  table: Table,
  columns: ColumnMap,
  context: ReaderContext,
  cutOff: DayNumber,
  findings: Findings,
): People {
  const { grid, rules } = context
  const most = Math.max(0, grid.rows - table.firstRow)
  const rows = new Uint32Array(most)
  const identities = new Uint32Array(most)
  const standing = new Uint8Array(most)
  const readers: Column[] = columns.mapped.map((mapped) => ({
    ...mapped,
    reader: fieldReader(mapped, most, context),
    scheme: mapped.field.kind === 'identity' ? mapped.field.scheme : undefined,
    required: mapped.field.required === true,
  }))
  const ordered = orderedColumns(readers)
  const born = calendarNumber(cutOff)
  const isPerson = personTest(rules, readers, grid)
  const width = Math.max(0, ...readers.map(({ column }) => column)) + 1
  const cells = new Uint32Array(width)
  const filled = mergedColumns(grid, readers)
  let count = 0
  for (let row = table.firstRow; row < grid.rows; row++) {
    grid.load(row, cells)
    const number = grid.rowNumber(row)
    filled?.(number, cells)
    if (!isPerson(cells)) continue
    rows[count] = row
    for (const column of readers) {
      const ref = cells[column.column]!
      if (column.scheme) identities[count] = readNumber(ref, count, number, column, grid, born, findings)
      else readCell(ref, count, number, column, grid, findings)
      if (column.required && Number.isNaN(column.reader.values[count]!)) standing[count] = Standing.faulty
    }
    for (const pair of ordered) warnOrder(pair, count, number, findings)
    count++
  }
  const values = new Map(readers.map(({ id, reader }) => [id, reader.values.subarray(0, count)]))
  return {
    count,
    rows: rows.subarray(0, count),
    identities: identities.subarray(0, count),
    standing: standing.subarray(0, count),
    values,
  }
}

function readCell(ref: CellRef, person: number, row: number, column: Column, grid: Grid, findings: Findings): void {
  const { reader } = column
  if (!reader.read(ref, person)) say(reader.finding!, ref, column, row, grid, findings)
}

const LONGEST_FOUND = 40

/** Says a finding with what stands in the cell, as long as anybody would read it. */
function say(finding: CellFinding, ref: CellRef, column: Column, row: number, grid: Grid, findings: Findings): void {
  const listed = ref !== 0 && findings.lists(finding.level)
  findings.add(listed ? withFound(finding, cellOf(grid, ref), grid.from1904) : finding, placeOf(column, row))
}

function withFound(finding: CellFinding, cell: Cell, from1904: boolean): CellFinding {
  const found = shown(cell, from1904)
  const short = found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found
  return { ...finding, params: { ...finding.params, found: short } }
}

const placeOf = ({ id, column }: Column, row: number) => ({ row, column, field: id })

/** Reads an identity; its value is the number of its text, by which double rows are found, or 0. */
function readNumber(
  ref: CellRef,
  person: number,
  row: number,
  column: Column,
  grid: Grid,
  cutOff: number,
  findings: Findings,
): number {
  const { values } = column.reader
  const text = refText(ref)
  const sound =
    column.scheme === 'resident' && refKind(ref) === CellKind.text && isSoundNumber(grid.texts, text, cutOff)
  if (sound) return (values[person] = text)
  if (!isLongNumber(ref, grid)) readCell(ref, person, row, column, grid, findings)
  else values[person] = text
  if (Number.isNaN(values[person]!)) return 0
  const cell = cellOf(grid, ref)
  const identity = readIdentity(cell, column.scheme!, cutOff)
  if (identity.finding) say(identity.finding, ref, column, row, grid, findings)
  const same = refKind(ref) === CellKind.text && identity.number === cell.text
  const known = identity.number === '' ? 0 : same ? text : grid.texts.of(identity.number)
  values[person] = known === 0 ? Number.NaN : known
  return known
}

/** A text that begins with a digit and is 15 bytes or longer is surely a person's number. */
function isLongNumber(ref: CellRef, { texts }: Grid): boolean {
  if (refKind(ref) !== CellKind.text || texts.byteLength(refText(ref)) < 15) return false
  const first = texts.byteAt(refText(ref), 0)
  return first >= 48 && first <= 57
}

/** Two date columns of which the later one is told to be the later. */
interface Ordered {
  readonly later: Column
  readonly earlier: Column
}

function orderedColumns(columns: readonly Column[]): Ordered[] {
  return columns.flatMap((later) => {
    const { field } = later
    const earlier = field.kind === 'date' ? columns.find(({ id }) => id === field.notBefore) : undefined
    return earlier ? [{ later, earlier }] : []
  })
}

function warnOrder({ later, earlier }: Ordered, person: number, row: number, findings: Findings): void {
  if (later.reader.values[person]! < earlier.reader.values[person]!)
    findings.warn('day-before-other', { field: later.id, other: earlier.id }, placeOf(later, row))
}

/**
 * A row is somebody's when it has a number or a name, and is no total, note, signature, or heading
 * printed again on a further page. A row that has neither, but much else, is a person with a gap.
 */
function personTest(rules: RosterRules, columns: readonly Column[], grid: Grid): (cells: Uint32Array) => boolean {
  const naming = columns.filter(({ field }) => field.kind === 'name' || field.kind === 'identity')
  const other = columns.filter(
    ({ field }) => field.kind !== 'name' && field.kind !== 'identity' && field.kind !== 'money',
  )
  const notPeople = rules.words.notPeople.map(comparable)
  const headings = naming.map(({ field }) => new Set(field.headings.map(headingBase)))
  const dashes = wordSet(rules.words.blank)
  const shownAt = (ref: CellRef) => (ref === 0 ? '' : comparable(shown(cellOf(grid, ref), grid.from1904)))
  const numbers = naming.filter(({ field }) => field.kind === 'identity').map(({ column }) => column)
  return (cells) => {
    for (const column of numbers) if (isLongNumber(cells[column]!, grid)) return true
    const names = naming.map(({ column }) => shownAt(cells[column]!)).filter((text) => !dashes.has(text))
    const present = other.filter(({ column }) => cells[column] !== 0).length
    if (names.every((text) => text === '')) return present >= 3 && !beginsWith(notPeople, firstShown(cells, shownAt))
    if (naming.some(({ column }, at) => headings[at]!.has(headingBase(shownAt(cells[column]!))))) return false
    if (present >= 3) return true
    return !beginsWith(notPeople, firstShown(cells, shownAt)) && !names.some((text) => beginsWith(notPeople, text))
  }
}

function firstShown(cells: Uint32Array, shownAt: (ref: CellRef) => string): string {
  const first = cells.find((ref) => ref !== 0)
  return first === undefined ? '' : shownAt(first)
}

const beginsWith = (words: readonly string[], text: string): boolean => words.some((word) => text.startsWith(word))

/** A cell merged downwards holds for each of its rows. */
function mergedColumns(
  grid: Grid,
  columns: readonly Column[],
): ((row: number, cells: Uint32Array) => void) | undefined {
  const tall = grid.merges
    .filter(({ firstRow, lastRow, firstColumn, lastColumn }) => lastRow > firstRow && firstColumn === lastColumn)
    .sort((a, b) => a.firstRow - b.firstRow)
  const fills = columns.map(({ column }) => ({ column, refs: filledRows(grid, column, tall) }))
  const used = fills.filter(({ refs }) => refs.size > 0)
  if (used.length === 0) return undefined
  return (row, cells) => {
    for (const { column, refs } of used) if (cells[column] === 0) cells[column] = refs.get(row) ?? 0
  }
}

/** Row number → the cell merged over it. Ranges that overlap are no spreadsheet's; the later ones are passed over. */
function filledRows(grid: Grid, column: number, tall: readonly Merge[]): Map<number, CellRef> {
  const refs = new Map<number, CellRef>()
  const top = new Uint32Array(column + 1)
  let covered = 0
  for (const { firstRow, lastRow, firstColumn } of tall) {
    const first = firstColumn === column && firstRow > covered ? grid.find(firstRow) : -1
    if (first < 0) continue
    covered = lastRow
    grid.load(first, top)
    for (let row = first + 1; row < grid.rows && grid.rowNumber(row) <= lastRow; row++)
      refs.set(grid.rowNumber(row), top[column]!)
  }
  return refs
}
