/**
 * One loop a rule over a block of enterprises. Kernels are made once for a compiled rubric and some columns;
 * no code is generated. A row's cap is left to the pass that adds the rows up.
 */
import type { Combine, CompiledRow, Counts, Flags, Gate, JudgedNode, LevelNode, Node } from '../compiled.ts'
import type { StratumNode } from '../compiled.ts'
import type { Columns } from './columns.ts'
import { BLOCK, type Kernel } from './kernel.ts'
import { recordVetoKernel, tallyKernel } from './tallyKernel.ts'
import { thresholdKernel } from './thresholdKernel.ts'

/** Points by a rule, in hundredths. */
export function pointsKernel(node: Node, columns: Columns): Kernel {
  return gatedKernel(ownKernel(node, columns), node.gates, columns)
}

/** 1 where the row vetoes; undefined for a row that never does. */
export const vetoKernel = ({ node, mayVeto }: CompiledRow, columns: Columns): Kernel | undefined =>
  mayVeto ? vetoesOf(node, columns) : undefined

const vetoesOf = (node: Node, columns: Columns): Kernel => gatedKernel(ownVetoes(node, columns), node.gates, columns)

function ownVetoes(node: Node, columns: Columns): Kernel {
  switch (node.kind) {
    case 'threshold':
      return thresholdKernel(node, columns, (rung) => Number(rung.veto))
    case 'tally':
      return recordVetoKernel(node, columns.records[node.fact]!)
    case 'combine':
      return togetherKernel(
        node.of.map((part) => vetoesOf(part, columns)),
        'highest',
      )
    case 'stratum':
      return stratumKernel(node, columns, vetoesOf)
    default:
      return nothing
  }
}

function gatedKernel(kernel: Kernel, gates: readonly Gate[], columns: Columns): Kernel {
  return gates.reduce((open, { fact, atLeast }) => {
    const column = columns.ranks[fact] ?? columns.amounts[fact]!
    return (from, to, out) => {
      open(from, to, out)
      for (let at = from; at < to; at++) if (column[at]! < atLeast) out[at - from] = 0
    }
  }, kernel)
}

function ownKernel(node: Node, columns: Columns): Kernel {
  switch (node.kind) {
    case 'threshold':
      return thresholdKernel(node, columns, (rung) => rung.points)
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
      return stratumKernel(node, columns, pointsKernel)
    case 'judged':
      return judgedKernel(node, columns)
  }
}

function flagsKernel({ items, take }: Flags, columns: Columns): Kernel {
  const add = take === 'sum' ? addFlag : raiseToFlag
  const flags = items.map((item) => ({ column: columns.ranks[item.fact]!, points: item.points }))
  return (from, to, out) => {
    out.fill(0, 0, to - from)
    for (const { column, points } of flags) add(column, points, from, to, out)
  }
}

function addFlag(column: Uint8Array, points: number, from: number, to: number, out: Int32Array): void {
  for (let at = from; at < to; at++) out[at - from]! += column[at]! * points
}

function raiseToFlag(column: Uint8Array, points: number, from: number, to: number, out: Int32Array): void {
  for (let at = from; at < to; at++) if (column[at]! * points > out[at - from]!) out[at - from] = points
}

function levelKernel(node: LevelNode, columns: Columns): Kernel {
  const column = columns.ranks[node.fact]!
  const points = Int32Array.from(node.points)
  return (from, to, out) => {
    for (let at = from; at < to; at++) out[at - from] = points[column[at]!]!
  }
}

function countsKernel({ items }: Counts, columns: Columns): Kernel {
  const most = Math.floor(MOST / items.length)
  const kernels = items.map((item) => countKernel(columns.amounts[item.fact]!, item.points, most))
  return togetherKernel(kernels, 'sum')
}

/** Far above any row's cap in hundredths, and so far below 2^31 that a hundred such parts add up. */
const MOST = 2 ** 24

function countKernel(column: Float64Array, points: number, most: number): Kernel {
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      const won = column[at]! * points
      out[at - from] = won > most ? most : won
    }
  }
}

function combineKernel({ of, take }: Combine, columns: Columns): Kernel {
  return togetherKernel(
    of.map((part) => pointsKernel(part, columns)),
    take,
  )
}

const nothing: Kernel = (from, to, out) => void out.fill(0, 0, to - from)

/** Several rules' points added up, or the best of them and 0. */
function togetherKernel(kernels: readonly Kernel[], take: Combine['take']): Kernel {
  const [first = nothing, ...rest] = take === 'sum' ? kernels : [nothing, ...kernels]
  if (rest.length === 0) return first
  const add = take === 'sum' ? addTo : raiseTo
  const more = new Int32Array(BLOCK)
  return (from, to, out) => {
    first(from, to, out)
    for (const kernel of rest) {
      kernel(from, to, more)
      add(out, more, to - from)
    }
  }
}

function addTo(out: Int32Array, more: Int32Array, length: number): void {
  for (let at = 0; at < length; at++) out[at]! += more[at]!
}

function raiseTo(out: Int32Array, more: Int32Array, length: number): void {
  for (let at = 0; at < length; at++) if (more[at]! > out[at]!) out[at] = more[at]!
}

function stratumKernel(
  node: StratumNode,
  columns: Columns,
  kernelOf: (node: Node, columns: Columns) => Kernel,
): Kernel {
  const column = columns.ranks[node.fact] ?? columns.amounts[node.fact]!
  const cases = node.cases.map((stratum) => ({ from: stratum.from, kernel: kernelOf(stratum.node, columns) }))
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
