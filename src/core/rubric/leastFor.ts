/** The least value that reaches a rung against `n`: ⌈b·n / a⌉, or the next whole one above it if strict. */
export function leastFor(rung: { a: number; b: number; strict: boolean }, n: number, wide: boolean): number {
  const { a, b, strict } = rung
  if (!wide) return Math.ceil((b * n + (strict ? 1 : 0)) / a)
  const right = BigInt(b) * BigInt(n) + (strict ? 1n : 0n)
  return Number((right + BigInt(a) - 1n) / BigInt(a))
}
