import type { Values } from './offers.ts'

/** What could be taken over, and from where. */
export interface Source {
  readonly name: string
  readonly profile: Values
  readonly facts: Values
  /** A self-check counted a roster, whose list is not in it. */
  readonly hadRoster: boolean
}
