import type { RosterField, RosterRules } from '#core/programme/rosterRules.ts'
import { columnIndex, columnLetters } from '#roster/spreadsheet/columns.ts'
import type { Findings } from './findings.ts'
import type { Table } from './findTable.ts'
import { isGuess, Strength } from './matchHeadings.ts'

/** Column letter of a field as the user says it, or null: the list has none, and nobody has any. */
export type GivenColumns = Readonly<Record<string, string | null>>

export interface MappedColumn {
  readonly id: string
  readonly field: RosterField
  readonly column: number
  /** Unit of a money column in fen. */
  readonly fen: number
}

export interface ColumnMap {
  readonly mapped: readonly MappedColumn[]
  /** Fields without a column that hold the same for everybody. */
  readonly assumed: ReadonlyMap<string, 'blank' | { readonly value: string }>
}

const YUAN = 100

/** What is in which column: as the headings say, or as the user does. Says what was assumed or is missing. */
export function mapColumns(
  rules: RosterRules,
  table: Table,
  given: GivenColumns,
  year: number,
  findings: Findings,
  headingRow: number,
): ColumnMap {
  const mapped: MappedColumn[] = []
  const assumed = new Map<string, 'blank' | { readonly value: string }>()
  const taken = new Set(Object.values(given))
  for (const [id, field] of Object.entries(rules.fields)) {
    const match = table.matches.get(id)
    const said = given[id]
    const column =
      said === undefined ? foundColumn(match?.column, taken) : said === null ? undefined : columnIndex(said)
    if (column !== undefined) mapped.push({ id, field, column, fen: fenOf(field, column, table) })
    else if (said === null) assumed.set(id, 'blank')
    else if (field.whenMissing !== undefined) assumed.set(id, field.whenMissing)
    if (column === undefined) sayMissing(id, field, said === null, findings, headingRow)
    else if (said === undefined && match) sayDoubt(id, field, match, table, year, findings, headingRow)
  }
  for (const id of Object.keys(given)) if (!(id in rules.fields)) findings.warn('columns-given-unknown', { name: id })
  for (const { field, column, heading } of table.twice)
    findings.warn('column-twice', { heading, field }, { row: headingRow, column, field })
  return { mapped, assumed }
}

/** A column that the user gave to another field is no longer this one's. */
function foundColumn(column: number | undefined, taken: ReadonlySet<string | null>): number | undefined {
  return column === undefined || taken.has(columnLetters(column)) ? undefined : column
}

function fenOf(field: RosterField, column: number, table: Table): number {
  if (field.kind !== 'money') return YUAN
  const own = [...table.matches.values()].find((match) => match.column === column)?.fen
  return own ?? (field.year === undefined ? YUAN : (table.titleFen ?? YUAN))
}

function sayMissing(id: string, field: RosterField, said: boolean, findings: Findings, row: number): void {
  const place = { row, field: id }
  if (field.required && !said)
    findings.error('column-missing', { field: id, headings: field.headings.join('、') }, place)
  else if (said || field.whenMissing !== undefined) findings.warn('column-assumed', { field: id }, place)
  else if (field.kind !== 'text' && field.kind !== 'code')
    findings.warn('column-missing', { field: id, headings: field.headings.join('、') }, place)
}

function sayDoubt(
  id: string,
  field: RosterField,
  match: NonNullable<ReturnType<Table['matches']['get']>>,
  table: Table,
  year: number,
  findings: Findings,
  row: number,
): void {
  const place = { row, column: match.column, field: id }
  if (isGuess(match.strength)) findings.warn('column-guessed', { heading: match.heading, field: id }, place)
  else if (match.strength === Strength.withoutYear)
    findings.warn('heading-without-year', { heading: match.heading, year }, place)
  if (field.kind !== 'money') return
  if (match.fen !== undefined && match.fen !== YUAN)
    findings.warn('heading-unit', { heading: match.heading, yuan: match.fen / 100 }, place)
  else if (
    match.fen === undefined &&
    field.year !== undefined &&
    table.titleFen !== undefined &&
    table.titleFen !== YUAN
  )
    findings.warn('unit-from-title', { heading: match.heading, yuan: table.titleFen / 100 }, place)
}
