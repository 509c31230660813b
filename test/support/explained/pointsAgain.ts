import type { CompiledRung } from '#core/rubric/compiled.ts'
import type { Comparison, Reason, RowExplanation, TallyReason, ThresholdReason } from '#core/rubric/explanation.ts'

/**
 * The row's points in hundredths, from what its explanation says and from nothing else: the facts and the rubric are
 * not looked at again. Throws where the explanation contradicts itself.
 */
export function pointsAgain({ reason, row, lost }: RowExplanation): number {
  const points = pointsOf(reason)
  if (row.kind === 'deduction') return points
  const kept = Math.min(points, row.max)
  agree(points - kept, lost, 'what the cap cut off')
  return kept
}

function pointsOf(reason: Reason): number {
  switch (reason.kind) {
    case 'closed':
      if (reason.value >= reason.gate.atLeast) throw new Error('the closed gate is open')
      return 0
    case 'threshold':
      return climbed(reason)
    case 'flags': {
      const won = reason.node.items.filter((_, at) => reason.values[at] === 1).map(({ points }) => points)
      return reason.node.take === 'sum' ? sum(won) : Math.max(0, ...won)
    }
    case 'level':
      return reason.node.points[reason.rank]!
    case 'tally':
      return tallied(reason)
    case 'counts':
      return sum(reason.node.items.map(({ points }, at) => points * reason.values[at]!))
    case 'combine': {
      const won = reason.parts.map(pointsOf)
      return reason.node.take === 'sum' ? sum(won) : Math.max(0, ...won)
    }
    case 'stratum':
      return pointsOf(reason.reason!)
    case 'judged':
      return (reason.units * reason.node.num) / reason.node.den
  }
}

/** The rung whose comparison holds while the next one's fails. */
function climbed(reason: ThresholdReason): number {
  const { node, held, failed, n, x } = reason
  if (n === 0) return 0
  const holds = (one: Comparison) => comparison(node.rungs[one.rung]!, one, x, n)
  if (held && !holds(held)) throw new Error('the rung that was reached is not')
  if (failed && holds(failed)) throw new Error('the rung that was missed is reached')
  agree(failed?.rung ?? node.rungs.length, (held?.rung ?? -1) + 1, 'the rungs compared')
  return held ? node.rungs[held.rung]!.points : 0
}

function comparison({ a, b, strict }: CompiledRung, { left, right }: Comparison, x: number, n: number): boolean {
  agree(left, a * x, 'the left side')
  agree(right, b * n, 'the right side')
  return strict ? left > right : left >= right
}

function tallied({ records = [], node }: TallyReason): number {
  for (const record of records) {
    if (record.instead < 0) continue
    const better = records[record.instead]!
    if (better.points < record.points) throw new Error('a lower record counts instead of a higher one')
  }
  const won = records.filter(({ why }) => why === 'counted').map(({ points }) => points)
  return node.take === 'sum' ? sum(won) : node.shape === 'deduct' ? sum(won) : Math.max(0, ...won)
}

const sum = (points: readonly number[]): number => points.reduce((total, one) => total + one, 0)

function agree(found: number, said: number, what: string): void {
  if (found !== said) throw new Error(`${what}: ${said} is said, ${found} is so`)
}
