import { toNumber } from '#core/kernel/points.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { PointsRange, Score } from '#core/rubric/score.ts'

const range = ({ min, max }: PointsRange) => ({ min: min === null ? null : toNumber(min), max: toNumber(max) })

/** A score as other programs read it: points are JSON numbers, keys stand in the order of the contract. */
export function scoreJson(compiled: Compiled, id: unknown, score: Score) {
  const { deductions, vetoes, openVetoes } = score
  return {
    id,
    programme: compiled.programme.id,
    rows: Object.fromEntries(compiled.rows.map((row) => [row.id, range(score.rows[row.index]!)])),
    base: range(score.base),
    bonus: range(score.bonus),
    deductions: { min: toNumber(deductions.min), max: deductions.max === null ? null : toNumber(deductions.max) },
    total: range(score.total),
    vetoes,
    openVetoes,
  }
}

/** One value as one line of JSON. */
export const jsonLine = (value: unknown): string => `${JSON.stringify(value)}\n`
