/** The list of candidates as it is frozen: all that the conference's list rests on, and nothing else. */
import type { Points } from '../kernel/points.ts'
import type { Selection } from '../programme/programme.ts'
import type { Share } from './rules.ts'

/** Goes up when the shape changes, so that an old hash is never taken for a new one. */
export const FROZEN_FORM = 1

export interface Quotas {
  /** Null: the batch sets none. The excellent ones are among the skilled. */
  readonly skilled: number | null
  readonly excellent: number | null
}

export interface Frozen {
  readonly form: number
  readonly batch: {
    readonly id: string
    readonly year: number
    readonly number: number
    readonly programme: string
    /** Of the programme's content: with it the rubric is named to the letter. */
    readonly programmeSha256: string
  }
  readonly quotas: Quotas
  readonly rules: Selection
  /** In the order of their numbers. */
  readonly candidates: readonly Candidate[]
}

export interface Candidate {
  readonly application: string
  readonly number: number
  /** Of the application, as it was settled. */
  readonly version: number
  readonly enterprise: string
  readonly creditCode: string
  /** The organisation that recommended it. */
  readonly office: string
  readonly officeName: string
  readonly industry: string
  readonly size: string
  /** Those that hold in the review score, as the rubric reads them. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly rows: Readonly<Record<string, Points>>
  readonly base: Points
  readonly bonus: Points
  readonly deductions: Points
  readonly total: Points
  /** Rows that bar it. */
  readonly vetoes: readonly string[]
  /** By rule for ties. */
  readonly shares: Readonly<Record<string, Share>>
  readonly near: readonly NearBorder[]
  readonly disputed: readonly DisputedReading[]
}

/** A number that stands next to a border of its row: one more or one fewer moves the row by so many points. */
export interface NearBorder {
  readonly row: string
  readonly fact: string
  readonly up: Points
  readonly down: Points
}

/** Another reading of the table that would give the candidate other points. */
export interface DisputedReading {
  readonly reading: string
  readonly alternative: string
  readonly points: Points
}
