import { z } from 'zod'
import type { Incentive, MoneyRule } from '#core/programme/programme.ts'
import { amount, id, text } from './common.ts'

const per = text.exactOptional()

const moneyRule = z.union([
  z.strictObject({ fixed: amount, class: z.string().exactOptional() }),
  z.strictObject({ perUnit: amount, fact: z.string(), atMost: z.boolean().exactOptional() }),
  z.strictObject({ range: z.tuple([amount, amount]), per }),
  z.strictObject({ oneOf: z.array(amount).min(1), per }),
  z.strictObject({ levels: z.array(z.strictObject({ level: text, amount })).min(1), per }),
]) satisfies z.ZodType<MoneyRule>

export const incentives = z.array(
  z.strictObject({
    id,
    name: text,
    clause: text,
    kind: z.enum(['money', 'support']),
    to: z.enum(['enterprise', 'person']),
    amount: moneyRule.exactOptional(),
    note: text.exactOptional(),
  }) satisfies z.ZodType<Incentive>,
)
