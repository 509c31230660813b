import { cellOf, shown } from '#roster/cells/cell.ts'
import { comparable } from '#roster/cells/words.ts'
import type { Grid } from '#roster/spreadsheet/grid.ts'
import { limits } from '#roster/spreadsheet/limits.ts'
import { type ColumnHeading, type ColumnMatch, type HeadingWords, isGuess, matchHeadings } from './matchHeadings.ts'

/** Where a sheet's table begins and which column is what. */
export interface Table {
  /** Positions in the grid of the first heading row and the first row after the heading. */
  readonly headingRow: number
  readonly firstRow: number
  readonly headings: readonly ColumnHeading[]
  readonly matches: ReadonlyMap<string, ColumnMatch>
  readonly twice: readonly ColumnMatch[]
  /** A unit that a title names for the whole list, in fen. */
  readonly titleFen?: number
  readonly score: number
}

/** Rows with content in which a heading is looked for. */
export const HEADING_ROWS = 60

/**
 * Finds the heading in a sheet's first rows, one row or two with groups, by how many fields it names.
 * Undefined when no row names somebody (a name or a number) and something about them.
 */
export function findTable(grid: Grid, year: number, words: HeadingWords): Table | undefined {
  const rows = Math.min(grid.rows, HEADING_ROWS)
  let best: Table | undefined
  for (let row = 0; row < rows; row++) {
    for (const depth of [1, 2]) {
      if (row + depth > rows) continue
      const table = tableAt(grid, row, depth, year, words)
      if (namesPeople(table, words) && table.score > (best?.score ?? 0)) best = table
    }
  }
  return best
}

/** The table whose heading the user points at, whatever it names. */
export function tableAt(grid: Grid, row: number, depth: number, year: number, words: HeadingWords): Table {
  const headings = depth === 1 ? singleHeadings(rowTexts(grid, row)) : groupedHeadings(rowTexts(grid, row), rowTexts(grid, row + 1))
  const { matches, twice } = matchHeadings(headings, year, words)
  const score = [...matches.values()].reduce((sum, { strength }) => sum + (isGuess(strength) ? 0.5 : strength), 0)
  const titleFen = unitInTitles(grid, row, words)
  return { headingRow: row, firstRow: row + depth, headings, matches, twice, score, ...(titleFen !== undefined && { titleFen }) }
}

function namesPeople({ matches }: Table, words: HeadingWords): boolean {
  if (matches.size < 2) return false
  return words.fields.some(({ id, field }) => (field.kind === 'name' || field.kind === 'identity') && sure(matches.get(id)))
}

const sure = (match: ColumnMatch | undefined): boolean => match !== undefined && !isGuess(match.strength)

export function rowTexts(grid: Grid, row: number): string[] {
  const cells = new Uint32Array(limits.columns)
  grid.load(row, cells)
  return Array.from(cells, (ref) => (ref === 0 ? '' : shown(cellOf(grid, ref), grid.from1904)))
}

function singleHeadings(texts: readonly string[]): ColumnHeading[] {
  return texts.flatMap((own, column) => (own === '' ? [] : [{ column, own, group: '' }]))
}

/** A column with nothing in the second row keeps the first row's text; others stand under the group to their left. */
function groupedHeadings(groups: readonly string[], own: readonly string[]): ColumnHeading[] {
  const headings: ColumnHeading[] = []
  let group = ''
  for (let column = 0; column < own.length; column++) {
    if (groups[column] !== '') group = groups[column]!
    if (own[column] !== '') headings.push({ column, own: own[column]!, group })
    else if (groups[column] !== '') headings.push({ column, own: groups[column]!, group: '' })
  }
  return headings
}

/** 单位：万元 in a line above the heading. */
function unitInTitles(grid: Grid, before: number, words: HeadingWords): number | undefined {
  for (let row = 0; row < before; row++) {
    for (const text of rowTexts(grid, row)) {
      const unit = /(?:单位|unit)[:：]?\s*(.+)$/iu.exec(text)
      const named = unit && words.units.find(({ word }) => comparable(unit[1]!).startsWith(word))
      if (named) return named.fen
    }
  }
  return undefined
}
