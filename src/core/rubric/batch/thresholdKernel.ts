/** Rungs over a block. `won` is what each rung gives: its points, or 1 where it vetoes. */
import type { CompiledRung, EvenSteps, Threshold } from '../compiled.ts'
import { holds } from '../evaluate.ts'
import { leastFor } from '../leastFor.ts'
import type { Columns } from './columns.ts'
import type { Kernel } from './kernel.ts'

export function thresholdKernel(node: Threshold, columns: Columns, won: (rung: CompiledRung) => number): Kernel {
  const x = columns.amounts[node.x]!
  const gains = Int32Array.from(node.rungs.map(won))
  if (node.n >= 0) {
    const n = columns.amounts[node.n]!
    if (node.wide) return wideKernel(node.rungs, gains, x, n)
    return isEven(node) ? stepsKernel(node.rungs, node.even!, gains, x, n) : climbKernel(node.rungs, gains, x, n)
  }
  const starts = node.rungs.map((rung) => leastFor(rung, 1, node.wide))
  const top = Math.max(...starts)
  if (top <= LARGEST_TABLE) return tableKernel(starts, gains, x, Math.max(top, 0))
  return isEven(node) && !node.wide ? plainStepsKernel(starts, node.even!, gains, x) : plainKernel(starts, gains, x)
}

/** A plain number that soon reaches the last rung is looked up. */
const LARGEST_TABLE = 1024

function tableKernel(starts: readonly number[], gains: Int32Array, x: Float64Array, top: number): Kernel {
  const table = new Int32Array(top + 1)
  for (let value = 0; value <= top; value++) table[value] = gainAt(starts, gains, value)
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      const value = x[at]!
      // A judge's number may lie below 0, where the table has none.
      out[at - from] = table[value < top ? value : top] ?? gainAt(starts, gains, value)
    }
  }
}

/** Rungs are climbed one by one: the first that is missed ends it. */
function gainAt(starts: readonly number[], gains: Int32Array, value: number): number {
  let gain = 0
  for (let rung = 0; rung < starts.length && value >= starts[rung]!; rung++) gain = gains[rung]!
  return gain
}

function plainKernel(starts: readonly number[], gains: Int32Array, x: Float64Array): Kernel {
  return (from, to, out) => {
    for (let at = from; at < to; at++) out[at - from] = gainAt(starts, gains, x[at]!)
  }
}

/** Evenly spaced rungs, no earlier rung above a later one, so that one division tells how far the value climbs. */
function isEven({ even, rungs }: Threshold): boolean {
  return even !== undefined && rungs.every((rung, at) => at === 0 || !comesBefore(rung, rungs[at - 1]!))
}

function comesBefore(p: CompiledRung, q: CompiledRung): boolean {
  const [left, right] = [BigInt(p.b) * BigInt(q.a), BigInt(q.b) * BigInt(p.a)]
  return left < right || (left === right && q.strict && !p.strict)
}

function plainStepsKernel(starts: readonly number[], even: EvenSteps, gains: Int32Array, x: Float64Array): Kernel {
  const { a, b, step, from: first } = even
  const start = starts[first]!
  const last = gains.length - 1
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      const value = x[at]!
      const steps = (a * value - b) / step
      if (value < start) out[at - from] = gainAt(starts, gains, value)
      else out[at - from] = gains[steps < last - first ? first + (steps | 0) : last]!
    }
  }
}

function stepsKernel(
  rungs: readonly CompiledRung[],
  even: EvenSteps,
  gains: Int32Array,
  x: Float64Array,
  n: Float64Array,
): Kernel {
  const { a, b, step, strict, from: first } = even
  const climb = climbing(rungs, gains)
  // Steps are looked up, those short of the first one too: a branch on them would be guessed wrong half the time.
  const lowest = first === 0 ? -Math.min(Math.ceil(b / step), LONGEST_CLIMB) : 0
  const byStep = Int32Array.from({ length: LONGEST_CLIMB - lowest }, (_, at) =>
    at + lowest < 0 ? 0 : gains[Math.min(first + at + lowest, gains.length - 1)]!,
  )
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      const part = x[at]!
      const whole = n[at]!
      const above = a * part - b * whole
      const steps = above / (step * whole)
      const plain = steps >= lowest && steps < LONGEST_CLIMB && !(strict && above === 0)
      out[at - from] = plain ? byStep[Math.floor(steps) - lowest]! : climb(part, whole)
    }
  }
}

/** Steps above and below the first one that are looked up; the few values beyond them are climbed to. */
const LONGEST_CLIMB = 64

function climbKernel(rungs: readonly CompiledRung[], gains: Int32Array, x: Float64Array, n: Float64Array): Kernel {
  const climb = climbing(rungs, gains)
  return (from, to, out) => {
    for (let at = from; at < to; at++) out[at - from] = climb(x[at]!, n[at]!)
  }
}

function climbing(rungs: readonly CompiledRung[], gains: Int32Array): (part: number, whole: number) => number {
  const a = Float64Array.from(rungs.map((rung) => rung.a))
  const b = Float64Array.from(rungs.map((rung) => rung.b))
  const least = Float64Array.from(rungs.map((rung) => (rung.strict ? 1 : 0)))
  return (part, whole) => {
    if (whole <= 0) return 0
    let gain = 0
    for (let rung = 0; rung < a.length; rung++) {
      if (a[rung]! * part - b[rung]! * whole < least[rung]!) break
      gain = gains[rung]!
    }
    return gain
  }
}

/** Products that doubles could not hold. */
function wideKernel(rungs: readonly CompiledRung[], gains: Int32Array, x: Float64Array, n: Float64Array): Kernel {
  return (from, to, out) => {
    for (let at = from; at < to; at++) {
      let gain = 0
      for (let rung = 0; rung < rungs.length && n[at]! > 0; rung++) {
        if (!holds(rungs[rung]!, x[at]!, n[at]!, true)) break
        gain = gains[rung]!
      }
      out[at - from] = gain
    }
  }
}
