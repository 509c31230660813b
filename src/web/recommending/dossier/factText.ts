import type { Fact, Text } from '#core/programme/programme.ts'
import { BETWEEN } from '../../app/text/between.ts'
import { countText } from '../../app/text/count.ts'

interface Words {
  readonly yes: string
  readonly no: string
  readonly none: string
  readonly notStated: string
}

/** A fact as it stands in the sheet, in words. */
export function factText(fact: Fact, value: unknown, say: (text: Text) => string, words: Words): string {
  if (value === undefined || value === null) return words.notStated
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return numberText(fact, value, say)
  if (typeof value === 'string') return fact.type === 'choice' && fact.values[value] ? say(fact.values[value]) : value
  return Array.isArray(value) && value.length > 0 ? recordsText(fact, value, say) : words.none
}

function numberText(fact: Fact, value: number, say: (text: Text) => string): string {
  const unit = 'unit' in fact && fact.unit ? `\u00a0${say(fact.unit)}` : ''
  const whole = Number.isInteger(value) ? countText(value) : String(value)
  return `${whole}${unit}`
}

function recordsText(fact: Fact, records: readonly unknown[], say: (text: Text) => string): string {
  if (fact.type !== 'records') return ''
  return (records as readonly Readonly<Record<string, unknown>>[])
    .map((record) =>
      Object.entries(fact.fields)
        .flatMap(([name, field]) => {
          const value = record[name]
          if (typeof value !== 'string' && typeof value !== 'number') return []
          const chosen = field.type === 'choice' ? field.values[String(value)] : undefined
          return [chosen ? say(chosen) : String(value)]
        })
        .join(' '),
    )
    .join(say(BETWEEN))
}
