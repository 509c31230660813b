import type { Candidate } from './frozen.ts'

/** Where a candidate stands among those of its own kind: for information, it moves nobody. */
export interface Standing {
  readonly of: number
  /** So many of them have more points. */
  readonly above: number
  /** The share of the others that have fewer, in whole percent, cut. */
  readonly percentile: number | null
}

export function standingAmong(candidates: readonly Candidate[], one: Candidate, by: 'industry' | 'size'): Standing {
  const kind = candidates.filter((other) => other[by] === one[by])
  const above = kind.filter(({ total }) => total > one.total).length
  const below = kind.filter(({ total }) => total < one.total).length
  return {
    of: kind.length,
    above,
    percentile: kind.length > 1 ? Math.floor((below * 100) / (kind.length - 1)) : null,
  }
}
