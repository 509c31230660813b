import type { Programme, Text } from '#core/programme/programme.ts'
import { factText } from '../recommending/dossier/factText.ts'
import type { useReviewingText } from './text/reviewing.ts'

type Say = (text: Text) => string

/** A fact may be stated under each way of counting it: `fact@alternative`. */
export const factOf = (programme: Programme, key: string) => programme.facts[key.split('@', 1)[0]!]

export function labelOf(programme: Programme, key: string, say: Say): string {
  const fact = factOf(programme, key)
  return fact ? say(fact.label) : key
}

export function valueOf(
  programme: Programme,
  key: string,
  value: unknown,
  say: Say,
  words: ReturnType<typeof useReviewingText>,
): string {
  const fact = factOf(programme, key)
  return fact ? factText(fact, value, say, words) : ''
}
