/**
 * Why a row has its points: the clause (through `row`), the facts, the whole numbers that were compared,
 * the rung reached, what a cap cut off, the records that did not count and why, and what the next point
 * needs. Sentences are made from these by `text/`; every number in a sentence stands in a node.
 */
import type { Points } from '#core/kernel/points.ts'
import type { Combine, CompiledRow, Counts, Flags, Gate, JudgedNode, LevelNode, StratumNode } from './compiled.ts'
import type { TallyNode, Threshold } from './compiled.ts'
import type { FactSheet } from './readFacts.ts'
import type { Score } from './score.ts'

export interface Explanation {
  /** The facts explained; a row read those of `row.facts`. */
  readonly sheet: FactSheet
  readonly score: Score
  /** By row index. */
  readonly rows: readonly RowExplanation[]
}

export interface RowExplanation {
  readonly row: CompiledRow
  readonly min: Points | null
  readonly max: Points
  readonly reason: Reason
  /** Points before the row's cap, and what the cap cut off; 0 while facts are missing. */
  readonly raw: Points
  readonly lost: Points
  readonly next: Next | undefined
}

export type Reason =
  | ThresholdReason
  | FlagsReason
  | LevelReason
  | TallyReason
  | CountsReason
  | CombineReason
  | StratumReason
  | JudgedReason
  | ClosedReason

/** A condition of the rule does not hold (or is not known), so the rule gives nothing (yet). */
export interface ClosedReason {
  readonly kind: 'closed'
  readonly points: Points
  readonly gate: Gate
  readonly value: number
}

export interface ThresholdReason {
  readonly kind: 'threshold'
  readonly node: Threshold
  readonly points: Points
  readonly x: number
  /** 1 for a plain value; 0 means the share or growth cannot be formed. */
  readonly n: number
  /** −1: below the first rung. */
  readonly rung: number
  readonly held: Comparison | undefined
  readonly failed: Comparison | undefined
}

/** `left` and `right` are `a·x` and `b·n`, compared as whole numbers. */
export interface Comparison {
  readonly rung: number
  readonly left: number
  readonly right: number
}

export interface FlagsReason {
  readonly kind: 'flags'
  readonly node: Flags
  readonly points: Points
  /** By item: 1 yes, 0 no, NaN missing. */
  readonly values: readonly number[]
}

export interface LevelReason {
  readonly kind: 'level'
  readonly node: LevelNode
  readonly points: Points
  readonly rank: number
}

export interface TallyReason {
  readonly kind: 'tally'
  readonly node: TallyNode
  readonly points: Points
  /** Undefined while the list is missing. */
  readonly records: readonly RecordReason[] | undefined
}

export interface RecordReason {
  /** Position in the list, from 0. */
  readonly at: number
  readonly points: Points
  readonly veto: boolean
  readonly why: 'counted' | 'no-case' | 'lower-of-same-subject' | 'not-highest'
  /** The record that counts instead, −1 for none. */
  readonly instead: number
}

export interface CountsReason {
  readonly kind: 'counts'
  readonly node: Counts
  readonly points: Points
  readonly values: readonly number[]
}

export interface CombineReason {
  readonly kind: 'combine'
  readonly node: Combine
  readonly points: Points
  readonly parts: readonly Reason[]
}

export interface StratumReason {
  readonly kind: 'stratum'
  readonly node: StratumNode
  readonly points: Points
  readonly value: number
  /** The case that holds, −1 while unknown. */
  readonly at: number
  readonly reason: Reason | undefined
}

export interface JudgedReason {
  readonly kind: 'judged'
  readonly node: JudgedNode
  readonly points: Points
  readonly units: number
}

/** The smallest change of one fact that lifts the row; `gain` in hundredths. */
export type Next =
  | { readonly kind: 'amount'; readonly fact: number; readonly by: number; readonly to: number; readonly gain: Points }
  | { readonly kind: 'yes'; readonly fact: number; readonly by: number; readonly to: number; readonly gain: Points }
  | { readonly kind: 'choice'; readonly fact: number; readonly by: number; readonly to: number; readonly gain: Points }
  /** `to` is the entry of the tally's case table whose record would add the points. */
  | {
      readonly kind: 'record'
      readonly fact: number
      readonly tally: TallyNode
      readonly by: 1
      readonly to: number
      readonly gain: Points
    }
