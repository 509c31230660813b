import { soundFacts } from '../applying/soundFacts.ts'
import type { Points } from '../kernel/points.ts'
import type { Compiled } from '../rubric/compiled.ts'
import type { FactSheet } from '../rubric/readFacts.ts'
import { inLimits, score } from '../rubric/score.ts'

/** What is certain of a candidate's score. */
export interface Certain {
  readonly rows: Readonly<Record<string, Points>>
  readonly base: Points
  readonly bonus: Points
  readonly deductions: Points
  readonly total: Points
  readonly vetoes: readonly string[]
}

/** As the review score is counted: what nobody has stated wins nothing and takes nothing. */
export function certain(compiled: Compiled, sheet: FactSheet): Certain {
  const scored = score(compiled, sheet)
  const base = scored.base.min ?? 0
  const bonus = scored.bonus.min ?? 0
  const deductions = scored.deductions.min
  const counted = base + (compiled.bonusCounts === 'add' ? bonus : 0)
  return {
    rows: Object.fromEntries(
      compiled.rows.map(({ id, index, kind }) => {
        const { min, max } = scored.rows[index]!
        return [id, kind === 'deduction' ? max : (min ?? 0)]
      }),
    ),
    base,
    bonus,
    deductions,
    total: inLimits(compiled, counted - deductions),
    vetoes: scored.vetoes,
  }
}

export const sheetOf = (compiled: Compiled, facts: Readonly<Record<string, unknown>>): FactSheet =>
  soundFacts(compiled.book, facts).sheet
