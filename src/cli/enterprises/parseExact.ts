/**
 * Like `JSON.parse`, but an `id` that is a number too long for a double (a credit code of digits only) is kept
 * digit by digit, and `JSON.stringify` gives it back as it came.
 */
export function parseExact(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return LONG_ID.test(text) ? JSON.parse(text, keepLongIds) : value
}

const LONG_ID = /"id"\s*:\s*-?[\d.eE+-]{16}/

function keepLongIds(key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const rounded = key === 'id' && typeof value === 'number' && !Number.isSafeInteger(value)
  return rounded && context?.source ? rawJson(context.source) : value
}

/** Not yet in TypeScript's library. */
const { rawJSON: rawJson } = JSON as unknown as { readonly rawJSON: (text: string) => unknown }
