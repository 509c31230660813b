/**
 * The rubric as numbers: what `compile` makes of a programme under some readings, and the one form that
 * single scores, ranges, explanations, plans and batches all read. Points are hundredths; facts are
 * indexes into the fact book; thresholds are whole-number comparisons `a·x ≥ b·n`, so nothing is divided.
 */
import type { Group, Programme, Row } from '#core/programme/programme.ts'
import type { Points } from '#core/kernel/points.ts'
import type { Rational } from '#core/kernel/rational.ts'
import type { FactBook, Within } from './factBook.ts'

export interface Compiled {
  readonly programme: Programme
  readonly book: FactBook
  /** Every switch with the alternative in force (its default id where nothing was chosen). */
  readonly readings: Readonly<Record<string, string>>
  readonly rows: readonly CompiledRow[]
  /** "Part of" between the facts that these readings use. */
  readonly within: readonly Within[]
  /** By fact: the whole it is part of, −1 for none. */
  readonly wholeOf: Int32Array
  readonly groups: readonly CompiledGroup[]
  /** Row indexes by the part of the total they belong to; `counted` are those the total adds up. */
  readonly sections: Readonly<Record<'base' | 'bonus' | 'counted' | 'deduction', readonly number[]>>
  /** Some group's cap can cut something off. */
  readonly binds: boolean
  readonly bonusCounts: 'add' | 'tieBreak'
  readonly cap: Points | undefined
}

export interface CompiledGroup {
  readonly group: Group
  readonly cap: Points | undefined
  /** The group's cap is below the sum of its rows, so it can cut something off. */
  readonly binds: boolean
  readonly rows: readonly number[]
}

export interface CompiledRow {
  readonly index: number
  readonly id: string
  readonly row: Row
  readonly group: number
  readonly kind: Group['kind']
  /** 0 for deductions. */
  readonly max: Points
  readonly node: Node
  /** `node.kind` and `node.gates` once more: nodes come in eight forms, so that asking them takes longer. */
  readonly shape: Node['kind']
  readonly gates: readonly Gate[]
  readonly mayVeto: boolean
  /** Fact-book indexes of everything the row reads. */
  readonly facts: readonly number[]
}

export type Node = Threshold | Flags | LevelNode | TallyNode | Counts | Combine | StratumNode | JudgedNode

interface NodeBase {
  readonly gates: readonly Gate[]
}

/** Holds when the fact is at least `atLeast` (1 for yes, the rank of a choice, people, fen). */
export interface Gate {
  readonly fact: number
  readonly atLeast: number
}

/** A value (`x`, or `x` against `n`) climbs rungs; the highest one reached gives the points. */
export interface Threshold extends NodeBase {
  readonly kind: 'threshold'
  readonly shape: 'bands' | 'ladder' | 'steps' | 'deduct'
  readonly value: 'plain' | 'share' | 'growth'
  readonly x: number
  /** −1 when the value stands alone. */
  readonly n: number
  readonly rungs: readonly CompiledRung[]
  /** Set when rungs from `from` on are evenly spaced, so that a batch can divide once instead of climbing. */
  readonly even: EvenSteps | undefined
  /** Some product could pass 2^53, so comparisons run in BigInt. */
  readonly wide: boolean
}

/** Reached when `a·x ≥ b·n`, or `>` if strict; `n` is 1 for a plain value. */
export interface CompiledRung {
  readonly a: number
  readonly b: number
  readonly strict: boolean
  readonly points: Points
  readonly veto: boolean
  /** The threshold as printed: a share, a growth, people or yuan. */
  readonly at: Rational
}

/** Rung `from + k` is reached when `a·x − b·n ≥ k·step·n` (`> 0` for k = 0 if strict). */
export interface EvenSteps {
  readonly from: number
  readonly a: number
  readonly b: number
  readonly step: number
  readonly strict: boolean
  readonly first: Points
  readonly add: Points
}

export interface Flags extends NodeBase {
  readonly kind: 'flags'
  readonly take: 'sum' | 'highest'
  readonly items: readonly { readonly fact: number; readonly points: Points }[]
}

export interface LevelNode extends NodeBase {
  readonly kind: 'level'
  readonly fact: number
  /** By rank. */
  readonly points: readonly Points[]
}

export interface TallyNode extends NodeBase {
  readonly kind: 'tally'
  readonly shape: 'tally' | 'deduct'
  readonly fact: number
  /** Field that names the subject of whom only the highest record counts; −1 for none. */
  readonly per: number
  readonly take: 'sum' | 'highest'
  readonly table: CaseTable
}

/** Points by the classes of a record's fields: entry `Σ class·stride`. */
export interface CaseTable {
  readonly fields: readonly CaseField[]
  readonly points: Int32Array
  readonly vetoes: Uint8Array
  /** Case of the rule that gave the entry; −1: the record does not count. */
  readonly cases: Int16Array
  /** The entry with the fewest points above 0: the record that is nearest. −1 if no record gives any. */
  readonly nearest: number
}

/** A choice's class is its rank (the last class: not stated); a count's is how many `cuts` it reaches. */
export interface CaseField {
  readonly field: number
  readonly stride: number
  readonly classes: number
  readonly cuts: readonly number[] | undefined
}

/** So many points for each unit of some counts. */
export interface Counts extends NodeBase {
  readonly kind: 'counts'
  readonly items: readonly { readonly fact: number; readonly points: Points }[]
}

export interface Combine extends NodeBase {
  readonly kind: 'combine'
  readonly shape: 'parts' | 'alternatives'
  readonly take: 'sum' | 'highest'
  readonly of: readonly Node[]
}

export interface StratumNode extends NodeBase {
  readonly kind: 'stratum'
  readonly fact: number
  /** Ascending; case k holds from `from` up to the next one's. */
  readonly cases: readonly { readonly from: number; readonly node: Node }[]
}

/** `units · weight` hundredths, exactly. */
export interface JudgedNode extends NodeBase {
  readonly kind: 'judged'
  readonly fact: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly num: number
  readonly den: number
}
