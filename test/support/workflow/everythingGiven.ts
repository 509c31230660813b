import type { Actor } from '#core/access/roles.ts'
import type { Given, WorkflowRules } from '#core/workflow/decide.ts'
import { NEEDS, type Need } from '#core/workflow/needs.ts'
import type { Standing } from '#core/workflow/standing.ts'
import type { State } from '#core/workflow/states.ts'
import type { Act } from '#core/workflow/transitions.ts'

/** March 2026 has no holidays: the 2nd is a Monday. */
export const MONDAY = '2026-03-02'
export const FRIDAY = '2026-03-06'

export const RULES: WorkflowRules = { calendar: { confirmed: [2026], holidays: [], workdays: [] }, corrections: 1 }

/** An application in a state, with nothing in the way of anybody who may act there. */
export const standingIn = (state: State, act?: Act): Standing =>
  state === 'returned'
    ? {
        state,
        returnsByBureau: 0,
        returnedFrom: 'recommended',
        openItems: [],
        dueDay: act === 'lapse' ? '2026-02-27' : FRIDAY,
      }
    : { state, returnsByBureau: 0 }

/** Everything any act asks, and everything it needs. */
export const everythingGiven = (...actors: readonly Actor[]): Given => ({
  actors,
  today: MONDAY,
  reason: 'The agreement lacks its last page',
  items: ['row-one', 'row-two'],
  dueDay: FRIDAY,
  opinion: 'Recommended',
  remedy: 'Where to turn',
  level: 'first',
  order: 1,
  claim: 'claim-1',
  outcome: 'Paid sums are recovered',
  holds: Object.keys(NEEDS) as Need[],
})
