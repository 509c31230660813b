/**
 * Scores of many enterprises at once, points kept by row: for rankings, what-if and the effect of a reading.
 * Enterprises with a missing fact are marked `open`; their ranges come from `score`, one by one.
 */
import type { Compiled, CompiledRow } from '../compiled.ts'
import type { Columns } from './columns.ts'
import { BLOCK, rowKernel } from './kernels.ts'
import { tableEntries } from './tallyKernel.ts'

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
  const kernels = compiled.rows.map((row) => rowKernel(row, columns))
  const scores: BatchScores = {
    rows: compiled.rows.map(() => new Int32Array(length)),
    base: new Int32Array(length),
    bonus: new Int32Array(length),
    deductions: new Int32Array(length),
    total: new Int32Array(length),
    vetoes: new Uint8Array(length),
    open: openIn(compiled, columns),
  }
  const block = new Int32Array(BLOCK)
  const groups = compiled.groups.map(() => new Int32Array(BLOCK))
  for (let from = 0; from < length; from += BLOCK) {
    const to = Math.min(length, from + BLOCK)
    for (const group of groups) group.fill(0)
    for (const row of compiled.rows) {
      kernels[row.index]!(from, to, block)
      keep(block, to - from, from, scores.rows[row.index]!, groups[row.group]!)
    }
    sumUp(compiled, groups, from, to, scores)
  }
  for (const row of compiled.rows) if (row.mayVeto) markVetoes(row, columns, scores.vetoes)
  return scores
}

function keep(block: Int32Array, length: number, from: number, row: Int32Array, group: Int32Array): void {
  for (let at = 0; at < length; at++) {
    const points = block[at]!
    row[from + at] = points
    group[at]! += points
  }
}

function sumUp(compiled: Compiled, groups: readonly Int32Array[], from: number, to: number, scores: BatchScores): void {
  compiled.groups.forEach(({ group, binds, cap }, index) => {
    const points = groups[index]!
    if (binds) for (let at = 0; at < to - from; at++) if (points[at]! > cap!) points[at] = cap!
    const section = group.kind === 'deduction' ? scores.deductions : scores[group.kind]
    const sign = group.kind === 'deduction' ? -1 : 1
    for (let at = from; at < to; at++) section[at]! += sign * points[at - from]!
  })
  const adds = compiled.bonusCounts === 'add' ? 1 : 0
  const cap = compiled.cap ?? 2 ** 31 - 1
  const { base, bonus, deductions, total } = scores
  for (let at = from; at < to; at++) {
    const points = base[at]! + adds * bonus[at]! - deductions[at]!
    total[at] = points < 0 ? 0 : points > cap ? cap : points
  }
}

function openIn(compiled: Compiled, columns: Columns): Uint8Array {
  const open = new Uint8Array(columns.length)
  for (const fact of new Set(compiled.rows.flatMap((row) => row.facts))) {
    const missing = columns.missing[fact]
    if (missing) for (let at = 0; at < open.length; at++) open[at]! |= missing[at]!
  }
  return open
}

function markVetoes(row: CompiledRow, columns: Columns, vetoes: Uint8Array): void {
  const { node } = row
  const gates = node.gates.map(({ fact, atLeast }) => ({
    column: columns.ranks[fact] ?? columns.amounts[fact]!,
    atLeast,
  }))
  const mark = (at: number) => {
    if (gates.every(({ column, atLeast }) => column[at]! >= atLeast)) vetoes[at] = 1
  }
  if (node.kind === 'threshold') {
    const x = columns.amounts[node.x]!
    const from = Math.min(...node.rungs.filter((rung) => rung.veto).map((rung) => Math.ceil(rung.b / rung.a)))
    for (let at = 0; at < vetoes.length; at++) if (x[at]! >= from) mark(at)
  }
  if (node.kind === 'tally') {
    const { offsets, ...column } = columns.records[node.fact]!
    const entries = tableEntries(node.table, { offsets, ...column })
    for (let at = 0; at < vetoes.length; at++) {
      for (let record = offsets[at]!; record < offsets[at + 1]!; record++) {
        if (node.table.vetoes[entries[record]!] === 1) mark(at)
      }
    }
  }
}
