import { createHash } from 'node:crypto'

/** Chance that is the same each time: numbers from a hash of a name. */
export interface Chance {
  /** From 0 to below `n`. */
  below(n: number): number
  pick<T>(from: readonly T[]): T
  /** A chance of its own for a part, which does not shift the others. */
  of(part: string): Chance
}

export function chance(seed: string): Chance {
  let count = 0
  const below = (n: number): number =>
    createHash('sha256').update(`${seed}/${count++}`).digest().readUInt32BE() % Math.max(1, n)
  return {
    below,
    pick: (from) => from[below(from.length)]!,
    of: (part) => chance(`${seed}/${part}`),
  }
}
