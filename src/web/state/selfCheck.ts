import type { AnswerValue, RecordAnswer } from '#core/applying/answer.ts'

/**
 * What a person has made on the page: all of it that is kept, taken along as a file, or lost when the page
 * closes. Nothing of a single employee is in it, only counts and averages.
 */
export interface SelfCheck {
  readonly programme: string
  readonly enterprise: string
  readonly year: number
  readonly cutOff: string
  /** Fact → what was typed or chosen, kept as typed even where it makes no sense. */
  readonly answers: Readonly<Record<string, Answer>>
  /** Plans: fact → the person's own price (yuan) and days, as typed. */
  readonly efforts: Readonly<Record<string, EffortAnswer>>
  readonly roster: RosterFacts | undefined
}

export type Answer = AnswerValue
export type { RecordAnswer }

export interface EffortAnswer {
  readonly price: string
  readonly days: string
}

/** Facts counted from an employee list, by fact key (`fact@alternative` among them). */
export interface RosterFacts {
  readonly file: string
  readonly people: number
  readonly counted: number
  readonly facts: Readonly<Record<string, number>>
}

/** Nothing typed yet: last calendar year, at its last day. */
export function emptySelfCheck(programme: string, today: string): SelfCheck {
  const year = Number(today.slice(0, 4)) - 1
  return { programme, enterprise: '', year, cutOff: `${year}-12-31`, answers: {}, efforts: {}, roster: undefined }
}
