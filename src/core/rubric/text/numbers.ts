/** Numbers as the sentences print them: exact, never rounded, thousands apart by a no-break space. */
import type { Rational } from '#core/kernel/rational.ts'

/** Holds a number and its unit, or the groups of a long number, on one line. */
export const NBSP = '\u00a0'
const MINUS = '−'

/** 4200 → "4 200", −3 → "−3". */
export function wholeNumber(value: number | bigint): string {
  const whole = BigInt(value)
  return whole < 0n ? MINUS + grouped(String(-whole)) : grouped(String(whole))
}

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, NBSP)

/** Fen as yuan, with both decimals or none: 14660 → "146.60", 20000 → "200". */
export function yuan(fen: bigint): string {
  return fen % 100n === 0n ? wholeNumber(fen / 100n) : placed(fen, 2)
}

const MOST_DECIMALS = 12

/** A fraction as the shortest exact decimal ("34.5"), or as it is ("1/3") when no decimal ends. */
export function exactDecimal({ num, den }: Rational): string {
  let scale = 1n
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++, scale *= 10n) {
    if ((num * scale) % den === 0n) return placed((num * scale) / den, decimals)
  }
  return `${wholeNumber(num)}/${wholeNumber(den)}`
}

/** A share of one whole as printed in rules: 7/20 → "35 %". */
export const percent = ({ num, den }: Rational): string => `${exactDecimal({ num: num * 100n, den })}${NBSP}%`

/**
 * `num / den` in per cent, cut after `decimals` and never rounded: 2.817 → "2.81 %". Where the cut would
 * look like a threshold that is not met exactly (20.01 beside 20), as many decimals more as tell them apart.
 */
export function cutPercent(num: bigint, den: bigint, decimals: number, thresholds: readonly Rational[]): string {
  const scale = 10n ** BigInt(decimals)
  const cut = (num * 100n * scale) / den
  const misleading = thresholds.some((at) => cut * at.den === at.num * 100n * scale && num * at.den !== at.num * den)
  if (misleading && decimals < MOST_DECIMALS) return cutPercent(num, den, decimals + 1, thresholds)
  return `${placed(cut, decimals)}${NBSP}%`
}

/** Whole number of 10^−decimals with its decimal point. */
function placed(value: bigint, decimals: number): string {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0')
  const whole = grouped(digits.slice(0, digits.length - decimals))
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
  return value < 0n ? MINUS + text : text
}
