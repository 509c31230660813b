/**
 * Scores of many enterprises at once, points kept by row: for rankings, what-if and the effect of a reading.
 * Enterprises with a missing fact are marked `open`; their ranges come from `score`, one by one.
 */
import type { Compiled } from '../compiled.ts'
import type { Columns } from './columns.ts'
import { BLOCK, type Kernel } from './kernel.ts'
import { pointsKernel, vetoKernel } from './kernels.ts'

/** Hundredths of a point; enterprise i at index i. */
export interface BatchScores {
  readonly rows: readonly Int32Array[]
  readonly base: Int32Array
  readonly bonus: Int32Array
  readonly deductions: Int32Array
  readonly total: Int32Array
  readonly vetoes: Uint8Array
  /** 1 where a fact is missing and the points are not to be used. */
  readonly open: Uint8Array
}

/** Scores every enterprise of `columns`. */
export function scoreColumns(compiled: Compiled, columns: Columns): BatchScores {
  const { length } = columns
  const scores: BatchScores = {
    rows: compiled.rows.map(() => new Int32Array(length)),
    base: new Int32Array(length),
    bonus: new Int32Array(length),
    deductions: new Int32Array(length),
    total: new Int32Array(length),
    vetoes: new Uint8Array(length),
    open: openIn(compiled, columns),
  }
  const bench = workbench(compiled, columns)
  for (let from = 0; from < length; from += BLOCK) scoreBlock(bench, scores, from, Math.min(length, from + BLOCK))
  return scores
}

/** Kernels made for the columns, and room for what a block needs. */
interface Workbench {
  readonly compiled: Compiled
  readonly points: readonly Kernel[]
  readonly vetoes: readonly Kernel[]
  readonly scratch: Int32Array
}

const workbench = (compiled: Compiled, columns: Columns): Workbench => ({
  compiled,
  points: compiled.rows.map((row) => pointsKernel(row.node, columns)),
  vetoes: compiled.rows.flatMap((row) => vetoKernel(row, columns) ?? []),
  scratch: new Int32Array(BLOCK),
})

function scoreBlock({ compiled, points, vetoes, scratch }: Workbench, scores: BatchScores, from: number, to: number) {
  const section = {
    base: scores.base.subarray(from, to),
    bonus: scores.bonus.subarray(from, to),
    deduction: scores.deductions.subarray(from, to),
  }
  for (const { group, rows, binds, cap } of compiled.groups) {
    const sum = binds ? scratch.fill(0) : section[group.kind]
    for (const row of rows) {
      const out = scores.rows[row]!.subarray(from, to)
      points[row]!(from, to, out)
      addUp(out, group.kind === 'deduction' ? NO_CAP : compiled.rows[row]!.max, sum, to - from)
    }
    if (binds) addUp(sum, cap!, section[group.kind], to - from)
  }
  total(compiled, from, to, scores)
  for (const mark of vetoes) {
    mark(from, to, scratch)
    markVetoes(scratch, from, to, scores.vetoes)
  }
}

const NO_CAP = 2 ** 31 - 1

/** Holds each enterprise's points to a cap and adds them to a sum. */
function addUp(points: Int32Array, cap: number, sum: Int32Array, length: number): void {
  for (let at = 0; at < length; at++) {
    let won = points[at]!
    if (won > cap) {
      won = cap
      points[at] = cap
    }
    sum[at]! += won
  }
}

/** Deductions arrive as they were added up, below 0. */
function total(
  compiled: Compiled,
  from: number,
  to: number,
  { base, bonus, deductions, total: out }: BatchScores,
): void {
  const adds = compiled.bonusCounts === 'add' ? 1 : 0
  const cap = compiled.cap ?? NO_CAP
  for (let at = from; at < to; at++) {
    const deducted = deductions[at]!
    const points = base[at]! + adds * bonus[at]! + deducted
    out[at] = points < 0 ? 0 : points > cap ? cap : points
    deductions[at] = 0 - deducted
  }
}

function markVetoes(marks: Int32Array, from: number, to: number, vetoes: Uint8Array): void {
  for (let at = from; at < to; at++) vetoes[at]! |= marks[at - from]!
}

function openIn(compiled: Compiled, columns: Columns): Uint8Array {
  const open = new Uint8Array(columns.length)
  for (const fact of new Set(compiled.rows.flatMap((row) => row.facts))) {
    const missing = columns.missing[fact]
    if (missing) for (let at = 0; at < open.length; at++) open[at]! |= missing[at]!
  }
  return open
}
