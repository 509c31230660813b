/** Values of facts in words: 42 人, 208.06 元/月, 是. Values are whole units as the fact sheet holds them. */
import { formatPoints, type Points } from '#core/kernel/points.ts'
import type { Rational } from '#core/kernel/rational.ts'
import type { FactKey } from '../factBook.ts'
import { exactDecimal, yuan } from './numbers.ts'
import type { Voice } from './voice.ts'

export const keyAt = ({ compiled }: Voice, fact: number): FactKey => compiled.book.keys[fact]!

export const labelOf = (voice: Voice, fact: number): string => voice.words(keyAt(voice, fact).fact.label)

/** "3 分"; deductions are told by how much they take. */
export const pointsIn = (voice: Voice, points: Points): string => voice.say.points(formatPoints(Math.abs(points)))

/** How many whole units make one of what people read: 100 fen a yuan. */
function unitsPerOne({ fact, score }: FactKey): bigint {
  return fact.type === 'money' ? 100n : BigInt(score?.perOne ?? 1)
}

/** The bare number, without its unit. */
export const numberOf = (key: FactKey, units: number | bigint): string =>
  key.fact.type === 'money' ? yuan(BigInt(units)) : exactDecimal({ num: BigInt(units), den: unitsPerOne(key) })

/** A threshold of the fact, which need not be a whole unit. */
export function thresholdOf(voice: Voice, key: FactKey, { num, den }: Rational): string {
  if (den === 1n) return amountOf(voice, key, num)
  return withUnit(voice, key, exactDecimal({ num, den: den * unitsPerOne(key) }))
}

/** The number with its unit. */
export const amountOf = (voice: Voice, key: FactKey, units: number | bigint): string =>
  withUnit(voice, key, numberOf(key, units))

export function withUnit({ say, words }: Voice, { fact }: FactKey, number: string): string {
  if (fact.type === 'money') return say.money(number, fact.unit ? words(fact.unit) : say.yuan)
  const unit = fact.type === 'count' || fact.type === 'records' ? fact.unit : undefined
  return say.people(number, unit ? words(unit) : '')
}

/** Any known value in words; of records, how many there are. */
export function valueOf(voice: Voice, key: FactKey, value: number): string {
  const { fact } = key
  if (fact.type === 'yesNo') return value === 1 ? voice.say.yes : voice.say.no
  if (fact.type === 'choice') return voice.words(Object.values(fact.values)[value] ?? {})
  return amountOf(voice, key, value)
}

/** "是否…还没答" and "…还没填" for the facts nobody has stated yet. */
export function openFacts(voice: Voice, facts: readonly number[]): string {
  const { say } = voice
  const isYesNo = (fact: number) => keyAt(voice, fact).fact.type === 'yesNo'
  const labels = (some: readonly number[]) => some.map((fact) => labelOf(voice, fact))
  const asked = labels(facts.filter(isYesNo))
  const given = labels(facts.filter((fact) => !isYesNo(fact)))
  return say.comma([
    ...(asked.length > 0 ? [say.yesNoOpen(asked)] : []),
    ...(given.length > 0 ? [say.valueOpen(given)] : []),
  ])
}

/** What a reader must know beside the value: who has the last word on the fact. */
export function lastWord({ say, compiled }: Voice, facts: readonly number[]): string | undefined {
  const said = facts.map((fact) => compiled.book.keys[fact]!.fact)
  if (said.some((fact) => fact.departmentsOnly)) return say.departmentsDecide
  return said.some((fact) => fact.judgement) ? say.reviewerDecides : undefined
}
