import type { Fact } from '#core/programme/programme.ts'
import { type Language, say } from '../text/language.ts'
import { grouped } from '../text/numbers.ts'

/** A number of the fact sheet's JSON with its unit: 38 人, 218.52 元/月. */
export function amountText(fact: Fact, value: number, language: Language): string {
  const unit = 'unit' in fact && fact.unit ? `\u00a0${say(fact.unit, language)}` : ''
  const [whole = '', cents] = String(value).split('.')
  return `${grouped(whole)}${cents ? `.${cents.padEnd(2, '0')}` : ''}${unit}`
}
