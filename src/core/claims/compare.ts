/** Why two scores of an application differ: which fact, whose claim, how many points in which rows. */
import type { Points } from '../kernel/points.ts'
import type { Claim } from './claim.ts'
import type { HeldFacts } from './factSheet.ts'
import type { RowPoints } from './rowPoints.ts'
import { sameValue } from './sameValue.ts'

/** A fact whose value is not the same; a side is missing where nobody says anything that counts. */
export interface ChangedFact {
  readonly fact: string
  readonly before?: Claim
  readonly after?: Claim
}

export interface Difference {
  /** One fact; several only where none of them could change without the others. */
  readonly facts: readonly ChangedFact[]
  /** What that changes, row by row. */
  readonly rows: readonly { readonly row: string; readonly points: Points }[]
}

/** Points by row, or undefined for facts that contradict each other. */
export type Evaluate = (facts: Readonly<Record<string, unknown>>) => RowPoints | undefined

/**
 * The differences, whose points add up to those between the two scores, row by row. The facts are changed one
 * after another in the order of the sheets; one that contradicts the others so far (a part larger than its whole)
 * waits its turn. Undefined when one of the two contradicts itself, so that it has no score.
 */
export function compare(before: HeldFacts, after: HeldFacts, evaluate: Evaluate): readonly Difference[] | undefined {
  let [facts, points] = [before.facts, evaluate(before.facts)]
  const last = evaluate(after.facts)
  if (!points || !last) return undefined
  let waiting = changedFacts(before, after)
  const differences: Difference[] = []
  while (waiting.length > 0) {
    const step = firstStep(facts, after.facts, waiting, evaluate) ?? {
      facts: after.facts,
      points: last,
      changed: waiting,
    }
    differences.push({ facts: step.changed, rows: rowsBetween(points, step.points) })
    waiting = waiting.filter((one) => !step.changed.includes(one))
    ;({ facts, points } = step)
  }
  return differences
}

function changedFacts(before: HeldFacts, after: HeldFacts): readonly ChangedFact[] {
  const names = new Set([...Object.keys(before.facts), ...Object.keys(after.facts)])
  return [...names]
    .filter((fact) => !sameValue(before.facts[fact] ?? null, after.facts[fact] ?? null))
    .map((fact) => ({
      fact,
      ...(before.claims[fact] && { before: before.claims[fact] }),
      ...(after.claims[fact] && { after: after.claims[fact] }),
    }))
}

interface Step {
  readonly facts: HeldFacts['facts']
  readonly points: RowPoints
  readonly changed: readonly ChangedFact[]
}

/** The first fact that can change by itself. */
function firstStep(
  facts: HeldFacts['facts'],
  goal: HeldFacts['facts'],
  waiting: readonly ChangedFact[],
  evaluate: Evaluate,
): Step | undefined {
  for (const one of waiting) {
    const changed = { ...facts, [one.fact]: goal[one.fact] ?? null }
    const points = evaluate(changed)
    if (points) return { facts: changed, points, changed: [one] }
  }
  return undefined
}

const rowsBetween = (before: RowPoints, after: RowPoints): Difference['rows'] =>
  Object.keys(after)
    .map((row) => ({ row, points: after[row]! - before[row]! }))
    .filter(({ points }) => points !== 0)
