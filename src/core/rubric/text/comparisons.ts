/** A threshold's comparison in words, and as the whole numbers that were compared. */
import type { CompiledRung, Threshold } from '../compiled.ts'
import type { FactKey } from '../factBook.ts'
import { NBSP, percent, wholeNumber } from './numbers.ts'
import { keyAt, numberOf, thresholdOf } from './quantities.ts'
import type { Voice } from './voice.ts'

/** The threshold as printed: 60 %, 20 人, 200 元/月. */
export const printed = (voice: Voice, node: Threshold, rung: CompiledRung): string =>
  node.value === 'plain' ? thresholdOf(voice, keyAt(voice, node.x), rung.at) : percent(rung.at)

/** Exact products as the rung compares them; doubles could not hold those of a wide row. */
function products({ a, b }: CompiledRung, x: number, n: number) {
  return { left: BigInt(a) * BigInt(x), right: BigInt(b) * BigInt(n) }
}

export function reached(rung: CompiledRung, x: number, n: number): boolean {
  const { left, right } = products(rung, x, n)
  return rung.strict ? left > right : left >= right
}

export function highestReached({ rungs }: Threshold, x: number, n: number): CompiledRung | undefined {
  let at = 0
  while (at < rungs.length && reached(rungs[at]!, x, n)) at++
  return rungs[at - 1]
}

/** "正好达到 60 %", "超过 20 %", "未到 65 %". */
export function verdict(voice: Voice, node: Threshold, rung: CompiledRung, x: number, n: number): string {
  const { say } = voice
  const at = printed(voice, node, rung)
  if (!reached(rung, x, n)) return rung.strict ? say.notAbove(at) : say.below(at)
  if (rung.strict) return say.exceeds(at)
  const { left, right } = products(rung, x, n)
  return left === right ? say.exactly(at) : say.reaches(at)
}

/**
 * "42 × 100 = 4 200 ≥ 60 × 70 = 4 200": the two products, in per cent where the threshold is one, so that
 * a reader can check them by hand. A plain value stands alone: "19 < 20".
 */
export function comparisonLine(voice: Voice, node: Threshold, rung: CompiledRung, x: number, n: number): string {
  const sign = reached(rung, x, n) ? (rung.strict ? '>' : '≥') : rung.strict ? '≤' : '<'
  const key = keyAt(voice, node.x)
  const scale = node.n < 0 || 100 % rung.a !== 0 ? 1 : 100 / rung.a
  const a = BigInt(rung.a * scale)
  const b = BigInt(rung.b * scale)
  const left = product(key, numberOf(key, x), a, BigInt(x), true)
  const right = node.n < 0 ? numberOf(key, b) : product(key, numberOf(keyAt(voice, node.n), n), b, BigInt(n), false)
  return `${left} ${sign} ${right}`
}

/** "42 × 100 = 4 200", or "60 × 70 = 4 200" with the factor in front. */
function product(key: FactKey, value: string, factor: bigint, units: bigint, valueFirst: boolean): string {
  if (factor === 1n) return value
  const times = `${NBSP}×${NBSP}`
  const terms = valueFirst ? `${value}${times}${wholeNumber(factor)}` : `${wholeNumber(factor)}${times}${value}`
  return `${terms} = ${numberOf(key, factor * units)}`
}
