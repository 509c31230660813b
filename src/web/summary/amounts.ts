import { POINT } from '#core/kernel/points.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { Model } from '../bench/bench.ts'

/** Hundredths: what is won for certain, what answers still decide, and what is not won. */
export interface Amounts {
  readonly won: number
  readonly unknown: number
  readonly open: number
}

export interface BothAmounts {
  readonly base: Amounts & { readonly most: number }
  readonly bonus: Amounts & { readonly most: number }
  /** Taken off by what is stated; ≥ 0. */
  readonly deducted: number
  /** Rows whose points are not known yet. */
  readonly unknownRows: number
}

export function amountsOf(compiled: Compiled, { scored: { explanation } }: Model): BothAmounts {
  const { score } = explanation
  const { base, bonus } = compiled.programme.rubric.total
  const unknownRows = explanation.rows.filter(({ row, min, max }) => row.kind !== 'deduction' && min !== max).length
  return {
    base: split(score.base, base * POINT),
    bonus: split(score.bonus, bonus * POINT),
    deducted: score.deductions.min,
    unknownRows,
  }
}

function split({ min, max }: { readonly min: number | null; readonly max: number }, most: number) {
  const won = min ?? 0
  return { won, unknown: max - won, open: most - max, most }
}
