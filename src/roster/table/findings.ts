import type { FileProblem } from '#roster/spreadsheet/problem.ts'
import { columnLetters } from '#roster/spreadsheet/columns.ts'
import type { CellFinding, Finding, FindingCode, FindingParams } from '#roster/cells/finding.ts'

/** Anything a reading may complain about: of the file, or of what stands in it. */
export type RosterProblem = Finding | (FileProblem & { readonly sheet: string; readonly cell: string })

/** More than this of a kind helps nobody; the rest is told as a number. */
const MOST = 5000

/** Collects what is wrong in one sheet, errors and warnings apart. */
export class Findings {
  readonly errors: Finding[] = []
  readonly warnings: Finding[] = []
  errorCount = 0
  warningCount = 0
  readonly #sheet: string

  constructor(sheet: string) {
    this.#sheet = sheet
  }

  /** Whether another of this level would be listed; if not it is only counted. */
  lists(level: CellFinding['level']): boolean {
    return (level === 'error' ? this.errorCount : this.warningCount) < MOST
  }

  /** `row` is the sheet's row number; without a column the whole row is meant, with neither the whole sheet. */
  add(
    finding: CellFinding,
    place: { readonly row?: number; readonly column?: number; readonly field?: string } = {},
  ): void {
    const error = finding.level === 'error'
    const list = error ? this.errors : this.warnings
    if ((error ? ++this.errorCount : ++this.warningCount) > MOST) return
    list.push({
      sheet: this.#sheet,
      cell: (place.column === undefined ? '' : columnLetters(place.column)) + (place.row ?? ''),
      code: finding.code,
      params: finding.params ?? {},
      ...(place.field !== undefined && { field: place.field }),
    })
  }

  error(code: FindingCode, params: FindingParams, place: Parameters<Findings['add']>[1] = {}): void {
    this.add({ code, level: 'error', params }, place)
  }

  warn(code: FindingCode, params: FindingParams, place: Parameters<Findings['add']>[1] = {}): void {
    this.add({ code, level: 'warning', params }, place)
  }

  /** Tells how many were left out of the lists. */
  close(): void {
    for (const [list, count] of [
      [this.errors, this.errorCount],
      [this.warnings, this.warningCount],
    ] as const)
      if (count > MOST) list.push({ sheet: this.#sheet, cell: '', code: 'more', params: { count: count - MOST } })
  }
}
