import { z } from 'zod'
import type { Reading } from '#core/programme/programme.ts'
import { id, mapOf, text } from './common.ts'

export const readings = mapOf(
  z.strictObject({
    kind: z.enum(['rule', 'counting', 'guidance']),
    rows: z.array(z.string()),
    question: text,
    default: z.strictObject({ id, text }),
    alternatives: mapOf(text),
    why: text.exactOptional(),
    facts: z.array(z.string()).exactOptional(),
  }) satisfies z.ZodType<Reading>,
)
