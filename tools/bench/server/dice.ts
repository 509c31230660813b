/** Chance that a seed repeats (mulberry32). */
export interface Dice {
  /** From 0, below 1. */
  next(): number
  /** From 0, below `end`. */
  whole(end: number): number
  pick<T>(list: readonly T[]): T
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (end: number): number => Math.floor(next() * end)
  return { next, whole, pick: (list) => list[whole(list.length)]! }
}
