import { gcd, type Rational } from '#core/kernel/rational.ts'

/** As a person writes it: `100`, `1/2`. */
export function toFraction({ num, den }: Rational): string {
  const divisor = gcd(num < 0n ? -num : num, den) || 1n
  const [over, under] = [num / divisor, den / divisor]
  return under === 1n ? String(over) : `${over}/${under}`
}
