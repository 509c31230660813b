import { z } from 'zod'
import type { Effort, Fact, RecordField } from '#core/programme/programme.ts'
import { amount, mapOf, text } from './common.ts'

const effort = z.strictObject({ price: amount, days: z.int().min(0), note: text.exactOptional() }).meta({
  id: 'Effort',
  description: "The programme's own estimate of what one more unit takes: yuan and days",
}) satisfies z.ZodType<Effort>

const base = {
  label: text,
  question: text.exactOptional(),
  why: text.exactOptional(),
  sample: text.exactOptional(),
  judgement: z.boolean().exactOptional(),
  departmentsOnly: z.boolean().exactOptional(),
  effort: effort.exactOptional(),
}
const whole = z.int().min(0)

const recordField = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('subject'), label: text }),
  z.strictObject({
    type: z.literal('choice'),
    label: text,
    values: mapOf(text),
    optional: z.boolean().exactOptional(),
  }),
  z.strictObject({ type: z.literal('count'), label: text, min: whole.exactOptional(), max: whole.exactOptional() }),
]) satisfies z.ZodType<RecordField>

const fact = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('yesNo') }),
  z.strictObject({
    ...base,
    type: z.literal('choice'),
    values: mapOf(text).meta({ description: 'Ordered from least to most' }),
    efforts: mapOf(effort).exactOptional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('count'),
    unit: text.exactOptional(),
    max: whole.exactOptional(),
    within: z.string().exactOptional(),
    roster: z.boolean().exactOptional(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('money'),
    unit: text.exactOptional(),
    max: whole.exactOptional(),
    roster: z.boolean().exactOptional(),
  }),
  z.strictObject({ ...base, type: z.literal('score'), min: amount, max: amount, step: amount }),
  z.strictObject({
    ...base,
    type: z.literal('records'),
    unit: text.exactOptional(),
    fields: mapOf(recordField),
    efforts: z.array(z.strictObject({ record: mapOf(z.union([z.string(), z.int()])), effort })).exactOptional(),
  }),
]) satisfies z.ZodType<Fact>

export const facts = mapOf(fact)
