/** Small schemas that many operations share. */
import { z } from 'zod'

export const Id = z.string().min(1).max(64)
export const Day = z.iso.date()
export const Moment = z.iso.datetime()

/** Typed text of at least one letter, without blanks around it. */
export const line = (most: number) => z.string().trim().min(1).max(most)
/** Typed text that may be empty. */
export const optionalLine = (most: number) => z.string().trim().max(most)

export const Language = z.enum(['zh', 'en'])
export const ById = z.strictObject({ id: Id })
export const Done = z.object({ done: z.literal(true) })
export const Nothing = z.unknown()

/** What a list is asked for; pages count from 1. */
export const Paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(20),
}

/** One page of a list. `total` is exact up to `TOTAL_COUNTED`; beyond it `more` is true. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int(), more: z.boolean(), page: z.int(), size: z.int() })

export const TOTAL_COUNTED = 1000

/** Several values of one query parameter, joined by commas. */
export const listOf = <T extends z.ZodType<string>>(item: T) =>
  z.preprocess((text) => (typeof text === 'string' ? text.split(',').filter(Boolean) : text), z.array(item).max(50))
