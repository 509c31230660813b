import type { Words } from '../kernel/words.ts'

/** On what ground a claim stands, from the weakest to the strongest. */
export const GROUNDS = ['declared', 'roster', 'verified', 'determined'] as const
export type Ground = (typeof GROUNDS)[number]

export const GROUND_NAMES: Readonly<Record<Ground, Words>> = {
  declared: { zh: '企业填报', en: 'Declared by the enterprise' },
  roster: { zh: '花名册计算', en: 'Counted from the roster' },
  verified: { zh: '部门核查', en: 'Verified by a department' },
  determined: { zh: '评审核定', en: 'Determined in review' },
}

/** Somebody's word about one fact of an application. None is ever changed or taken away. */
export interface Claim {
  /** Key in the fact book. */
  readonly fact: string
  /** As `readFacts` takes it. Null: this source takes back what it said on this ground. */
  readonly value: unknown
  readonly ground: Ground
  /** Who speaks: the enterprise, a department, a reviewer. */
  readonly source: string
  /** The person who wrote it down. */
  readonly author: string
  /** An instant as ISO text in UTC, which sorts as it is. */
  readonly at: string
  /** Position in the record of claims: tells which of two in one instant is the later. */
  readonly number: number
  readonly reason: string
  readonly evidence: readonly string[]
}

/** Positive when `a` was made after `b`. */
export const laterOf = (a: Claim, b: Claim): number => (a.at === b.at ? a.number - b.number : a.at < b.at ? -1 : 1)

/** Positive when `a` holds against `b`: the stronger ground, on equal ones the later. */
export const strongerOf = (a: Claim, b: Claim): number =>
  GROUNDS.indexOf(a.ground) - GROUNDS.indexOf(b.ground) || laterOf(a, b)
