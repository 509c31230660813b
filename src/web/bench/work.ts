import type { Dispatch } from 'react'
import type { Clock } from '../page/clock.ts'
import type { Act, State } from '../state/reduce.ts'
import type { Bench, Model } from './bench.ts'

/** What every part of the bench is drawn from. Data goes down; acts go up through `dispatch`. */
export interface Work {
  readonly bench: Bench
  readonly model: Model
  readonly state: State
  readonly dispatch: Dispatch<Act>
  /** `2026-03-05`. */
  readonly today: string
  readonly clock: Clock
  readonly sha256: string
}
