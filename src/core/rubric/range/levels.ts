/** Where an atom can stand within bounds, and what asking it to stand somewhere means for the facts. */
import type { Bounds } from './bounds.ts'
import type { Atom } from './searchTree.ts'

/** The highest level that the bounds alone do not forbid. */
export function highestLevel(atom: Atom, bounds: Bounds): number {
  if (atom.n < 0) return levelAt(atom, bounds.high[atom.x]!, 1)
  return bounds.high[atom.n] === 0 ? 0 : levelAt(atom, bounds.high[atom.x]!, Math.max(1, bounds.low[atom.n]!))
}

/** The lowest level that the bounds alone do not forbid; 0 while the whole of a share may still be nothing. */
export function lowestLevel(atom: Atom, bounds: Bounds): number {
  if (atom.n < 0) return levelAt(atom, bounds.low[atom.x]!, 1)
  return bounds.low[atom.n] === 0 ? 0 : levelAt(atom, bounds.low[atom.x]!, bounds.high[atom.n]!)
}

function levelAt(atom: Atom, x: number, n: number): number {
  let [reached, above] = [0, atom.rungs.length + 1]
  while (above - reached > 1) {
    const middle = (reached + above) >> 1
    if (reaches(atom, middle - 1, x, n)) reached = middle
    else above = middle
  }
  return reached
}

function reaches(atom: Atom, rung: number, x: number, n: number): boolean {
  const { a, b, strict } = atom.rungs[rung]!
  if (!atom.wide) return strict ? a * x > b * n : a * x >= b * n
  const [left, right] = [BigInt(a) * BigInt(x), BigInt(b) * BigInt(n)]
  return strict ? left > right : left >= right
}

/** Whether the whole of a share may be nothing or something, so that "at most this level" means two things. */
export const isUndecided = ({ n }: Atom, bounds: Bounds): boolean =>
  n >= 0 && bounds.low[n] === 0 && bounds.high[n]! > 0

/** Asks that the atom stand on `level` or above. False when a bound forbids it at once. */
export function askAtLeast(atom: Atom, level: number, bounds: Bounds): boolean {
  if (level === 0) return true
  const { a, b, strict } = atom.rungs[level - 1]!
  bounds.add({ x: atom.x, n: atom.n, a, b, c: strict ? 1 : 0, wide: atom.wide })
  return atom.n < 0 || bounds.raise(atom.n, 1)
}

/** Asks that the atom stand on `level` or below; whether its whole is nothing must be decided. */
export function askAtMost(atom: Atom, level: number, bounds: Bounds): boolean {
  if (level === atom.rungs.length || (atom.n >= 0 && bounds.high[atom.n] === 0)) return true
  const { a, b, strict } = atom.rungs[level]!
  if (atom.n < 0) return bounds.lower(atom.x, strict ? Math.floor(b / a) : Math.ceil(b / a) - 1)
  if (b > 0) {
    bounds.add({ x: atom.n, n: atom.x, a: b, b: a, c: strict ? 0 : 1, wide: atom.wide })
    return true
  }
  // Against 0 or less only a value of 0 can fail, and only where more than it is asked.
  return strict && b === 0 && bounds.lower(atom.x, 0)
}
