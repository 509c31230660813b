import { NO_ROSTER, type RosterState } from '../../state/rosterState.ts'
import type { RosterFacts } from '../../state/selfCheck.ts'

/** The list in this browser's worker: read and counted here, and not sent until the person says so. */
export interface RosterAtHand {
  readonly screen: RosterState
  readonly counted: RosterFacts | undefined
}

export type RosterAct =
  | { readonly type: 'rosterMoved'; readonly to: Partial<RosterState> }
  | { readonly type: 'counted'; readonly roster: RosterFacts }
  | { readonly type: 'put away' }

export const NO_LIST: RosterAtHand = { screen: NO_ROSTER, counted: undefined }

export function reduceRoster(at: RosterAtHand, act: RosterAct): RosterAtHand {
  switch (act.type) {
    case 'rosterMoved':
      return { ...at, screen: { ...at.screen, ...act.to } }
    case 'counted':
      return { ...at, counted: act.roster }
    case 'put away':
      return NO_LIST
  }
}
