import { z } from 'zod'
import type { FieldTest, Measure, PersonRule, RosterField, RosterRules } from '#core/programme/rosterRules.ts'
import { amount, mapOf, text } from './common.ts'

const words = z.array(z.string())
const base = {
  label: text,
  headings: words,
  year: z.enum(['this', 'previous']).exactOptional(),
  relative: words.exactOptional(),
  required: z.boolean().exactOptional(),
  none: words.exactOptional(),
  warnBlank: z.union([z.literal(true), z.string()]).exactOptional(),
  whenMissing: z.union([z.literal('blank'), z.strictObject({ value: z.string() })]).exactOptional(),
}
const blank = z.enum(['none', 'unknown'])

const field = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('name') }),
  z.strictObject({ ...base, kind: z.literal('identity'), scheme: z.enum(['resident', 'any']) }),
  z.strictObject({ ...base, kind: z.literal('text') }),
  z.strictObject({ ...base, kind: z.literal('yesNo') }),
  z.strictObject({
    ...base,
    kind: z.literal('choice'),
    values: z.array(z.strictObject({ id: z.string(), label: text, words })),
    blank,
    others: z.enum(['error', 'ignore']).exactOptional(),
  }),
  z.strictObject({ ...base, kind: z.literal('code'), patterns: words }),
  z.strictObject({
    ...base,
    kind: z.literal('date'),
    partial: z.enum(['first', 'last']),
    notBefore: z.string().exactOptional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal('money'),
    blank,
    usual: z.tuple([z.number(), z.number()]).exactOptional(),
  }),
  z.strictObject({ ...base, kind: z.literal('attendance') }),
]) satisfies z.ZodType<RosterField>

const day = z.enum(['cutOff', 'cutOffYearBefore', 'yearStart', 'previousYearStart'])
const named = { field: z.string() }

const fieldTest = z.union([
  z.strictObject({ ...named, marked: z.literal(true) }),
  z.strictObject({ ...named, known: z.literal(true) }),
  z.strictObject({ ...named, is: words }),
  z.strictObject({ ...named, atLeast: z.string() }),
  z.strictObject({
    ...named,
    over: amount,
    annualised: z.strictObject({ from: z.string(), to: z.string() }).exactOptional(),
  }),
  z.strictObject({ ...named, onOrBefore: day }),
  z.strictObject({ ...named, fullMonths: z.int(), through: day }),
]) satisfies z.ZodType<FieldTest>

const nested = z.lazy((): z.ZodType<PersonRule> => personRule)
const personRule: z.ZodType<PersonRule> = z
  .union([
    z.string(),
    z.strictObject({ all: z.array(nested) }),
    z.strictObject({ any: z.array(nested) }),
    z.strictObject({ not: nested }),
    fieldTest,
  ])
  .meta({ id: 'PersonRule', description: 'A group of people by name, a test of one field, or all / any / not of such' })

const measure = z.union([
  z.strictObject({ count: personRule }),
  z.strictObject({ average: z.string(), of: personRule }),
  z.strictObject({ highest: z.string(), of: personRule }),
  z.strictObject({ lowest: z.string(), of: personRule }),
  z.strictObject({ sum: z.string(), of: personRule }),
]) satisfies z.ZodType<Measure>
const under = { under: mapOf(mapOf(measure)).exactOptional() }

export const roster = z.strictObject({
  words: z.strictObject({
    yes: words,
    no: words,
    blank: words,
    notPeople: words,
    units: mapOf(amount),
    year: words,
  }),
  fields: mapOf(field),
  people: mapOf(z.strictObject({ label: text, rule: personRule, under: mapOf(mapOf(personRule)).exactOptional() })),
  holds: z.string(),
  facts: mapOf(
    z.union([
      z.strictObject({ count: personRule, ...under }),
      z.strictObject({ average: z.string(), of: personRule, ...under }),
      z.strictObject({ highest: z.string(), of: personRule, ...under }),
      z.strictObject({ lowest: z.string(), of: personRule, ...under }),
      z.strictObject({ sum: z.string(), of: personRule, ...under }),
    ]),
  ),
  sent: z.strictObject({ fields: words, bands: mapOf(z.array(amount)), fewest: z.int() }),
}) satisfies z.ZodType<RosterRules>
