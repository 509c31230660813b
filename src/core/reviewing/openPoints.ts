/** What stands between an application and its review score. */
import type { Claim } from '../claims/claim.ts'
import type { Compiled } from '../rubric/compiled.ts'
import { askedOf, verifiersOf } from '../verifying/asked.ts'
import { wordsOf } from './differences.ts'
import { judgedOf } from './judged.ts'

export interface ReviewStanding {
  readonly id: string
  readonly state: 'assigned' | 'begun' | 'finished' | 'recused' | 'removed'
}

export type OpenPoint =
  /** Assigned and not handed in; the officer may say why it is not waited for. */
  | { readonly kind: 'review'; readonly review: string }
  /** Left to judgement, and nobody has judged it. */
  | { readonly kind: 'undetermined'; readonly fact: string }
  /** Reviewers differ, and the officer has not spoken since. */
  | { readonly kind: 'differs'; readonly fact: string }

export const isWaitedFor = ({ state }: ReviewStanding): boolean => state === 'assigned' || state === 'begun'

export function openPoints(
  compiled: Compiled,
  claims: readonly Claim[],
  reviews: readonly ReviewStanding[],
): readonly OpenPoint[] {
  const finished = reviews.filter(({ state }) => state === 'finished').map(({ id }) => id)
  const words = wordsOf(compiled, claims, finished)
  return [
    ...reviews.filter(isWaitedFor).map(({ id }): OpenPoint => ({ kind: 'review', review: id })),
    ...judgedOf(compiled)
      .filter(({ key }) => !words.some(({ fact }) => fact === key))
      .map(({ key }): OpenPoint => ({ kind: 'undetermined', fact: key })),
    ...words
      .filter(({ differs, isSettled }) => differs && !isSettled)
      .map(({ fact }): OpenPoint => ({ kind: 'differs', fact })),
  ]
}

export interface Unanswered {
  readonly department: string
  readonly facts: readonly string[]
}

/** What departments were asked and have not answered: told to the officer, and no obstacle. */
export const unansweredBy = (
  compiled: Compiled,
  claims: readonly Claim[],
  sources: ReadonlyMap<string, string>,
): readonly Unanswered[] =>
  verifiersOf(compiled).flatMap((department) => {
    const source = sources.get(department)
    const facts = askedOf(compiled, department)
      .map(({ key }) => key)
      .filter(
        (key) => !claims.some((claim) => claim.fact === key && claim.ground === 'verified' && claim.source === source),
      )
    return facts.length > 0 ? [{ department, facts }] : []
  })
