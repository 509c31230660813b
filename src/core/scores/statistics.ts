/** Where points went, added up over many applications: sums of hundredths and how many stand behind them. */
import type { Points } from '../kernel/points.ts'
import type { ThreeScores } from './threeScores.ts'

export const STATISTICS = ['row', 'industry', 'size', 'office'] as const
export type StatisticsBy = (typeof STATISTICS)[number]

export interface Counted {
  readonly scores: ThreeScores
  /** Whether the review is settled: only then has the third score a meaning. */
  readonly settled: boolean
  readonly industry: string
  readonly size: string
  readonly office: string
}

/** Two sums over the same applications, so that they can be compared. */
export interface Sums {
  readonly key: string
  readonly applications: number
  readonly self: Points
  readonly verified: Points
  /** Of those that are settled. */
  readonly settled: number
  readonly settledVerified: Points
  readonly review: Points
}

type Draft = { -readonly [K in keyof Sums]: Sums[K] }

/** Keeps adding; the order in which applications come changes nothing. */
export class Statistics {
  readonly #sums = new Map<string, Draft>()
  readonly #by: StatisticsBy

  /** `keys`: groups that are shown even when nobody falls into them, in their order. */
  constructor(by: StatisticsBy, keys: readonly string[]) {
    this.#by = by
    for (const key of keys) this.#of(key)
  }

  add(one: Counted): void {
    if (this.#by === 'row')
      for (const row of Object.keys(one.scores.self.rows)) this.#count(row, one, ({ rows }) => rows[row] ?? 0)
    else this.#count(one[this.#by], one, ({ total }) => total)
  }

  get sums(): readonly Sums[] {
    return [...this.#sums.values()]
  }

  #count(key: string, { scores, settled }: Counted, points: (score: ThreeScores['self']) => Points): void {
    const sums = this.#of(key)
    sums.applications += 1
    sums.self += points(scores.self)
    sums.verified += points(scores.verified)
    if (!settled) return
    sums.settled += 1
    sums.settledVerified += points(scores.verified)
    sums.review += points(scores.review)
  }

  #of(key: string): Draft {
    const known = this.#sums.get(key)
    if (known) return known
    const fresh = { key, applications: 0, self: 0, verified: 0, settled: 0, settledVerified: 0, review: 0 }
    this.#sums.set(key, fresh)
    return fresh
  }
}
