import type { RosterRules } from '#core/programme/rosterRules.ts'
import { Counter } from './counting/counter.ts'
import { type Double, settleDoubles } from './counting/doubles.ts'
import { countFacts } from './counting/facts.ts'
import { emptyMask, holds } from './counting/mask.ts'
import { formatPeriod, type Period } from './counting/period.ts'
import type { ReadTable, RosterReading, SheetOffer } from './rosterReading.ts'
import { columnLetters } from './spreadsheet/columns.ts'
import type { Grid } from './spreadsheet/grid.ts'
import { type ColumnMap, type GivenColumns, mapColumns } from './table/columns.ts'
import { Findings } from './table/findings.ts'
import type { Table } from './table/findTable.ts'
import { unitsOf } from './table/heading.ts'
import { type People, readPeople, Standing } from './table/people.ts'

/** What is needed to read the people of a table that was found. */
export interface TableToCount {
  readonly grid: Grid
  readonly table: Table
  readonly rules: RosterRules
  readonly period: Period
  readonly given: GivenColumns
  readonly sheet: string
  readonly sheets: readonly SheetOffer[]
}

/** Reads the people of a table and counts them. */
export function countRoster(source: TableToCount): RosterReading {
  const { grid, table, rules, period, given, sheet, sheets } = source
  const findings = new Findings(sheet)
  const headingNumber = grid.rows === 0 ? 1 : grid.rowNumber(table.firstRow - 1)
  const columnMap = mapColumns(rules, table, given, period.year, findings, headingNumber)
  sayHidden(source, findings)
  const people = readPeople(table, columnMap, { rules, grid, units: unitsOf(rules) }, period.cutOff, findings)
  const counter = new Counter(people, columnMap, rules, period)
  const doubles = settleDoubles(people, serving(counter, rules), grid.texts.count)
  sayDoubles(doubles, people, columnMap, grid, findings)
  sayBlanks(counter, columnMap, grid, findings)
  if (people.count === 0) findings.error('nobody', {})
  const counted = complete(columnMap, rules) && people.count > 0 ? countFacts(rules, counter) : []
  findings.close()
  const whole: ReadTable = { grid, table, rules, period, given, columnMap, people, doubles, counter, counted }
  return {
    facts: Object.fromEntries(counted.map(({ key, value }) => [key, value])),
    sizes: Object.fromEntries(counted.map(({ key, people: size }) => [key, size])),
    ...headcount(people),
    problems: findings.errors,
    warnings: findings.warnings,
    columns: Object.fromEntries(columnMap.mapped.map(({ id, column }) => [id, columnLetters(column)])),
    headings: table.headings.map(({ column, own, group }) => ({
      column: columnLetters(column),
      text: `${group} ${own}`.trim(),
    })),
    sheet,
    sheets,
    ...formatPeriod(period),
    table: whole,
  }
}

function headcount(people: People) {
  const standings = [0, 0, 0]
  for (const standing of people.standing) standings[standing]!++
  return { people: standings[Standing.counted]! + standings[Standing.faulty]!, counted: standings[Standing.counted]! }
}

/** Without a column that everybody needs, nobody can be counted, and no fact is known. */
function complete(columns: ColumnMap, rules: RosterRules): boolean {
  return Object.entries(rules.fields).every(
    ([id, field]) => !field.required || columns.assumed.has(id) || columns.mapped.some((column) => column.id === id),
  )
}

function serving(counter: Counter, rules: RosterRules) {
  return counter.knows(rules.holds, {}) ? counter.mask(rules.holds, {}) : emptyMask(counter.people.count)
}

function sayHidden({ grid, sheet, sheets }: TableToCount, findings: Findings): void {
  if (sheets.find(({ name }) => name === sheet)?.hidden) findings.warn('sheet-hidden', {})
  if (grid.hiddenRows > 0) findings.warn('rows-hidden', { count: grid.hiddenRows }, { row: grid.firstHidden })
}

function sayDoubles(
  doubles: readonly Double[],
  people: People,
  columns: ColumnMap,
  grid: Grid,
  findings: Findings,
): void {
  const column = columns.mapped.find(({ field }) => field.kind === 'identity')?.column
  for (const { dropped, kept } of doubles)
    findings.warn(
      'person-twice',
      { row: grid.rowNumber(people.rows[kept]!) },
      { row: grid.rowNumber(people.rows[dropped]!), ...(column !== undefined && { column }) },
    )
}

/** A blank that keeps somebody of a group out of a fact is said once the group is known. */
function sayBlanks(counter: Counter, columns: ColumnMap, grid: Grid, findings: Findings): void {
  for (const { id, field, column } of columns.mapped) {
    if (typeof field.warnBlank !== 'string' || !counter.knows(field.warnBlank, {})) continue
    const mask = counter.counted(field.warnBlank, {})
    const values = counter.people.values.get(id)!
    for (let person = 0; person < values.length; person++) {
      if (!Number.isNaN(values[person]!) || !holds(mask, person)) continue
      findings.warn(
        'blank-unknown',
        { field: id },
        { row: grid.rowNumber(counter.people.rows[person]!), column, field: id },
      )
    }
  }
}
