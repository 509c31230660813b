import type { Actor } from '../access/roles.ts'
import type { Words } from '../kernel/words.ts'
import type { Ask } from './asks.ts'
import type { Need } from './needs.ts'
import type { State } from './states.ts'
import { type Act, ACTS, type Transition, transition } from './transitions.ts'
import { wayOf } from './ways.ts'

/** What somebody may do from a state, in the table's order; the same table refuses everything else. */
export const available = (state: State, actors: readonly Actor[]): readonly Act[] =>
  ACTS.filter((act) => wayOf(transition(act), state, actors))

/** A button: the act as it is called here, and what it asks. */
export interface Offer extends Pick<Transition, 'decision' | 'tone' | 'consequence'> {
  readonly act: Act
  readonly label: Words
  readonly asks: readonly Ask[]
  readonly needs: readonly Need[]
}

export function offers(state: State, actors: readonly Actor[]): readonly Offer[] {
  return available(state, actors).map((act) => {
    const { label, decision, tone, consequence } = transition(act)
    const way = wayOf(transition(act), state, actors)?.way
    return {
      act,
      label: way?.label ?? label,
      decision,
      tone,
      ...(consequence && { consequence }),
      asks: way?.asks ?? [],
      needs: way?.needs ?? [],
    }
  })
}
