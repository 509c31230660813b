/**
 * The shape of a programme once its YAML files are read: plain JSON, the only thing the core takes.
 * A programme is the law of one district as data: facts, rubric, readings, roster rules, worth, places.
 * Numbers in rules stay text (`"35%"`, `"1/2"`, `"90000元"`) or whole numbers; the compiler makes them exact.
 */

import type { RosterRules } from './rosterRules.ts'
import type { Amount, Text } from './written.ts'

export type { Amount, Text }

export interface Programme {
  readonly id: string
  readonly languages: readonly string[]
  readonly name: Text
  /** What an enterprise becomes when it is recognised. */
  readonly distinction: Text
  readonly source: Source
  readonly effective: { readonly from: string; readonly to?: string }
  readonly place: {
    readonly name: Text
    readonly code?: string
    readonly motto?: Text
    readonly brand?: Text
    readonly host?: Text
  }
  readonly offices: readonly Office[]
  readonly industries: readonly { readonly id: string; readonly name: Text; readonly codes?: readonly string[] }[]
  readonly tags?: readonly { readonly id: string; readonly name: Text }[]
  readonly departments: Readonly<Record<string, Text>>
  readonly phases: readonly { readonly id: string; readonly name: Text; readonly from: string; readonly to: string }[]
  readonly targets: readonly Target[]
  readonly tasks: readonly { readonly no: number; readonly title: Text; readonly rows: readonly string[] }[]
  readonly calendar: Calendar
  /** How the days of a public notice are counted; where it says nothing, from the day after publication. */
  readonly notice?: { readonly publicationDayCounts: boolean }
  readonly facts: Readonly<Record<string, Fact>>
  readonly readings: Readonly<Record<string, Reading>>
  readonly rubric: Rubric
  readonly roster: RosterRules
  readonly incentives: readonly Incentive[]
  readonly selection?: Selection
  readonly certificate?: CertificateSection
}

/** How certificates are numbered, named and issued; what is absent is as usual. */
export interface CertificateSection {
  /** `{year}` and `{serial:4}` by level. */
  readonly number?: { readonly skilled: string; readonly excellent: string }
  readonly title?: { readonly skilled: Text; readonly excellent: Text }
  readonly issuer?: Text
  /** 发文机关标志 */
  readonly documentHead?: Text
  readonly termYears?: number
  /** `03-01` */
  readonly recheckFrom?: string
}

/** How the conference decides; what is usual where a programme says nothing. */
export interface Selection {
  /** Of the members, how many must be there. */
  readonly quorum: Amount
  /** Of those there, more than this must agree. */
  readonly majority: Amount
  /** Between equal totals the first rule that tells them apart; where none does, the conference. */
  readonly ties: readonly TieRule[]
}

export interface TieRule {
  readonly id: string
  readonly name: Text
  /** Fewer deductions, more base points, or the larger share comes first. */
  readonly by: 'deductions' | 'base' | { readonly share: readonly [part: string, whole: string] }
}

export interface Source {
  readonly document: Text
  readonly number?: string
  readonly annex: Text
  readonly issuedBy?: Text
  readonly issued?: string
}

export interface Office {
  readonly id: string
  readonly kind: 'street' | 'town' | 'township' | 'zone'
  readonly name: Text
  readonly code?: string
}

export interface Target {
  readonly by: string
  readonly recognised?: number
  readonly excellent?: number
  readonly note?: Text
  readonly alternative?: Text
}

/** Working days of the official calendar; a year that is not confirmed is never counted through. */
export interface Calendar {
  readonly confirmed: readonly number[]
  readonly holidays: readonly string[]
  readonly workdays: readonly string[]
}

// ---- facts -----------------------------------------------------------------------------------

interface FactBase {
  readonly label: Text
  /** The plain question of the self-check, why it is asked, and a sample answer. */
  readonly question?: Text
  readonly why?: Text
  readonly sample?: Text
  /** A reviewer settles it, with a reason. */
  readonly judgement?: boolean
  /** Only the departments' claims count in the end. */
  readonly departmentsOnly?: boolean
  readonly effort?: Effort
}

export type Fact = YesNoFact | ChoiceFact | CountFact | MoneyFact | ScoreFact | RecordsFact

