import fc from 'fast-check'
import type { Programme } from '#core/programme/programme.ts'

/** A sample that a failing property prints short: of its programme only the rules. */
export const told = <T extends { readonly programme: Programme }>(sample: T): T => ({
  ...sample,
  [fc.toStringMethod]: () => {
    const { rubric } = sample.programme
    const groups = rubric.groups.map(({ kind, max, rows }) => ({
      kind,
      max,
      rows: rows.map(({ id, rule, max: most, under, falling }) => ({ id, max: most, rule, under, falling })),
    }))
    return JSON.stringify({ ...sample, programme: { groups, total: rubric.total, under: rubric.under } }, undefined, 1)
  },
})
