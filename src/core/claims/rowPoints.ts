import type { Points } from '../kernel/points.ts'
import type { Compiled } from '../rubric/compiled.ts'
import { readFacts } from '../rubric/readFacts.ts'
import { score } from '../rubric/score.ts'

export type RowPoints = Readonly<Record<string, Points>>

/**
 * Points that are sure, by row: unknown facts win nothing, and unknown deductions take nothing. Undefined when
 * the facts contradict each other.
 */
export function rowPointsOf(compiled: Compiled, facts: Readonly<Record<string, unknown>>): RowPoints | undefined {
  const { sheet, problems } = readFacts(compiled.book, facts)
  if (problems.length > 0) return undefined
  const { rows } = score(compiled, sheet)
  return Object.fromEntries(
    compiled.rows.map(({ id, index, kind }) => {
      const { min, max } = rows[index]!
      return [id, kind === 'deduction' ? max : (min ?? 0)]
    }),
  )
}
