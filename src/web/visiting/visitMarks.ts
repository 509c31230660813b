import type { VisitHead } from '#contract/visiting.ts'
import type { StateKind } from '#core/workflow/states.ts'

/** The shape beside the word. */
export const MARKS: Readonly<Record<VisitHead['state'], StateKind>> = {
  planned: 'wait',
  signed: 'done',
  cancelled: 'shut',
}
