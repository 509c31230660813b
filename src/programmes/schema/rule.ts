import { z } from 'zod'
import type { Case, Condition, Deduct, Need, Rule, Rung, Tally, Value } from '#core/programme/programme.ts'
import { amount, exactlyOne, mapOf } from './common.ts'

const fact = z.string().min(1)
const take = z.enum(['sum', 'highest']).exactOptional()

const value = z
  .union([fact, z.strictObject({ share: z.tuple([fact, fact]) }), z.strictObject({ growth: z.tuple([fact, fact]) })])
  .meta({
    id: 'Value',
    description: 'A fact, the share of one in another, or the growth of one over another',
  }) satisfies z.ZodType<Value>

const condition = z.union([
  z.string(),
  z.int(),
  z.array(z.union([z.string(), z.int()])),
  z.strictObject({ atLeast: z.int().exactOptional(), atMost: z.int().exactOptional() }),
]) satisfies z.ZodType<Condition>

const need = z.union([
  fact,
  z.strictObject({ fact, atLeast: z.union([z.int(), z.string()]) }),
]) satisfies z.ZodType<Need>
const pointsFor = z.strictObject({ fact, points: amount })
const recordCase = z.strictObject({ when: mapOf(condition), points: amount }) satisfies z.ZodType<Case>

const rung = z
  .strictObject({ reach: amount.exactOptional(), over: amount.exactOptional(), points: amount })
  .check(exactlyOne(['reach', 'over'])) as unknown as z.ZodType<Rung>

const tally = z.strictObject({
  records: fact.exactOptional(),
  per: z.string().exactOptional(),
  take,
  cases: z.array(recordCase).exactOptional(),
  factor: z.strictObject({ by: z.string(), of: mapOf(amount) }).exactOptional(),
  counts: z.array(pointsFor).exactOptional(),
}) satisfies z.ZodType<Tally>

const deduct = z.strictObject({
  value: fact.exactOptional(),
  rungs: z.array(z.strictObject({ from: amount, minus: amount, veto: z.boolean().exactOptional() })).exactOptional(),
  records: fact.exactOptional(),
  cases: z
    .array(
      z.strictObject({
        when: mapOf(condition),
        minus: amount.exactOptional(),
        veto: z.boolean().exactOptional(),
      }),
    )
    .exactOptional(),
}) satisfies z.ZodType<Deduct>

/** A rule with the parts of which it is made, which are rules again. */
const nested = z.lazy((): z.ZodType<Rule> => rule)

const shapes = {
  checklist: z.strictObject({ take, items: z.array(pointsFor).min(1) }),
  level: z.strictObject({ fact, points: mapOf(amount) }),
  bands: z.strictObject({ value, rungs: z.array(z.strictObject({ from: amount, points: amount })).min(1) }),
  ladder: z.strictObject({ value, rungs: z.array(rung).min(1) }),
  steps: z.strictObject({
    value,
    below: z.array(rung).exactOptional(),
    from: amount,
    strict: z.boolean().exactOptional(),
    first: amount,
    each: amount,
    add: amount,
  }),
  tally,
  deduct,
  parts: z.strictObject({ take, of: z.array(nested).min(1) }),
  alternatives: z.strictObject({ of: z.array(nested).min(1) }),
  stratum: z.strictObject({
    by: fact,
    cases: z
      .array(z.strictObject({ is: z.array(z.string()).exactOptional(), from: amount.exactOptional(), rule: nested }))
      .min(1),
  }),
  judged: z.strictObject({ fact, weight: amount.exactOptional() }),
}

/**
 * One of the closed set of shapes. Written as one object with exactly one of the shapes, not as a union,
 * so that a slip inside a shape is told where it stands.
 */
export const rule: z.ZodType<Rule> = z
  .strictObject({
    needs: z.array(need).exactOptional(),
    checklist: shapes.checklist.exactOptional(),
    level: shapes.level.exactOptional(),
    bands: shapes.bands.exactOptional(),
    ladder: shapes.ladder.exactOptional(),
    steps: shapes.steps.exactOptional(),
    tally: shapes.tally.exactOptional(),
    deduct: shapes.deduct.exactOptional(),
    parts: shapes.parts.exactOptional(),
    alternatives: shapes.alternatives.exactOptional(),
    stratum: shapes.stratum.exactOptional(),
    judged: shapes.judged.exactOptional(),
  })
  .check(exactlyOne(Object.keys(shapes)))
  .meta({
    id: 'Rule',
    description: 'One shape, and `needs` that must hold or the points are 0',
  }) as unknown as z.ZodType<Rule>
