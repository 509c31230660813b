/**
 * What is done to a block of enterprises, one small loop after the other: each row's points, sums, total, vetoes.
 * They stand in a list because loops that are called through it are compiled each by itself, and run faster.
 */
import type { Compiled, CompiledRow } from '../compiled.ts'
import type { BatchScores } from './batchScores.ts'
import type { Columns } from './columns.ts'
import { BLOCK, type Kernel } from './kernel.ts'
import { pointsKernel, vetoKernel } from './kernels.ts'
import { mostPoints } from './mostPoints.ts'

export type Pass = (from: number, to: number) => void

export function passesOver(compiled: Compiled, columns: Columns, scores: BatchScores): Pass[] {
  const section = { base: scores.base, bonus: scores.bonus, deduction: scores.deductions }
  const groups = compiled.groups.flatMap(({ group, rows, binds, cap }) => {
    const won = rows.map((row) => scores.rows[row]!)
    if (!binds) return addUp(won, section[group.kind])
    const sum = new Int32Array(columns.length)
    return [...addUp(won, sum), hold(cap!, sum), addOne(sum, section[group.kind])]
  })
  const vetoes = compiled.rows.flatMap((row) => vetoKernel(row, columns) ?? [])
  return [
    ...compiled.rows.flatMap((row) => rowPasses(row, columns, scores.rows[row.index]!)),
    ...groups,
    total(compiled, scores),
    ...vetoes.map((kernel) => mark(kernel, scores.vetoes)),
  ]
}

function rowPasses({ kind, node, max }: CompiledRow, columns: Columns, points: Int32Array): Pass[] {
  const kernel = pointsKernel(node, columns)
  const pass: Pass = (from, to) => kernel(from, to, points.subarray(from, to))
  return kind === 'deduction' || mostPoints(node) <= max ? [pass] : [pass, hold(max, points)]
}

function hold(cap: number, points: Int32Array): Pass {
  return (from, to) => {
    for (let at = from; at < to; at++) if (points[at]! > cap) points[at] = cap
  }
}

/** Four columns in a pass, so that the sum is fetched and stored less often. */
function addUp(columns: readonly Int32Array[], sum: Int32Array): Pass[] {
  const [a, b, c, d, ...rest] = columns
  return a && b && c && d
    ? [addFour(a, b, c, d, sum), ...addUp(rest, sum)]
    : columns.map((column) => addOne(column, sum))
}

function addFour(a: Int32Array, b: Int32Array, c: Int32Array, d: Int32Array, sum: Int32Array): Pass {
  return (from, to) => {
    for (let at = from; at < to; at++) sum[at]! += a[at]! + b[at]! + c[at]! + d[at]!
  }
}

function addOne(column: Int32Array, sum: Int32Array): Pass {
  return (from, to) => {
    for (let at = from; at < to; at++) sum[at]! += column[at]!
  }
}

const NO_CAP = 2 ** 31 - 1

/** Deductions arrive as they were added up, below 0. */
function total(compiled: Compiled, { base, bonus, deductions, total: out }: BatchScores): Pass {
  const adds = compiled.bonusCounts === 'add' ? 1 : 0
  const cap = compiled.cap ?? NO_CAP
  return (from, to) => {
    for (let at = from; at < to; at++) {
      const deducted = deductions[at]!
      const points = base[at]! + adds * bonus[at]! + deducted
      out[at] = points < 0 ? 0 : points > cap ? cap : points
      deductions[at] = 0 - deducted
    }
  }
}

function mark(kernel: Kernel, vetoes: Uint8Array): Pass {
  const marks = new Int32Array(BLOCK)
  return (from, to) => {
    kernel(from, to, marks)
    for (let at = from; at < to; at++) vetoes[at]! |= marks[at - from]!
  }
}
