/** How near the value a row counts is to the step where its points would change. */
import type { Points } from '../kernel/points.ts'
import { rational, type Rational } from '../kernel/rational.ts'
import type { Compiled, CompiledRow, CompiledRung, Gate, Node, Threshold } from '../rubric/compiled.ts'
import { capped, gatesOpen, holds, known, rungReached, stratumAt } from '../rubric/evaluate.ts'
import { leastFor } from '../rubric/leastFor.ts'
import type { FactSheet } from '../rubric/readFacts.ts'

export interface Border {
  readonly row: string
  readonly fact: string
  /** `up`: the next step is not reached; `down`: the step held would be lost. */
  readonly side: 'up' | 'down'
  /** Of the step, the part by which the value is away from it: 1/20 is 5 %. Comparable between rows. */
  readonly distance: Rational
  /** In units of the fact (people, fen): how many more reach it, or how many fewer lose it. */
  readonly by: number
  /** What crossing it would give or take. */
  readonly points: Points
}

/** The nearest border of a row; undefined where nothing is measured or a fact is missing. */
export function borderOf(compiled: Compiled, row: CompiledRow, sheet: FactSheet): Border | undefined {
  if (!known(sheet, row) || !gatesOpen(row.gates, sheet)) return undefined
  return nearest(thresholdsIn(row.node, sheet).flatMap((one) => bordersOf(compiled, row, one, sheet)))
}

/** Of all rows. */
export const nearestBorder = (compiled: Compiled, sheet: FactSheet): Border | undefined =>
  nearest(compiled.rows.flatMap((row) => borderOf(compiled, row, sheet) ?? []))

/** Negative when `a` is smaller. Exact: a float would make two shares equal that are not. */
export const compareRationals = (a: Rational, b: Rational): number => {
  const [left, right] = [a.num * b.den, b.num * a.den]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Nearer ones first; what has no border comes last. */
export const byNearness = (a: Border | undefined, b: Border | undefined): number =>
  a && b ? compareRationals(a.distance, b.distance) : Number(b !== undefined) - Number(a !== undefined)

const nearest = (borders: readonly Border[]): Border | undefined =>
  borders.reduce<Border | undefined>((best, one) => (best && byNearness(best, one) <= 0 ? best : one), undefined)

interface Conditioned {
  readonly node: Threshold
  /** Every condition it counts under. */
  readonly gates: readonly Gate[]
}

/** Those that count now: of several strata only the one in force. */
function thresholdsIn(node: Node, sheet: FactSheet, above: readonly Gate[] = []): readonly Conditioned[] {
  if (!gatesOpen(node.gates, sheet)) return []
  const gates = [...above, ...node.gates]
  if (node.kind === 'threshold') return [{ node, gates }]
  if (node.kind === 'combine') return node.of.flatMap((part) => thresholdsIn(part, sheet, gates))
  return node.kind === 'stratum' ? thresholdsIn(stratumAt(node, sheet).node, sheet, gates) : []
}

function bordersOf({ book }: Compiled, row: CompiledRow, one: Conditioned, sheet: FactSheet): readonly Border[] {
  const { node, gates } = one
  const { rungs, wide } = node
  const x = sheet.numbers[node.x]!
  const n = node.n < 0 ? 1 : sheet.numbers[node.n]!
  // A share of nobody has no border.
  if (!(n > 0)) return []
  const at = rungReached(node, sheet)
  const pointsAt = (rung: number): number => (rung < 0 ? 0 : capped(row, rungs[rung]!.points))
  const needed = neededOf(gates, node.x)
  const border = (side: Border['side'], to: number, distance: Rational | undefined): readonly Border[] => {
    // One unit may cross several steps at once, or a condition on the same fact.
    const points = (to < needed ? 0 : pointsAt(reachedBy(node, to, n))) - pointsAt(at)
    const by = Math.abs(to - x)
    return points === 0 || !distance ? [] : [{ row: row.id, fact: book.keys[node.x]!.key, side, distance, by, points }]
  }
  const up = rungs.findIndex((_, rung) => rung > at && pointsAt(rung) !== pointsAt(at))
  const above = up < 0 ? [] : border('up', leastFor(rungs[up]!, n, wide), distanceTo(rungs[up]!, x, n))
  if (at < 0) return above
  const held = rungs[lowestAlike(at, pointsAt)]!
  const least = leastFor(held, n, wide)
  return [
    ...above,
    ...(needed > least
      ? border('down', needed - 1, distanceTo({ a: 1, b: needed }, x, 1))
      : border('down', least - 1, distanceTo(held, x, n))),
  ]
}

/** The least value of a fact that the conditions ask for. */
const neededOf = (gates: readonly Gate[], fact: number): number =>
  Math.max(-Infinity, ...gates.filter((gate) => gate.fact === fact).map(({ atLeast }) => atLeast))

function reachedBy({ rungs, wide }: Threshold, x: number, n: number): number {
  let at = -1
  while (at + 1 < rungs.length && holds(rungs[at + 1]!, x, n, wide)) at++
  return at
}

/** The lowest rung with the points of the one reached: only below it something is lost. */
function lowestAlike(at: number, pointsAt: (rung: number) => number): number {
  let rung = at
  while (rung > 0 && pointsAt(rung - 1) === pointsAt(at)) rung--
  return rung
}

/** |a·x − b·n| / (b·n); a step at zero is no border. */
function distanceTo({ a, b }: Pick<CompiledRung, 'a' | 'b'>, x: number, n: number): Rational | undefined {
  const [value, step] = [BigInt(a) * BigInt(x), BigInt(b) * BigInt(n)]
  if (step <= 0n) return undefined
  return rational(value > step ? value - step : step - value, step)
}
