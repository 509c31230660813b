import type { Entry } from './entry.ts'

/**
 * The text that is hashed for an entry: a JSON array without spaces, every field in this order, `detail` as the
 * string it was written as. No two different entries share it, and any language can make it again.
 */
export const canonical = (entry: Omit<Entry, 'hash' | 'seal'>): string =>
  JSON.stringify([
    entry.seq,
    entry.at,
    entry.actor,
    entry.role,
    entry.act,
    entry.object,
    entry.objectId,
    entry.detail,
    entry.previous,
  ])
