import type { FactKey } from '#core/rubric/factBook.ts'
import type { FactSheet } from '#core/rubric/readFacts.ts'

/** A fact's whole units (0/1, rank, people, fen) as the input writes them: true, "full", 12, 208.06. */
export function valueJson({ fact, score, ranks }: FactKey, units: number): boolean | string | number | null {
  if (Number.isNaN(units)) return null
  switch (fact.type) {
    case 'yesNo':
      return units === 1
    case 'choice':
      return [...ranks.keys()][units] ?? null
    case 'money':
      return units / 100
    case 'score':
      return units / (score?.perOne ?? 1)
    case 'count':
    case 'records':
      return units
  }
}

/** A fact of the sheet as the input stated it; null when it is missing. */
export const statedJson = (key: FactKey, sheet: FactSheet): unknown =>
  key.fact.type === 'records' ? (sheet.records[key.index]?.stated ?? null) : valueJson(key, sheet.numbers[key.index]!)
