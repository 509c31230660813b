import type { Actor } from '../access/roles.ts'
import type { Day } from '../calendar/day.ts'
import type { Ask, MissingCode } from './asks.ts'
import type { UnmetCode } from './needs.ts'
import type { State } from './states.ts'

/** Why an act is refused, with what a message about it speaks of. */
export type WorkflowProblem =
  | { readonly code: 'wrong-state'; readonly params: { readonly state: State } }
  | { readonly code: 'wrong-role'; readonly params: { readonly by: readonly Actor[] } }
  | { readonly code: MissingCode; readonly params: { readonly ask: Ask } }
  | { readonly code: DueDayCode; readonly params: { readonly day: Day } }
  | { readonly code: UnmetCode; readonly params: UnmetParams }

export type DueDayCode = 'due-day-not-after-today' | 'due-day-not-worked' | 'due-day-not-confirmed'

/** Items without an answer, the day that has or has not passed, the notices sent. */
export interface UnmetParams {
  readonly items?: readonly string[]
  readonly day?: Day
  readonly notices?: number
}

export type WorkflowProblemCode = WorkflowProblem['code']
