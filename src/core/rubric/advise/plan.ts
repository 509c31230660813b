/** What a plan for more points is made of. Money in fen, time in days, gains in hundredths of a point. */
import type { Points } from '#core/kernel/points.ts'
import type { Effort } from '#core/programme/programme.ts'

export interface AdviceRequest {
  /** Points wanted on top of the total, in hundredths. */
  readonly points: Points
  /** The user's own prices and days in place of the programme's estimates, by fact name. */
  readonly efforts?: Readonly<Record<string, Effort>>
}

export interface Advice {
  readonly cheapest: Plan | undefined
  readonly fastest: Plan | undefined
  readonly fewest: Plan | undefined
}

export interface Plan {
  readonly acts: readonly Act[]
  readonly price: number
  /** Acts run beside each other, so a plan takes as long as its longest act. */
  readonly days: number
  /** What the total gains when the plan is applied and scored again. */
  readonly gain: Points
}

export type Act = ChangeAct | RecordAct

/** One fact goes from one value to a higher one, in whole units (0/1, rank, people, fen). */
export interface ChangeAct {
  readonly kind: 'change'
  readonly fact: number
  readonly from: number
  readonly to: number
  readonly price: number
  readonly days: number
}

/** So many records of one kind are added. */
export interface RecordAct {
  readonly kind: 'records'
  readonly fact: number
  readonly record: Readonly<Record<string, string | number>>
  readonly times: number
  readonly price: number
  readonly days: number
}
