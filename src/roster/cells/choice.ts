import { comparable } from './words.ts'

/** Word → rank, 1 for the least value, 0 for "has none". */
export type Vocabulary = ReadonlyMap<string, number>

/**
 * The rank that a text names, or undefined. A text may name one value twice (一等/甲, 甲(一等)); one that names two different values names none.
 */
export function readChoice(text: string, vocabulary: Vocabulary): number | undefined {
  const word = comparable(text)
  const whole = vocabulary.get(word)
  if (whole !== undefined) return whole
  const ranks = new Set(
    word
      .split(SEPARATORS)
      .filter(Boolean)
      .map((part) => rankOf(part, vocabulary)),
  )
  const [rank] = ranks
  return ranks.size === 1 ? rank : undefined
}

const SEPARATORS = /[/\\、,，;；()（）[\]【】·・\-—_]+/

/** Words that stand together without a sign between (一等甲) are taken apart, longest first. */
function rankOf(part: string, vocabulary: Vocabulary): number | undefined {
  const whole = vocabulary.get(part)
  if (whole !== undefined) return whole
  for (let length = part.length - 1; length > 1; length--) {
    const rank = vocabulary.get(part.slice(0, length))
    if (rank !== undefined) return rankOf(part.slice(length), vocabulary) === rank ? rank : undefined
  }
  return undefined
}
