/**
 * Rows tied together by facts nobody has stated yet. Rows of one knot must be looked at jointly: more
 * technical people lift one share and dilute another, so their highest points never come together.
 */
import type { Compiled } from '../compiled.ts'
import { isStated, known } from '../evaluate.ts'
import type { FactSheet } from '../readFacts.ts'
import { Bounds, type Constraint } from './bounds.ts'

/** Splits the rows with a missing fact into knots that share no unknown, directly or through "part of". */
export function knotsOf(compiled: Compiled, sheet: FactSheet): number[][] {
  const facts = compiled.book.keys.length
  const links = new Links(facts + compiled.rows.length + compiled.groups.length)
  const rowAt = (row: number) => facts + row
  const groupAt = (group: number) => facts + compiled.rows.length + group
  const open = compiled.rows.filter((row) => row.kind !== 'deduction' && !known(sheet, row))
  for (const row of open) {
    for (const fact of row.facts) if (!isStated(sheet, fact)) links.join(rowAt(row.index), fact)
  }
  for (const { part, whole } of compiled.within) {
    if (!isStated(sheet, part) && !isStated(sheet, whole)) links.join(part, whole)
  }
  // A group whose cap can cut something off ties all its rows, known ones too, as a shared fact would.
  const bound = compiled.rows.filter(
    (row) => compiled.groups[row.group]!.binds && open.some((other) => other.group === row.group),
  )
  for (const row of bound) links.join(rowAt(row.index), groupAt(row.group))
  const knots = new Map<number, number[]>()
  for (const { index } of new Set([...open, ...bound])) {
    const knot = links.find(rowAt(index))
    knots.set(knot, [...(knots.get(knot) ?? []), index])
  }
  return [...knots.values()]
}

/** Which items hang together (union-find). */
class Links {
  private readonly up: Int32Array
  constructor(size: number) {
    this.up = Int32Array.from({ length: size }, (_, at) => at)
  }
  find(item: number): number {
    let at = item
    while (this.up[at] !== at) at = this.up[at]!
    return at
  }
  join(a: number, b: number): void {
    this.up[this.find(a)] = this.find(b)
  }
}

/** What every fact may be before any row is asked for anything. */
export function openBounds(compiled: Compiled, sheet: FactSheet): Bounds {
  const parts = compiled.within.map<Constraint>(({ part, whole }) => ({
    x: whole,
    n: part,
    a: 1,
    b: 1,
    c: 0,
    wide: false,
  }))
  const bounds = statedBounds(compiled, sheet, parts)
  return bounds.settle() ? bounds : consistentBounds(compiled, sheet, parts)
}

function statedBounds(compiled: Compiled, sheet: FactSheet, constraints: readonly Constraint[]): Bounds {
  const { keys } = compiled.book
  const low = new Float64Array(keys.length)
  const high = new Float64Array(keys.length)
  for (let at = 0; at < keys.length; at++) {
    const value = sheet.numbers[at]!
    const key = keys[at]!
    const stated = !Number.isNaN(value)
    low[at] = stated ? value : (key.score?.min ?? 0)
    high[at] = stated ? value : key.max
  }
  return new Bounds(low, high, constraints)
}

/**
 * Stated facts can contradict each other around a missing one: more of a part's part than of the whole. No value
 * of the missing fact fits then, and rows that have nothing to do with it must keep their ranges all the same,
 * so what contradicts is left out.
 */
function consistentBounds(compiled: Compiled, sheet: FactSheet, constraints: readonly Constraint[]): Bounds {
  const bounds = statedBounds(compiled, sheet, [])
  for (const constraint of constraints) {
    const mark = bounds.mark()
    bounds.add(constraint)
    if (!bounds.settle()) bounds.undo(mark)
  }
  return bounds
}
