import type { Fact } from '#core/programme/programme.ts'
import { wholeNumber, yuan } from '#core/rubric/text/numbers.ts'
import { type Language, say } from '../text/language.ts'

/** A number of the fact sheet's JSON with its unit: 38 人, 218.52 元/月. */
export function amountText(fact: Fact, value: number, language: Language): string {
  const unit = 'unit' in fact && fact.unit ? `\u00a0${say(fact.unit, language)}` : ''
  const number = fact.type === 'money' ? yuan(BigInt(Math.round(value * 100))) : wholeNumber(value)
  return `${number}${unit}`
}
