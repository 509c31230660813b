import type { ConferenceState } from '#contract/conferring.ts'
import type { StateKind } from '#core/workflow/states.ts'

export const STATE_MARKS: Readonly<Record<ConferenceState, StateKind>> = {
  preparing: 'none',
  frozen: 'doing',
  decided: 'done',
  cancelled: 'shut',
}
