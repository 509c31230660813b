import type { RosterRules } from '#core/programme/rosterRules.ts'
import type { Counter } from './counting/counter.ts'
import type { Double } from './counting/doubles.ts'
import type { CountedFact } from './counting/facts.ts'
import type { Period } from './counting/period.ts'
import type { GridRow } from './gridRow.ts'
import type { Grid } from './spreadsheet/grid.ts'
import type { ColumnMap, GivenColumns } from './table/columns.ts'
import type { RosterProblem } from './table/findings.ts'
import type { Table } from './table/findTable.ts'
import type { People } from './table/people.ts'

/** What a list says. Everything but `table` is plain JSON and may be shown, kept or sent to the page. */
export interface RosterReading {
  /** Fact → whole number, or yuan with at most two decimals; alternatives as `fact@alternative`. */
  readonly facts: Readonly<Record<string, number>>
  /** Fact → how many people stand behind it. */
  readonly sizes: Readonly<Record<string, number>>
  /** People named in the list, one on several rows once. */
  readonly people: number
  /** Of them those without an error that keeps them from being counted. */
  readonly counted: number
  readonly problems: readonly RosterProblem[]
  readonly warnings: readonly RosterProblem[]
  /** Field → column letter. */
  readonly columns: Readonly<Record<string, string>>
  /** Every heading of the table, for mapping by hand. */
  readonly headings: readonly { readonly column: string; readonly text: string }[]
  readonly sheet: string
  readonly sheets: readonly SheetOffer[]
  readonly year: number
  readonly cutOff: string
  /** The first rows of the sheet when no heading was found in it, for pointing at one. */
  readonly preview?: readonly GridRow[]
  /** What the reading was made of; absent when the file could not be read. */
  readonly table?: ReadTable
}

/** A sheet of the file, and how many of the fields its heading names. */
export interface SheetOffer {
  readonly name: string
  readonly hidden: boolean
  readonly fields: number
}

/** The parts behind a reading, for the grid, mending, and asking who was counted. */
export interface ReadTable {
  readonly grid: Grid
  readonly table: Table
  readonly rules: RosterRules
  readonly period: Period
  readonly given: GivenColumns
  readonly columnMap: ColumnMap
  readonly people: People
  readonly doubles: readonly Double[]
  readonly counter: Counter
  readonly counted: readonly CountedFact[]
}
