import type { Words } from '../kernel/words.ts'
import type { Programme } from '../programme/programme.ts'
import type { Claim, Ground } from './claim.ts'
import { holding } from './holding.ts'

/** The three scores of an application, by whose claims count. */
export const SCORES = ['self', 'verified', 'review'] as const
export type ScoreKind = (typeof SCORES)[number]

export const SCORE_NAMES: Readonly<Record<ScoreKind, Words>> = {
  self: { zh: '自评分', en: 'Self score' },
  verified: { zh: '核验分', en: 'Verified score' },
  review: { zh: '评审分', en: 'Review score' },
}

const COUNTED: Readonly<Record<ScoreKind, readonly Ground[]>> = {
  self: ['declared', 'roster'],
  verified: ['declared', 'roster', 'verified'],
  review: ['declared', 'roster', 'verified', 'determined'],
}

/**
 * Grounds that count for a fact in a score. On the authorities' own facts the enterprise is heard in its self
 * score alone; in the others nobody but a department is.
 */
export function groundsOf(programme: Programme, fact: string, score: ScoreKind): readonly Ground[] {
  const isTheirs = programme.facts[nameOf(fact)]?.departmentsOnly === true
  return isTheirs && score !== 'self' ? ['verified'] : COUNTED[score]
}

/** What holds of an application in one of its scores. */
export interface HeldFacts {
  /** As `readFacts` takes them. */
  readonly facts: Readonly<Record<string, unknown>>
  /** Why each of them holds. */
  readonly claims: Readonly<Record<string, Claim>>
}

/** The facts that hold in a score, in the programme's order. */
export function heldFacts(programme: Programme, claims: readonly Claim[], score: ScoreKind): HeldFacts {
  const place = new Map(Object.keys(programme.facts).map((name, at) => [name, at]))
  const placeOf = (fact: string): number => place.get(nameOf(fact)) ?? place.size
  const about = claimsByFact(claims)
  const held = [...about.keys()]
    .sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .flatMap((fact) => holding(about.get(fact)!, fact, groundsOf(programme, fact, score)) ?? [])
  return {
    facts: Object.fromEntries(held.map(({ fact, value }) => [fact, value])),
    claims: Object.fromEntries(held.map((claim) => [claim.fact, claim])),
  }
}

/** A fact may be stated under each way of counting it: `fact@alternative`. */
const nameOf = (fact: string): string => fact.split('@', 1)[0]!

function claimsByFact(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const about = new Map<string, Claim[]>()
  for (const claim of claims) {
    const others = about.get(claim.fact)
    if (others) others.push(claim)
    else about.set(claim.fact, [claim])
  }
  return about
}
