import type { Day } from '../calendar/day.ts'
import type { State } from './states.ts'

/** Where an application stands: all of it that the table asks about. */
export interface Standing {
  readonly state: State
  /** Correction notices of the bureau so far; the local office's returns are not counted. */
  readonly returnsByBureau: number
  /** While it is returned: from which step, until when, and which parts are still to be answered. */
  readonly returnedFrom?: State
  readonly dueDay?: Day
  readonly openItems?: readonly string[]
}

/** A draft as it begins. */
export const NEW_STANDING: Standing = { state: 'draft', returnsByBureau: 0 }