export interface YesNoFact extends FactBase {
  readonly type: 'yesNo'
}
/** Ordered from least to most. */
export interface ChoiceFact extends FactBase {
  readonly type: 'choice'
  readonly values: Readonly<Record<string, Text>>
  /** Effort may differ by the value reached. */
  readonly efforts?: Readonly<Record<string, Effort>>
}
/** People or cases, whole and not negative. */
export interface CountFact extends FactBase {
  readonly type: 'count'
  readonly unit?: Text
  readonly max?: number
  /** This count is part of that one and never larger. */
  readonly within?: string
  readonly roster?: boolean
}
/** Yuan with at most two decimals in JSON, whole fen inside. */
export interface MoneyFact extends FactBase {
  readonly type: 'money'
  readonly unit?: Text
  /** Largest amount in yuan; used by the bound proof. */
  readonly max?: number
  readonly roster?: boolean
}
/** A number that a judge enters, for `judged` rows: between min and max in whole steps. */
export interface ScoreFact extends FactBase {
  readonly type: 'score'
  readonly min: Amount
  readonly max: Amount
  readonly step: Amount
}
export interface RecordsFact extends FactBase {
  readonly type: 'records'
  readonly unit?: Text
  readonly fields: Readonly<Record<string, RecordField>>
  /** What one more record of a kind would cost. */
  readonly efforts?: readonly { readonly record: Readonly<Record<string, string | number>>; readonly effort: Effort }[]
}
export type RecordField =
  | { readonly type: 'subject'; readonly label: Text }
  | {
      readonly type: 'choice'
      readonly label: Text
      readonly values: Readonly<Record<string, Text>>
      readonly optional?: boolean
    }
  | { readonly type: 'count'; readonly label: Text; readonly min?: number; readonly max?: number }

/** The programme's own estimate of what one more unit takes; the user may edit it. */
export interface Effort {
  /** Yuan a unit, as written: `3000元`. */
  readonly price: Amount
  /** Days a unit; acts run beside each other. */
  readonly days: number
  readonly note?: Text
}

// ---- readings --------------------------------------------------------------------------------

/** A named ambiguity of the official text. */
export interface Reading {
  readonly kind: 'rule' | 'counting' | 'guidance'
  /** The rows it touches; empty for the total. */
  readonly rows: readonly string[]
  readonly question: Text
  readonly default: { readonly id: string; readonly text: Text }
  readonly alternatives: Readonly<Record<string, Text>>
  readonly why?: Text
  /** For `counting`: the facts that have an `@alternative` twin. */
  readonly facts?: readonly string[]
}

// ---- rubric ----------------------------------------------------------------------------------

export interface Rubric {
  readonly groups: readonly Group[]
  readonly total: TotalRule
  /** T1-like readings: reading → alternative → what changes in `total`. */
  readonly under?: Under<Partial<TotalRule>>
  /** Heads of the printed table, in its order. */
  readonly columns: readonly { readonly id: PaperColumn; readonly head: Text }[]
}

export type PaperColumn = 'no' | 'group' | 'indicator' | 'max' | 'criteria' | 'self' | 'review'

export interface TotalRule {
  /** Sum of the base rows' maxima, stated so that the lint can hold it. */
  readonly base: number
  readonly bonus: number
  readonly bonusCounts: 'add' | 'tieBreak'
  /** The total never exceeds this. */
  readonly cap?: number
}

export interface Group {
  readonly id: string
  readonly no: number
  readonly kind: 'base' | 'bonus' | 'deduction'
  readonly title: Text
  readonly max?: Amount
  /** Why the group's maximum is below the sum of its rows. */
  readonly capped?: Text
  readonly rows: readonly Row[]
}

export interface Row {
  readonly id: string
  /** 指标内容, in the official words. */
  readonly indicator: Text
  /** 评分标准, in the official words. */
  readonly criteria: Text
  /** Short name for lists. */
  readonly title?: Text
  /** Absent for deductions. */
  readonly max?: Amount
  /** Whether the scan lost it and it is inferred. */
  readonly inferred?: Text
  readonly basis: 'year' | 'status' | 'ever'
  readonly rule: Rule
  /** Reading key → alternative → parameters of `rule` that it replaces. */
  readonly under?: Under<unknown>
  /** Keys of every reading the row leans on, switches and guidance. */
  readonly readings?: readonly string[]
  readonly guidance?: Text
  /** What an enterprise that wins points here hands in; absent: nothing. */
  readonly evidence?: readonly Text[]
  /** What is taken in its place. */
  readonly evidenceInstead?: readonly Text[]
  /** What is known already, counted or held by an authority, and never asked for. */
  readonly evidenceHeld?: readonly Text[]
  readonly verifiers?: readonly string[]
  readonly tasks?: readonly number[]
  /** Declared when a larger fact can lower the points. */
  readonly falling?: readonly string[]
  /** A number of the official words that is rightly not in the rule, as written there → the reason. */
  readonly accepted?: Readonly<Record<string, Text>>
}

export type Under<T> = Readonly<Record<string, Readonly<Record<string, T>>>>

