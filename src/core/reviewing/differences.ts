/** What several reviewers say of one fact, side by side, and whether the officer has settled it. */
import type { Claim } from '../claims/claim.ts'
import { sameValue } from '../claims/sameValue.ts'
import type { Compiled } from '../rubric/compiled.ts'

/** Who speaks in a determined claim: a review by its id, or the officer who settles. */
export const SETTLEMENT = 'settlement'
export const sourceOf = (review: string): string => `review:${review}`

/** The last word of one review about a fact. */
export interface Word {
  readonly review: string
  readonly claim: Claim
}

export interface FactWords {
  readonly fact: string
  readonly words: readonly Word[]
  /** Their words are not all the same. */
  readonly differs: boolean
  /** The officer's last word, where there is one. */
  readonly settled: Claim | undefined
  /** The officer has spoken after everybody whose words differ. */
  readonly isSettled: boolean
}

/** Every fact that a handed-in review or the officer has a word on, in the order of the fact book. */
export function wordsOf(
  compiled: Compiled,
  claims: readonly Claim[],
  reviews: readonly string[],
): readonly FactWords[] {
  const determined = claims.filter(({ ground }) => ground === 'determined')
  const order = new Map(compiled.book.keys.map(({ key }, at) => [key, at]))
  const facts = [...new Set(determined.map(({ fact }) => fact))]
  return facts
    .sort((a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size))
    .map((fact) => factWords(fact, determined, reviews))
    .filter(({ words, settled }) => words.length > 0 || settled)
}

function factWords(fact: string, determined: readonly Claim[], reviews: readonly string[]): FactWords {
  const words = reviews.flatMap((review) => {
    const claim = lastBy(determined, fact, sourceOf(review))
    return claim ? [{ review, claim }] : []
  })
  const settled = lastBy(determined, fact, SETTLEMENT)
  const differs = words.some(({ claim }) => !sameValue(claim.value, words[0]!.claim.value))
  const isSettled = settled !== undefined && words.every(({ claim }) => claim.number < settled.number)
  return { fact, words, differs, settled, isSettled }
}

/** What a source says now; what it has taken back it no longer says. */
function lastBy(claims: readonly Claim[], fact: string, source: string): Claim | undefined {
  const said = claims.filter((claim) => claim.fact === fact && claim.source === source)
  const last = said[said.length - 1]
  return last && last.value !== null ? last : undefined
}

/** On which handed-in reviews do not agree. */
export const differences = (compiled: Compiled, claims: readonly Claim[], reviews: readonly string[]) =>
  wordsOf(compiled, claims, reviews).filter(({ differs }) => differs)
