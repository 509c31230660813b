/**
 * One loop a rule over a block of enterprises: `kernel(from, to, out)` writes the points of enterprises
 * `from … to − 1` to the front of `out`. Made once for a compiled rubric and some columns; no code is generated.
 */
import type { Combine, CompiledRow, Counts, EvenSteps, Flags, Gate, JudgedNode, LevelNode, Node } from '../compiled.ts'
import type { StratumNode, Threshold } from '../compiled.ts'
import { holds } from '../evaluate.ts'
import type { Columns } from './columns.ts'
import type { Kernel } from './kernel.ts'
import { tallyKernel } from './tallyKernel.ts'

export const BLOCK = 2048


/** The kernel of a row, its cap included. */
export function rowKernel(row: CompiledRow, columns: Columns): Kernel {
  const kernel = nodeKernel(row.node, columns)
  if (row.kind === 'deduction' || highest(row.node) <= row.max) return kernel
  return cappedKernel(kernel, row.max)
}

/** The most points a rule can give; infinite where only the row's cap ends it. */
function highest(node: Node): number {
  switch (node.kind) {
    case 'threshold':
      return Math.max(...node.rungs.map((rung) => rung.points))
    case 'flags':
      return node.items.reduce((sum, item) => sum + item.points, 0)
    case 'level':
      return Math.max(...node.points)
    case 'combine':
      return node.of.reduce((sum, part) => sum + highest(part), 0)
    case 'stratum':
      return Math.max(...node.cases.map((stratum) => highest(stratum.node)))
    case 'judged':
      return (node.max * node.num) / node.den
    default:
      return Number.POSITIVE_INFINITY
  }
}

function cappedKernel(kernel: Kernel, cap: number): Kernel {
  return (from, to, out) => {
    kernel(from, to, out)
    const length = to - from
    for (let at = 0; at < length; at++) if (out[at]! > cap) out[at] = cap
  }
}

function nodeKernel(node: Node, columns: Columns): Kernel {
  return node.gates.reduce((kernel, gate) => gatedKernel(kernel, gate, columns), ownKernel(node, columns))
}

function gatedKernel(kernel: Kernel, gate: Gate, columns: Columns): Kernel {
  const column = columns.ranks[gate.fact] ?? columns.amounts[gate.fact]!
  const { atLeast } = gate
  return (from, to, out) => {
    kernel(from, to, out)
    for (let at = from; at < to; at++) if (column[at]! < atLeast) out[at - from] = 0
  }
}

function ownKernel(node: Node, columns: Columns): Kernel {
  switch (node.kind) {
    case 'threshold':
      return thresholdKernel(node, columns)
    case 'flags':
      return flagsKernel(node, columns)
    case 'level':
      return levelKernel(node, columns)
    case 'tally':
      return tallyKernel(node, columns.records[node.fact]!)
    case 'counts':
      return countsKernel(node, columns)
    case 'combine':
      return combineKernel(node, columns)
    case 'stratum':
      return stratumKernel(node, columns)
    case 'judged':
      return judgedKernel(node, columns)
  }
}

function thresholdKernel(node: Threshold, columns: Columns): Kernel {
  const x = columns.amounts[node.x]!
  const n = node.n < 0 ? undefined : columns.amounts[node.n]!
  if (node.wide) return wideKernel(node, x, n)
  if (node.even && n && node.even.from === 0) return stepsKernel(node.even, last(node), x, n)
  return n ? againstKernel(node, x, n) : plainKernel(node, x)
}

const last = (node: Threshold): number => node.rungs[node.rungs.length - 1]!.points

/** Even steps of a share: one division tells the rung. */
function stepsKernel(even: EvenSteps, most: number, x: Float64Array, n: Float64Array): Kernel {
  const { a, b, step, strict, first, add } = even
  const least = strict ? 1 : 0
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      const whole = n[at]!
      const above = a * x[at]! - b * whole
      if (whole <= 0 || above < least) {
        out[at - from] = 0
        continue
      }
      const points = first + add * Math.floor(above / (step * whole))
      out[at - from] = points > most ? most : points
    }
  }
}

function againstKernel(node: Threshold, x: Float64Array, n: Float64Array): Kernel {
  const rungs = node.rungs.length
  const a = Float64Array.from(node.rungs, (rung) => rung.a)
  const b = Float64Array.from(node.rungs, (rung) => rung.b)
  const least = Float64Array.from(node.rungs, (rung) => (rung.strict ? 1 : 0))
  const points = Int32Array.from(node.rungs, (rung) => rung.points)
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      const part = x[at]!
      const whole = n[at]!
      let won = 0
      if (whole > 0) {
        for (let rung = 0; rung < rungs && a[rung]! * part - b[rung]! * whole >= least[rung]!; rung++) won = points[rung]!
      }
      out[at - from] = won
    }
  }
}

