import type { Actor } from '../access/roles.ts'
import type { State } from './states.ts'
import type { Transition, Way } from './transitions.ts'

/** The way by which one of the actors may do the act from a state, and which of them takes it. */
export function wayOf(
  { ways }: Transition,
  state: State,
  actors: readonly Actor[],
): { readonly way: Way; readonly as: Actor } | undefined {
  for (const way of ways) {
    const as = way.from.includes(state) ? actors.find((actor) => way.by.includes(actor)) : undefined
    if (as) return { way, as }
  }
  return undefined
}
