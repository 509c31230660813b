import { z } from 'zod'
import type { Amount, Text } from '#core/programme/programme.ts'

/** Words by language: `{ zh: …, en: … }`. */
export const text = z
  .record(z.string().regex(/^[a-z]{2,3}$/), z.string().min(1))
  .meta({ id: 'Text', description: 'Words by language code, such as { zh: …, en: … }' }) satisfies z.ZodType<Text>

/** An exact number as written. A binary fraction never gets here: the reader refuses it. */
export const amount = z.union([z.int(), z.string().regex(/^[+-]?\d+(?:\.\d+|\/\d*[1-9]\d*)?\s*(?:%|万元|元)?$/)]).meta({
  id: 'Amount',
  description: 'A whole number, or text such as "35%", "1/2", "0.5", "100元"',
}) satisfies z.ZodType<Amount>

export const id = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/)
export const day = z.iso.date()

/** A map by id or by name. */
export const mapOf = <T extends z.ZodType>(value: T) => z.record(z.string().min(1), value)

/** Refuses an object that holds none or more than one of `keys`. */
export const exactlyOne =
  (keys: readonly string[]) =>
  ({ value, issues }: z.core.ParsePayload): void => {
    const held = keys.filter((key) => key in (value as object))
    if (held.length !== 1) {
      issues.push({ code: 'custom', input: value, params: { code: 'exactly-one', keys, held } })
    }
  }
