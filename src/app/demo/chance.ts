import { createHash } from 'node:crypto'

/** Chance that is the same each time: numbers from a hash of a name. */
export interface Chance {
  /** From 0 to below `n`. */
  below(n: number): number
  /** True for so many of a hundred. */
  percent(n: number): boolean
  pick<T>(from: readonly T[]): T
  bytes(n: number): Buffer
  /** A chance of its own for a part, which does not shift the others. */
  of(part: string): Chance
}

export function chance(seed: string): Chance {
  let count = 0
  const digest = (): Buffer => createHash('sha256').update(`${seed}/${count++}`).digest()
  const below = (n: number): number => digest().readUInt32BE() % Math.max(1, n)
  return {
    below,
    percent: (n) => below(100) < n,
    pick: (from) => from[below(from.length)]!,
    bytes: (n) => Buffer.concat(Array.from({ length: Math.ceil(n / 32) }, digest)).subarray(0, n),
    of: (part) => chance(`${seed}/${part}`),
  }
}

/** An id in the usual form. */
export const idOf = (by: Chance): string =>
  by
    .bytes(16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
