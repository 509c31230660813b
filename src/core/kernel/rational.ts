/**
 * Exact numbers as they stand in a rule: `35%`, `1/2`, `0.5`, `90000元`, `1万元`. They are read from
 * text, never from a binary float, and kept as a fraction of two whole numbers in lowest terms.
 */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

const SHAPE = /^([+-]?\d+)(?:\.(\d+))?(?:\/(\d+))?\s*(%|万元|元)?$/u
const SCALE: Record<string, bigint> = { 万元: 10_000n, 元: 1n }

export function rational(num: bigint, den: bigint): Rational {
  if (den === 0n) throw new RangeError('a fraction needs a denominator other than 0')
  const sign = den < 0n ? -1n : 1n
  const divisor = gcd(num < 0n ? -num : num, den * sign) || 1n
  return { num: (sign * num) / divisor, den: (sign * den) / divisor }
}

/** The number that `text` writes, or undefined if it writes none. A whole JSON number is taken too. */
export function parseRational(text: string | number): Rational | undefined {
  if (typeof text === 'number') {
    return Number.isSafeInteger(text) ? { num: BigInt(text), den: 1n } : undefined
  }
  const match = SHAPE.exec(text.trim())
  if (!match) return undefined
  const [, whole = '', decimals = '', over, unit] = match
  if (decimals && over) return undefined
  const scale = 10n ** BigInt(decimals.length)
  const den = (over ? BigInt(over) : 1n) * scale * (unit === '%' ? 100n : 1n)
  if (den === 0n) return undefined
  return rational(BigInt(whole + decimals) * (SCALE[unit ?? ''] ?? 1n), den)
}

/** `value × scale` when it is a whole number, else undefined: 1/2 in hundredths is 50. */
export function inUnits(value: Rational, scale: bigint): bigint | undefined {
  const scaled = value.num * scale
  return scaled % value.den === 0n ? scaled / value.den : undefined
}

export function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