/** One of a closed set of shapes. `needs` gates any of them: all conditions must hold, else 0. */
export type Rule = { readonly needs?: readonly Need[] } & Shape

export type Need = string | { readonly fact: string; readonly atLeast: string | Amount }

export type Shape =
  | { readonly checklist: Checklist }
  | { readonly level: Level }
  | { readonly bands: Bands }
  | { readonly ladder: Ladder }
  | { readonly steps: Steps }
  | { readonly tally: Tally }
  | { readonly deduct: Deduct }
  | { readonly parts: Parts }
  | { readonly alternatives: Alternatives }
  | { readonly stratum: Stratum }
  | { readonly judged: Judged }

export type Value =
  | string
  | { readonly share: readonly [part: string, whole: string] }
  | { readonly growth: readonly [now: string, before: string] }

/** Each true fact adds its points. */
export interface Checklist {
  readonly take?: 'sum' | 'highest'
  readonly items: readonly { readonly fact: string; readonly points: Amount }[]
}
/** A choice maps to points. */
export interface Level {
  readonly fact: string
  readonly points: Readonly<Record<string, Amount>>
}
/** A number falls into a half-open band `[from, next from)`. */
export interface Bands {
  readonly value: Value
  readonly rungs: readonly { readonly from: Amount; readonly points: Amount }[]
}
/** The highest rung reached. `reach` is ≥, `over` is >. */
export interface Ladder {
  readonly value: Value
  readonly rungs: readonly Rung[]
}
export type Rung =
  | { readonly reach: Amount; readonly points: Amount }
  | { readonly over: Amount; readonly points: Amount }

/** `first` at `from`, then `add` for each full `each` above it, up to the row's max. */
export interface Steps {
  readonly value: Value
  /** Rungs below the first step. */
  readonly below?: readonly Rung[]
  readonly from: Amount
  /** The first step asks for more than `from`; the further ones count from it all the same. */
  readonly strict?: boolean
  readonly first: Amount
  readonly each: Amount
  readonly add: Amount
}
/** Points for each record (or each unit of some counts), highest per subject, capped by the row's max. */
export interface Tally {
  readonly records?: string
  readonly per?: string
  readonly take?: 'sum' | 'highest'
  readonly cases?: readonly Case[]
  /** Multiplies a record's points by the value of one of its fields. */
  readonly factor?: { readonly by: string; readonly of: Readonly<Record<string, Amount>> }
  readonly counts?: readonly { readonly fact: string; readonly points: Amount }[]
}
/** The first case whose conditions all hold gives the points; none: the record does not count. */
export interface Case {
  readonly when: Readonly<Record<string, Condition>>
  readonly points: Amount
}
export type Condition =
  | string
  | number
  | readonly (string | number)[]
  | { readonly atLeast?: number; readonly atMost?: number }

/** Takes points away and may veto: by the band of a number, or for each record. Points are written positive. */
export interface Deduct {
  readonly value?: string
  readonly rungs?: readonly { readonly from: Amount; readonly minus: Amount; readonly veto?: boolean }[]
  readonly records?: string
  readonly cases?: readonly {
    readonly when: Readonly<Record<string, Condition>>
    readonly minus?: Amount
    readonly veto?: boolean
  }[]
}
/** Parts of one row, added up (or the best of them). */
export interface Parts {
  readonly take?: 'sum' | 'highest'
  readonly of: readonly Rule[]
}
/** Several ways to the same points: the best one counts. */
export interface Alternatives {
  readonly of: readonly Rule[]
}
/** Another rule by a fact: a choice, or the band of a number. */
export interface Stratum {
  readonly by: string
  readonly cases: readonly { readonly is?: readonly string[]; readonly from?: Amount; readonly rule: Rule }[]
}
/** A judge's number, times a weight. */
export interface Judged {
  readonly fact: string
  readonly weight?: Amount
}

// ---- what it is worth ------------------------------------------------------------------------

/** One incentive of the plan. Amounts are yuan as written; a cap or a range is shown as such. */
export interface Incentive {
  readonly id: string
  readonly name: Text
  readonly clause: Text
  readonly kind: 'money' | 'support'
  readonly to: 'enterprise' | 'person'
  readonly amount?: MoneyRule
  readonly note?: Text
}
export type MoneyRule =
  | { readonly fixed: Amount; readonly class?: string }
  | { readonly perUnit: Amount; readonly fact: string; readonly atMost?: boolean }
  | { readonly range: readonly [Amount, Amount]; readonly per?: Text }
  | { readonly oneOf: readonly Amount[]; readonly per?: Text }
  | { readonly levels: readonly { readonly level: Text; readonly amount: Amount }[]; readonly per?: Text }
