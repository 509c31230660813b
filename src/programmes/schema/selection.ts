import { z } from 'zod'
import type { Selection, TieRule } from '#core/programme/programme.ts'
import { amount, id, text } from './common.ts'

const tie = z.strictObject({
  id,
  name: text,
  by: z.union([z.enum(['deductions', 'base']), z.strictObject({ share: z.tuple([z.string(), z.string()]) })]),
}) satisfies z.ZodType<TieRule>

export const selection = z.strictObject({
  quorum: amount,
  majority: amount,
  ties: z.array(tie),
}) satisfies z.ZodType<Selection>