function plainKernel(node: Threshold, x: Float64Array): Kernel {
  const rungs = node.rungs.length
  // The least value of each rung: whole units, so a strict rung begins one above.
  const from0 = Float64Array.from(node.rungs, ({ a, b, strict }) => (strict ? Math.floor(b / a) + 1 : Math.ceil(b / a)))
  const points = Int32Array.from(node.rungs, (rung) => rung.points)
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      const value = x[at]!
      let won = 0
      for (let rung = 0; rung < rungs && value >= from0[rung]!; rung++) won = points[rung]!
      out[at - from] = won
    }
  }
}

function wideKernel(node: Threshold, x: Float64Array, n: Float64Array | undefined): Kernel {
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      const whole = n ? n[at]! : 1
      let won = 0
      for (const rung of node.rungs) {
        if (whole <= 0 || !holds(rung, x[at]!, whole, true)) break
        won = rung.points
      }
      out[at - from] = won
    }
  }
}

function flagsKernel(node: Flags, columns: Columns): Kernel {
  const [first, ...rest] = node.items.map((item) => ({ column: columns.ranks[item.fact]!, points: item.points }))
  if (!first) return (from, to, out) => void out.fill(0, 0, to - from)
  const { take } = node
  return (from, to, out) => {
    const { column, points } = first
    for (let at = from; at < to; at++) out[at - from] = column[at]! * points
    for (const item of rest) {
      if (take === 'sum') addFlag(item.column, item.points, from, to, out)
      else raiseFlag(item.column, item.points, from, to, out)
    }
  }
}

function addFlag(column: Uint8Array, points: number, from: number, to: number, out: Int32Array): void {
  for (let at = from; at < to; at++) out[at - from]! += column[at]! * points
}

function raiseFlag(column: Uint8Array, points: number, from: number, to: number, out: Int32Array): void {
  for (let at = from; at < to; at++) {
    const won = column[at]! * points
    if (won > out[at - from]!) out[at - from] = won
  }
}

function levelKernel(node: LevelNode, columns: Columns): Kernel {
  const column = columns.ranks[node.fact]!
  const points = Int32Array.from(node.points)
  return (from, to, out) => {
    for (let at = from; at < to; at++) out[at - from] = points[column[at]!]!
  }
}

function countsKernel(node: Counts, columns: Columns): Kernel {
  const items = node.items.map((item) => ({ column: columns.amounts[item.fact]!, points: item.points }))
  return (from, to, out) => {
    out.fill(0, 0, to - from)
    for (const { column, points } of items) addCounts(column, points, from, to, out)
  }
}

/** Counts stay below the row's cap in points long before 2^31 hundredths, but the column may hold more. */
const MOST = 2 ** 30

function addCounts(column: Float64Array, points: number, from: number, to: number, out: Int32Array): void {
  for (let at = from; at < to; at++) {
    const sum = out[at - from]! + column[at]! * points
    out[at - from] = sum > MOST ? MOST : sum
  }
}

function combineKernel(node: Combine, columns: Columns): Kernel {
  const kernels = node.of.map((part) => nodeKernel(part, columns))
  const scratch = new Int32Array(BLOCK)
  const { take } = node
  return (from, to, out) => {
    const length = to - from
    out.fill(0, 0, length)
    for (const kernel of kernels) {
      kernel(from, to, scratch)
      if (take === 'sum') for (let at = 0; at < length; at++) out[at]! += scratch[at]!
      else for (let at = 0; at < length; at++) if (scratch[at]! > out[at]!) out[at] = scratch[at]!
    }
  }
}

function stratumKernel(node: StratumNode, columns: Columns): Kernel {
  const column = columns.ranks[node.fact] ?? columns.amounts[node.fact]!
  const cases = node.cases.map((stratum) => ({ from: stratum.from, kernel: nodeKernel(stratum.node, columns) }))
  const scratch = new Int32Array(BLOCK)
  return (from, to, out) => {
    cases.forEach((stratum, index) => {
      const end = cases[index + 1]?.from ?? Number.POSITIVE_INFINITY
      stratum.kernel(from, to, scratch)
      for (let at = from; at < to; at++) {
        if (column[at]! >= stratum.from && column[at]! < end) out[at - from] = scratch[at - from]!
      }
    })
  }
}

function judgedKernel(node: JudgedNode, columns: Columns): Kernel {
  const column = columns.amounts[node.fact]!
  const { num, den } = node
  return (from, to, out) => {
    for (let at = from; at < to; at++) out[at - from] = (column[at]! * num) / den
  }
}
