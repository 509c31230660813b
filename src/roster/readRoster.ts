import type { RosterRules } from '#core/programme/rosterRules.ts'
import { countRoster } from './countRoster.ts'
import { type Period, formatPeriod, parsePeriod } from './counting/period.ts'
import { firstRows } from './gridRows.ts'
import type { RosterReading, SheetOffer } from './rosterReading.ts'
import type { Grid } from './spreadsheet/grid.ts'
import { openSpreadsheet } from './spreadsheet/openSpreadsheet.ts'
import { UnreadableFile } from './spreadsheet/problem.ts'
import type { SheetReading, SheetSource } from './spreadsheet/spreadsheet.ts'
import type { GivenColumns } from './table/columns.ts'
import { findTable, HEADING_ROWS, type Table, tableAt } from './table/findTable.ts'
import { unitsOf } from './table/heading.ts'
import { headingWords, type HeadingWords } from './table/matchHeadings.ts'
import { stopIfAborted } from './spreadsheet/stopIfAborted.ts'

export interface RosterOptions {
  readonly fileName: string
  /** The assessment year. */
  readonly year: number
  /** `2025-12-31`; without it the last day of the year. */
  readonly cutOff?: string
  /** A sheet the user chose instead of the best-matching one. */
  readonly sheet?: string
  /** Columns the user mapped by hand: field → letter, or null for "the list has none, and nobody has any". */
  readonly columns?: GivenColumns
  /** Number of the heading row the user points at. */
  readonly headingRow?: number
  /** The share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/**
 * Reads an employee list and counts the facts of `rules` under every counting reading.
 * What is wrong with the file or its rows is in the result, all at once; nothing is thrown for it.
 * @throws the signal's reason when cancelled; RangeError when year or cut-off are no such thing.
 */
export async function readRoster(
  source: Blob | Uint8Array,
  rules: RosterRules,
  options: RosterOptions,
): Promise<RosterReading> {
  const period = parsePeriod(options.year, options.cutOff)
  if (!period) throw new RangeError(`no period: ${options.year}, ${options.cutOff}`)
  try {
    return await read(
      source instanceof Blob ? source : new Blob([source as Uint8Array<ArrayBuffer>]),
      rules,
      period,
      options,
    )
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return unread(error, period, [])
  }
}

async function read(file: Blob, rules: RosterRules, period: Period, options: RosterOptions): Promise<RosterReading> {
  const { signal, onProgress } = options
  const whileReading = (share: number) => onProgress?.(share * READING)
  const words = headingWords(rules, unitsOf(rules))
  const spreadsheet = await openSpreadsheet(file, options.fileName, signal)
  const only = spreadsheet.sheets.length === 1
  const probed: ProbedSheet[] = []
  for (const source of spreadsheet.sheets) {
    const own = only ? { signal, onProgress: whileReading } : { signal, stopAfter: HEADING_ROWS }
    probed.push(await probe(source, own, period.year, words))
  }
  const sheets = probed.map(({ source, table }) => ({
    name: source.name,
    hidden: source.hidden,
    fields: table?.matches.size ?? 0,
  }))
  const chosen = options.sheet === undefined ? best(probed) : probed.find(({ source }) => source.name === options.sheet)
  if (!chosen) return unread(new UnreadableFile('no-such-sheet', { sheet: options.sheet ?? '' }), period, sheets)
  const grid = chosen.whole ? chosen.grid : await chosen.source.read({ signal, onProgress: whileReading })
  stopIfAborted(signal)
  const table =
    options.headingRow === undefined ? chosen.table : tableFrom(grid, options.headingRow, period.year, words)
  if (!table) return withoutTable(grid, chosen.source.name, period, sheets)
  const reading = countRoster({
    grid,
    table,
    rules,
    period,
    given: options.columns ?? {},
    sheet: chosen.source.name,
    sheets,
  })
  onProgress?.(1)
  return reading
}

/** The share of the work that is reading; the rest is checking and counting. */
const READING = 0.8

interface ProbedSheet {
  readonly source: SheetSource
  readonly grid: Grid
  /** The grid holds the whole sheet. */
  readonly whole: boolean
  readonly table: Table | undefined
}

/** Looks for a heading in the first rows; the only sheet is read whole at once. */
async function probe(
  source: SheetSource,
  options: SheetReading,
  year: number,
  words: HeadingWords,
): Promise<ProbedSheet> {
  const grid = await source.read(options)
  const whole = options.stopAfter === undefined || grid.rows < options.stopAfter
  return { source, grid, whole, table: findTable(grid, year, words) }
}

/** The sheet whose heading names most; a hidden one only when no other names anything. */
function best(sheets: readonly ProbedSheet[]): ProbedSheet | undefined {
  const rank = ({ source, table }: ProbedSheet) => (table?.score ?? -1) - (source.hidden ? 1000 : 0)
  const named = sheets.filter(({ table }) => table)
  return [...(named.length > 0 ? named : sheets)].sort((a, b) => rank(b) - rank(a))[0]
}

function tableFrom(grid: Grid, headingRow: number, year: number, words: HeadingWords): Table | undefined {
  const row = grid.find(headingRow)
  return row < 0 ? undefined : tableAt(grid, row, year, words)
}

/** No heading was found: the user is shown the first rows and points at it. */
function withoutTable(grid: Grid, sheet: string, period: Period, sheets: readonly SheetOffer[]): RosterReading {
  const nothing = unread(new UnreadableFile(grid.rows === 0 ? 'no-rows' : 'no-table', { sheet }), period, sheets)
  return { ...nothing, preview: firstRows(grid, PREVIEW) }
}

const PREVIEW = 30

function unread({ problem }: UnreadableFile, period: Period, sheets: readonly SheetOffer[]): RosterReading {
  const sheet = String(problem.params.sheet ?? '')
  return {
    facts: {},
    sizes: {},
    people: 0,
    counted: 0,
    problems: [{ ...problem, sheet, cell: problem.params.row === undefined ? '' : String(problem.params.row) }],
    warnings: [],
    columns: {},
    headings: [],
    sheet,
    sheets,
    ...formatPeriod(period),
  }
}
