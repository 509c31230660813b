/** Ranges of rows with missing facts, alone and in sums. */
import type { Points } from '#core/kernel/points.ts'
import type { Compiled } from '../compiled.ts'
import { isStated, known } from '../evaluate.ts'
import type { FactSheet } from '../readFacts.ts'
import type { Bounds } from './bounds.ts'
import { extreme, type Problem } from './extremes.ts'
import { type SearchRow, searchRow } from './searchTree.ts'
import { cappedSum, type PointsRange, sumWithCaps } from './sums.ts'
import { knotsOf, openBounds } from './unknowns.ts'

/** What of a compiled rubric does not depend on the enterprise. */
interface Prepared {
  readonly rows: readonly SearchRow[]
  /** By row: its facts and all that are tied to them by "part of", near or far. */
  readonly tied: readonly (readonly number[])[]
  /** Ranges of rows about which nothing at all is stated, by their indexes. */
  readonly blank: Map<string, PointsRange>
}

const prepared = new WeakMap<Compiled, Prepared>()

function prepare(compiled: Compiled): Prepared {
  const found = prepared.get(compiled) ?? {
    rows: compiled.rows.map(searchRow),
    tied: compiled.rows.map((row) => tiedFacts(compiled, row.facts)),
    blank: new Map(),
  }
  prepared.set(compiled, found)
  return found
}

function tiedFacts(compiled: Compiled, facts: readonly number[]): number[] {
  const tied = new Set(facts)
  for (let size = 0; size !== tied.size; ) {
    size = tied.size
    for (const { part, whole } of compiled.within) {
      if (tied.has(part) || tied.has(whole)) tied.add(part).add(whole)
    }
  }
  return [...tied]
}

export class OpenRanges {
  private readonly compiled: Compiled
  private readonly sheet: FactSheet
  private readonly rows: readonly PointsRange[]
  private readonly bounds: Bounds
  private readonly knots: readonly (readonly number[])[]
  private readonly prepared: Prepared
  private readonly found = new Map<string, PointsRange>()

  /** `rows` holds the known rows' points and is filled with the others' by the caller. */
  constructor(compiled: Compiled, sheet: FactSheet, rows: readonly PointsRange[]) {
    this.compiled = compiled
    this.sheet = sheet
    this.rows = rows
    this.bounds = openBounds(compiled, sheet)
    this.knots = knotsOf(compiled, sheet)
    this.prepared = prepare(compiled)
  }

  /** By itself, before the cap of its group. */
  row(index: number): PointsRange {
    const row = this.compiled.rows[index]!
    if (row.kind === 'deduction') return { min: null, max: 0 }
    return this.remembered(`row ${index}`, [index], ([points]) => points!)
  }

  /** The joint range of some rows: knots looked at together, the others added up. */
  sum(indexes: readonly number[]): PointsRange {
    const apart = new Set(indexes)
    let [min, max] = [0, 0]
    for (const knot of this.knots) {
      const members = knot.filter((row) => apart.delete(row))
      if (members.length === 0) continue
      const range = this.remembered(members.join(), members, this.sumOf(members))
      min += range.min ?? 0
      max += range.max
    }
    const rest = cappedSum(this.compiled, this.rows, [...apart])
    return { min: min + (rest.min ?? 0), max: max + rest.max }
  }

  /** The most that the counted rows can bring once the deductions are off, which may read the same missing facts. */
  highestLessDeductions(counted: PointsRange, indexes: readonly number[], deducted: PointsRange): Points {
    const rows = this.compiled.sections.deduction.map((row) => this.compiled.rows[row]!)
    const open = rows.filter((row) => !known(this.sheet, row))
    const missing = new Set(
      open.flatMap((row) => this.prepared.tied[row.index]!.filter((fact) => !isStated(this.sheet, fact))),
    )
    const partly = open.some((row) => row.facts.some((fact) => isStated(this.sheet, fact)))
    const tied = indexes.some((row) => this.prepared.tied[row]!.some((fact) => missing.has(fact)))
    if (!partly && !tied) return counted.max + deducted.max
    const all = [...indexes, ...open.map((row) => row.index)]
    return deducted.max + extreme(this.problem(all, this.sumOf(all)), 'highest')
  }

  private remembered(key: string, indexes: readonly number[], sum: Sum): PointsRange {
    const cache = this.isBlank(indexes) ? this.prepared.blank : this.found
    const found = cache.get(key)
    if (found) return found
    const problem = this.problem(indexes, sum)
    const range = { min: extreme(problem, 'lowest'), max: extreme(problem, 'highest') }
    cache.set(key, range)
    return range
  }

  /** Nothing is stated that the rows read, nor anything tied to their facts as part or whole. */
  private isBlank(indexes: readonly number[]): boolean {
    return indexes.every((index) => this.prepared.tied[index]!.every((fact) => !isStated(this.sheet, fact)))
  }

  private sumOf(indexes: readonly number[]): Sum {
    return (points) => sumWithCaps(this.compiled, indexes, points)
  }

  private problem(indexes: readonly number[], sum: Sum): Problem {
    return { rows: indexes.map((index) => this.prepared.rows[index]!), sheet: this.sheet, bounds: this.bounds, sum }
  }
}

type Sum = Problem['sum']
