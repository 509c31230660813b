/**
 * How an employee list becomes facts, as data: which columns to look for, what their cells may say,
 * who is counted, and what is counted. `src/roster` interprets it; nothing in it is code.
 */
import type { Amount, Text } from './written.ts'

export interface RosterRules {
  readonly words: RosterWords
  /** Field id → what the column holds. */
  readonly fields: Readonly<Record<string, RosterField>>
  /** Named groups of people. A group may build on others; circles are refused. */
  readonly people: Readonly<Record<string, PeopleGroup>>
  /** The group that decides which of two rows of one person holds. */
  readonly holds: string
  /** Fact key → what is measured. */
  readonly facts: Readonly<Record<string, FactRule>>
  readonly sent: SentRules
}

/** Words of the list's language that belong to no single field. They are compared without case and spaces. */
export interface RosterWords {
  readonly yes: readonly string[]
  readonly no: readonly string[]
  /** A cell that says only this is blank. */
  readonly blank: readonly string[]
  /** A row that begins with one of these and names nobody is a total, a note or a signature. */
  readonly notPeople: readonly string[]
  /** Unit in a heading → how many yuan it is, as written: `10000元`. */
  readonly units: Readonly<Record<string, Amount>>
  /** What may stand beside the year in a heading: 年度, 年. */
  readonly year: readonly string[]
}

interface FieldBase {
  readonly label: Text
  /** Headings that name this column, without year, unit and brackets. */
  readonly headings: readonly string[]
  /** The column belongs to the assessment year or to the one before. */
  readonly year?: 'this' | 'previous'
  /** Headings that name the year by a word (上年收入) and so carry no number. */
  readonly relative?: readonly string[]
  /** Without a readable value the person is not counted at all. */
  readonly required?: boolean
  /** A blank cell is warned about: always, or for the people of a group. */
  readonly warnBlank?: true | string
  /** Words that mean the person has none, besides `words.blank`. */
  readonly none?: readonly string[]
  /** What holds for everybody when the list has no such column; without it the facts that lean on it are unknown. */
  readonly whenMissing?: 'blank' | { readonly value: string }
}

export type RosterField =
  | NameField
  | IdentityField
  | TextField
  | YesNoField
  | ChoiceField
  | CodeField
  | DateField
  | MoneyField
  | AttendanceField

export interface NameField extends FieldBase {
  readonly kind: 'name'
}
/** `resident` numbers carry a check digit (GB 11643); `any` are compared as they stand. */
export interface IdentityField extends FieldBase {
  readonly kind: 'identity'
  readonly scheme: 'resident' | 'any'
}
export interface TextField extends FieldBase {
  readonly kind: 'text'
}
/** Blank is no. */
export interface YesNoField extends FieldBase {
  readonly kind: 'yesNo'
}
/** Values from least to most. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  readonly values: readonly { readonly id: string; readonly label: Text; readonly words: readonly string[] }[]
  /** A blank cell: the person has none, or nobody knows. */
  readonly blank: 'none' | 'unknown'
  /** Any other word is an error, or is shown and does not count. */
  readonly others?: 'error' | 'ignore'
}
/** A number on a paper; a shape that none of the patterns fits is warned about. */
export interface CodeField extends FieldBase {
  readonly kind: 'code'
  readonly patterns: readonly string[]
}
/** A month without a day is its first or its last day. */
export interface DateField extends FieldBase {
  readonly kind: 'date'
  readonly partial: 'first' | 'last'
  /** An earlier day than this field's is warned about. */
  readonly notBefore?: string
}
/** Whole fen inside. */
export interface MoneyField extends FieldBase {
  readonly kind: 'money'
  /** Yuan; an amount outside is warned about (a column in another unit, a lost point). */
  readonly usual?: readonly [least: number, most: number]
  /** A blank cell: the person draws none, or nobody knows. */
  readonly blank: 'none' | 'unknown'
}
/** Hours above 0, or yes. Blank is no. */
export interface AttendanceField extends FieldBase {
  readonly kind: 'attendance'
}

/** A test of one person. A text names a group. */
export type PersonRule =
  | string
  | { readonly all: readonly PersonRule[] }
  | { readonly any: readonly PersonRule[] }
  | { readonly not: PersonRule }
  | FieldTest

export type FieldTest = { readonly field: string } & (
  | { readonly marked: true }
  | { readonly known: true }
  | { readonly is: readonly string[] }
  | { readonly atLeast: string }
  | { readonly over: Amount; readonly annualised?: Span }
  | { readonly onOrBefore: Day }
  | { readonly fullMonths: number; readonly through: Day }
)

/** Scaled to the whole assessment year by the days between two date fields. */
export interface Span {
  readonly from: string
  readonly to: string
}

/** A day of the assessment: its cut-off, the first of the year, the same a year earlier. */
export type Day = 'cutOff' | 'cutOffYearBefore' | 'yearStart' | 'previousYearStart'

export interface PeopleGroup {
  readonly label: Text
  readonly rule: PersonRule
  /** Counting reading → alternative → the rule it puts in this one's place. */
  readonly under?: Readonly<Record<string, Readonly<Record<string, PersonRule>>>>
}

export type Measure =
  | { readonly count: PersonRule }
  | { readonly average: string; readonly of: PersonRule }
  | { readonly highest: string; readonly of: PersonRule }
  | { readonly lowest: string; readonly of: PersonRule }
  | { readonly sum: string; readonly of: PersonRule }

export type FactRule = Measure & {
  readonly under?: Readonly<Record<string, Readonly<Record<string, Measure>>>>
}

/** What leaves the enterprise on applying: no amount of a person's pay, only bands of it. */
export interface SentRules {
  readonly fields: readonly string[]
  /** Money field → borders in yuan as written, rising; a band is what lies above one and not above the next. */
  readonly bands: Readonly<Record<string, readonly Amount[]>>
  /** Averages over fewer people than this are not sent as an amount. */
  readonly fewest: number
}
