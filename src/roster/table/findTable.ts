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
  const texts = Array.from({ length: Math.min(grid.rows, HEADING_ROWS) }, (_, row) => rowTexts(grid, row))
  let best: Table | undefined
  for (let row = 0; row < texts.length && !settled(best, row, words); row++) {
    for (const depth of [1, 2]) {
      if (row + depth > texts.length) continue
      const table = tableOf(texts, row, depth, year, words)
      if (namesPeople(table, words) && betterThan(best, table)) best = table
    }
  }
  return best && withTitleUnit(best, texts, words)
}

/** Below a heading that names half of all fields no better one is looked for. */
function settled(best: Table | undefined, row: number, words: HeadingWords): boolean {
  return best !== undefined && best.matches.size * 2 >= words.fields.length && row > best.headingRow + 1
}

/** More fields named; of two that name as many, the plainer one: a title above a heading is no group. */
function betterThan(best: Table | undefined, table: Table): boolean {
  if (!best || table.score > best.score) return true
  return table.score === best.score && depthOf(table) < depthOf(best)
}

const depthOf = ({ firstRow, headingRow }: Table): number => firstRow - headingRow

/** The table whose one-row heading the user points at, whatever it names. */
export function tableAt(grid: Grid, row: number, year: number, words: HeadingWords): Table {
  const texts = Array.from({ length: row + 1 }, (_, each) => rowTexts(grid, each))
  return withTitleUnit(tableOf(texts, row, 1, year, words), texts, words)
}

function tableOf(
  texts: readonly (readonly string[])[],
  row: number,
  depth: number,
  year: number,
  words: HeadingWords,
): Table {
  const headings = depth === 1 ? singleHeadings(texts[row]!) : groupedHeadings(texts[row]!, texts[row + 1]!)
  const { matches, twice } = matchHeadings(headings, year, words)
  const score = [...matches.values()].reduce((sum, { strength }) => sum + (isGuess(strength) ? 0.5 : strength), 0)
  return { headingRow: row, firstRow: row + depth, headings, matches, twice, score }
}

function namesPeople({ matches }: Table, words: HeadingWords): boolean {
  if (matches.size < 2) return false
  return words.fields.some(
    ({ id, field }) => (field.kind === 'name' || field.kind === 'identity') && sure(matches.get(id)),
  )
}

const sure = (match: ColumnMatch | undefined): boolean => match !== undefined && !isGuess(match.strength)

/** The row as it is shown, up to its last cell. */
function rowTexts(grid: Grid, row: number): string[] {
  const cells = new Uint32Array(limits.columns)
  grid.load(row, cells)
  let width = cells.length
  while (width > 0 && cells[width - 1] === 0) width--
  return Array.from(cells.subarray(0, width), (ref) => (ref === 0 ? '' : shown(cellOf(grid, ref), grid.from1904)))
}

function singleHeadings(texts: readonly string[]): ColumnHeading[] {
  return texts.flatMap((own, column) => (own === '' ? [] : [{ column, own, group: '' }]))
}

/** A column with nothing in the second row keeps the first row's text; others stand under the group to their left. */
function groupedHeadings(groups: readonly string[], owns: readonly string[]): ColumnHeading[] {
  const headings: ColumnHeading[] = []
  let group = ''
  for (let column = 0; column < Math.max(groups.length, owns.length); column++) {
    const above = groups[column] ?? ''
    const own = owns[column] ?? ''
    if (above !== '') group = above
    if (own !== '') headings.push({ column, own, group })
    else if (above !== '') headings.push({ column, own: above, group: '' })
  }
  return headings
}

/** 单位：万元 in a line above the heading holds for the whole list. */
function withTitleUnit(table: Table, texts: readonly (readonly string[])[], words: HeadingWords): Table {
  for (const text of texts.slice(0, table.headingRow).flat()) {
    const unit = /(?:单位|unit)\s*[:：]\s*(\S+)/iu.exec(text)
    const named = unit && words.units.find(({ word }) => comparable(unit[1]!).startsWith(word))
    if (named) return { ...table, titleFen: named.fen }
  }
  return table
}
