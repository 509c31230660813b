import { z } from 'zod'
import type { Group, Row, Rubric, TotalRule } from '#core/programme/programme.ts'
import { amount, id, mapOf, text } from './common.ts'
import { rule } from './rule.ts'

const row = z.strictObject({
  id,
  indicator: text.meta({ description: 'The official words' }),
  criteria: text.meta({ description: 'The official words' }),
  title: text.exactOptional(),
  max: amount.exactOptional(),
  inferred: text.exactOptional(),
  basis: z.enum(['year', 'status', 'ever']),
  rule,
  under: mapOf(mapOf(z.json())).exactOptional(),
  readings: z.array(z.string()).exactOptional(),
  guidance: text.exactOptional(),
  evidence: z.array(text).exactOptional(),
  evidenceInstead: z.array(text).exactOptional(),
  evidenceHeld: z.array(text).exactOptional(),
  verifiers: z.array(z.string()).exactOptional(),
  tasks: z.array(z.int()).exactOptional(),
  falling: z.array(z.string()).exactOptional(),
  accepted: mapOf(text).exactOptional(),
}) satisfies z.ZodType<Row>

const group = z.strictObject({
  id,
  no: z.int().min(1),
  kind: z.enum(['base', 'bonus', 'deduction']),
  title: text,
  max: amount.exactOptional(),
  capped: text.exactOptional(),
  rows: z.array(row).min(1),
}) satisfies z.ZodType<Group>

const totalRule = {
  base: z.int(),
  bonus: z.int(),
  bonusCounts: z.enum(['add', 'tieBreak']),
  cap: z.int().exactOptional(),
}
const partOfTotal = z.strictObject({
  base: totalRule.base.exactOptional(),
  bonus: totalRule.bonus.exactOptional(),
  bonusCounts: totalRule.bonusCounts.exactOptional(),
  cap: totalRule.cap,
}) satisfies z.ZodType<Partial<TotalRule>>

export const rubric = z.strictObject({
  groups: z.array(group).min(1),
  total: z.strictObject(totalRule) satisfies z.ZodType<TotalRule>,
  under: mapOf(mapOf(partOfTotal)).exactOptional(),
  columns: z
    .array(
      z.strictObject({ id: z.enum(['no', 'group', 'indicator', 'max', 'criteria', 'self', 'review']), head: text }),
    )
    .min(1),
}) satisfies z.ZodType<Rubric>
