/**
 * Rows tied together by facts nobody has stated yet. Rows of one knot must be looked at jointly: more
 * technical people lift one share and dilute another, so their highest points never come together.
 */
import type { Compiled } from '../compiled.ts'
import { known } from '../evaluate.ts'
import type { FactSheet } from '../readFacts.ts'
import { Bounds, type Constraint } from './bounds.ts'

export interface Knot {
  readonly rows: readonly number[]
}

/** Splits the rows with a missing fact into knots that share no unknown, directly or through "part of". */
export function knotsOf(compiled: Compiled, sheet: FactSheet): Knot[] {
  const parent = new Map<string, string>()
  const find = (item: string): string => {
    const up = parent.get(item) ?? item
    return up === item ? item : find(up)
  }
  const join = (a: string, b: string) => parent.set(find(a), find(b))
  const unknown = (fact: number) => Number.isNaN(sheet.numbers[fact]!) && sheet.records[fact] === undefined
  const open = compiled.rows.filter((row) => row.kind !== 'deduction' && !known(sheet, row))
  for (const row of open) {
    for (const fact of row.facts) if (unknown(fact)) join(`row ${row.index}`, `fact ${fact}`)
  }
  // A group whose cap can cut something off ties all its rows, known ones too, as a shared fact would.
  const bound = compiled.rows.filter(
    (row) => compiled.groups[row.group]!.binds && open.some((other) => other.group === row.group),
  )
  for (const row of bound) join(`row ${row.index}`, `group ${row.group}`)
  for (const { part, whole } of compiled.book.within) {
    if (unknown(part) && unknown(whole)) join(`fact ${part}`, `fact ${whole}`)
  }
  const knots = new Map<string, number[]>()
  for (const row of new Set([...open, ...bound])) {
    const knot = find(`row ${row.index}`)
    knots.set(knot, [...(knots.get(knot) ?? []), row.index])
  }
  return [...knots.values()].map((rows) => ({ rows }))
}

/** What every fact may be before any row is asked for anything. */
export function openBounds(compiled: Compiled, sheet: FactSheet): Bounds {
  const { keys, within } = compiled.book
  const low = new Float64Array(keys.length)
  const high = new Float64Array(keys.length)
  keys.forEach((key, at) => {
    const value = sheet.numbers[at]!
    const stated = !Number.isNaN(value)
    low[at] = stated ? value : (key.score?.min ?? 0)
    high[at] = stated ? value : key.max
  })
  const parts = within.map<Constraint>(({ part, whole }) => ({ x: whole, n: part, a: 1, b: 1, c: 0, wide: false }))
  const bounds = new Bounds(low, high, parts)
  bounds.settle()
  return bounds
}
