import type { Effort } from '#core/programme/programme.ts'
import type { Act } from '#core/rubric/advise/plan.ts'
import type { FactKey } from '#core/rubric/factBook.ts'
import { amountText } from '../score/amountText.ts'
import { type Language, say } from '../text/language.ts'
import type { Words } from '../text/zh.ts'
import { effortKey } from './efforts.ts'

/** What the price of an act is a price of, and the programme's own estimate. */
export interface PricedPart {
  readonly key: string
  readonly estimate: Effort
}

export function actText({ fact }: FactKey, act: Act, language: Language, words: Words): string {
  const label = say(fact.label, language)
  if (act.kind === 'records') {
    const kind = fact.type === 'records' ? recordText(fact.fields, act.record, language, words) : ''
    return words.plans.add(label, kind, act.times)
  }
  switch (fact.type) {
    case 'yesNo':
      return label
    case 'choice':
      return words.plans.reach(label, say(Object.values(fact.values)[act.to] ?? {}, language))
    case 'money':
      return words.plans.raise(
        label,
        amountText(fact, act.from / 100, language),
        amountText(fact, act.to / 100, language),
      )
    default:
      return words.plans.grow(label, amountText(fact, act.to - act.from, language), amountText(fact, act.to, language))
  }
}

type Fields = Extract<FactKey['fact'], { type: 'records' }>['fields']

const recordText = (
  fields: Fields,
  record: Readonly<Record<string, string | number>>,
  language: Language,
  words: Words,
): string =>
  Object.entries(record)
    .map(([name, value]) => {
      const field = fields[name]
      if (field?.type === 'choice') return say(field.values[value] ?? {}, language)
      return `${say(field?.label ?? {}, language)}${words.colon}${value}`
    })
    .join(words.comma)

/** A choice is priced by the value reached, a record by its kind, everything else by the unit. */
export function actEffort({ name, fact, ranks }: FactKey, act: Act): PricedPart | undefined {
  if (act.kind === 'records') {
    if (fact.type !== 'records' || !fact.efforts) return undefined
    const at = fact.efforts.findIndex(({ record }) =>
      Object.entries(act.record).every(([field, value]) => record[field] === value),
    )
    return fact.efforts[at] && { key: effortKey(name, at), estimate: fact.efforts[at].effort }
  }
  if (fact.type === 'choice' && fact.efforts) {
    const value = [...ranks.keys()][act.to]
    const estimate = value === undefined ? undefined : fact.efforts[value]
    return estimate && { key: effortKey(name, value), estimate }
  }
  return fact.effort && { key: effortKey(name), estimate: fact.effort }
}
