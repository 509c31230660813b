/** A set of people by their position: one bit each, so that groups are joined thirty-two at a time. */
export type Mask = Uint32Array

export const emptyMask = (people: number): Mask => new Uint32Array(Math.ceil(people / 32))

/** Everybody; no bit beyond the last person is set. */
export function fullMask(people: number): Mask {
  const mask = emptyMask(people).fill(0xffffffff)
  if (people % 32 !== 0) mask[mask.length - 1] = 2 ** (people % 32) - 1
  return mask
}

export const holds = (mask: Mask, person: number): boolean => ((mask[person >>> 5]! >>> (person & 31)) & 1) === 1

export const both = (a: Mask, b: Mask): Mask => a.map((word, at) => word & b[at]!)
export const either = (a: Mask, b: Mask): Mask => a.map((word, at) => word | b[at]!)
export const except = (a: Mask, b: Mask): Mask => a.map((word, at) => word & ~b[at]!)

export function sizeOf(mask: Mask): number {
  let size = 0
  for (const word of mask) for (let left = word; left !== 0; left &= left - 1) size++
  return size
}

/** Calls `tell` for everybody in the set; words without anybody cost nothing. */
export function forEachIn(mask: Mask, tell: (person: number) => void): void {
  for (let at = 0; at < mask.length; at++)
    for (let left = mask[at]!; left !== 0; left &= left - 1) tell(at * 32 + 31 - Math.clz32(left & -left))
}

/** A range of values, both ends included. Blank (NaN) lies in none. */
export interface Span {
  readonly low: number
  readonly high: number
}

/** Those whose value lies in one of the spans. */
export function inSpans(values: Float64Array, spans: readonly Span[]): Mask {
  const mask = emptyMask(values.length)
  for (const { low, high } of spans)
    for (let person = 0; person < values.length; person++)
      if (values[person]! >= low && values[person]! <= high) mask[person >>> 5]! |= 1 << (person & 31)
  return mask
}

/** Those for whom `passes` holds. */
export function where(people: number, passes: (person: number) => boolean): Mask {
  const mask = emptyMask(people)
  for (let person = 0; person < people; person++) if (passes(person)) mask[person >>> 5]! |= 1 << (person & 31)
  return mask
}
