/** Fractions of whole numbers, the slow and plain way. Shares nothing with the engine's own arithmetic. */
export interface Exact {
  readonly num: bigint
  readonly den: bigint
}

export const whole = (value: bigint | number): Exact => ({ num: BigInt(value), den: 1n })
export const ZERO = whole(0)

export const add = (a: Exact, b: Exact): Exact => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den })
export const negate = (a: Exact): Exact => ({ num: -a.num, den: a.den })
export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b))
export const multiply = (a: Exact, b: Exact): Exact => ({ num: a.num * b.num, den: a.den * b.den })
/** `b` must not be 0. Denominators stay positive, so that `compare` may cross-multiply. */
export function divide(a: Exact, b: Exact): Exact {
  const sign = b.num < 0n ? -1n : 1n
  return { num: a.num * b.den * sign, den: a.den * b.num * sign }
}

/** Negative, 0n or positive as `a` is below, at or above `b`. */
export const compare = (a: Exact, b: Exact): bigint => a.num * b.den - b.num * a.den
export const atLeast = (a: Exact, b: Exact): boolean => compare(a, b) >= 0n
export const above = (a: Exact, b: Exact): boolean => compare(a, b) > 0n
export const larger = (a: Exact, b: Exact): Exact => (atLeast(a, b) ? a : b)
export const smaller = (a: Exact, b: Exact): Exact => (atLeast(a, b) ? b : a)
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, ZERO)
export const highest = (values: readonly Exact[]): Exact => values.reduce(larger, ZERO)

/** Whole steps only: a part of a step gives nothing. */
export function floor({ num, den }: Exact): bigint {
  const quotient = num / den
  return num % den < 0n ? quotient - 1n : quotient
}

/** `35%`, `1/2`, `0.5`, `100元`, `2万元`, 7. */
export function read(amount: number | string): Exact {
  const text = String(amount).trim()
  if (text.endsWith('%')) return divide(read(text.slice(0, -1)), whole(100))
  if (text.endsWith('万元')) return multiply(read(text.slice(0, -2)), whole(10_000))
  if (text.endsWith('元')) return read(text.slice(0, -1))
  const [top, bottom] = text.split('/')
  if (bottom !== undefined) return divide(read(top ?? ''), read(bottom))
  const [before = '', after = ''] = text.split('.')
  return { num: BigInt(before + after), den: 10n ** BigInt(after.length) }
}

/** Hundredths of a point; every result of a sound rubric is a whole number of them. */
export function hundredths(points: Exact): number {
  if ((points.num * 100n) % points.den !== 0n)
    throw new RangeError(`${points.num}/${points.den} is not whole hundredths`)
  return Number((points.num * 100n) / points.den)
}
