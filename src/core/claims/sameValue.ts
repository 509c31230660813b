/** Whether two values of facts say the same; the order of a record's fields does not matter, that of records does. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b)
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [mine, others] = [Object.keys(a), Object.keys(b)]
  return (
    mine.length === others.length &&
    mine.every((key) => key in b && sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}
