import { COMMITMENT, ENTERPRISE, ROSTER } from '#core/applying/parts.ts'
import type { Evidence } from '#contract/applying.ts'
import type { TableView } from '../../table/view.ts'

/** What the dossier begins with: submission, clock, doubts, history. */
export const OVERVIEW = 'overview'

/** Parts beside the rows, in their order. */
export const OTHER_PARTS = [OVERVIEW, ENTERPRISE, ROSTER, COMMITMENT] as const
export type OtherPart = (typeof OTHER_PARTS)[number]

export const isOtherPart = (part: string): part is OtherPart => (OTHER_PARTS as readonly string[]).includes(part)

export const FILTERS = ['all', 'withFiles', 'without'] as const
export type RowFilter = (typeof FILTERS)[number]

/** Evidence by the part it lies under. */
export const filesOf = (evidence: readonly Evidence[], part: string): readonly Evidence[] =>
  evidence.filter(({ row }) => row === part).sort((a, b) => a.position - b.position)

/** Points that rest on the enterprise's word, with nothing under the row that shows it. */
export function isWithout(view: TableView, evidence: readonly Evidence[], row: string): boolean {
  const of = view.rows[row]
  return !!of && of.max > 0 && of.sources.includes('typed') && filesOf(evidence, row).length === 0
}

/** Whether a row is shown under a filter. */
export function passes(filter: RowFilter, view: TableView, evidence: readonly Evidence[], row: string): boolean {
  if (filter === 'withFiles') return filesOf(evidence, row).length > 0
  return filter === 'all' || isWithout(view, evidence, row)
}
