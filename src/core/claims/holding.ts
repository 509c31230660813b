import { type Claim, type Ground, GROUNDS, strongerOf } from './claim.ts'

/** A claim and its part in the fact: it holds, is beaten, was replaced or taken back by its own source, or does not count. */
export interface Heard {
  readonly claim: Claim
  readonly part: 'holds' | 'beaten' | 'replaced' | 'taken-back' | 'not-counted'
}

/** Every claim about a fact, the strongest first, with the part it plays among the grounds that count. */
export function heard(claims: readonly Claim[], fact: string, grounds: readonly Ground[] = GROUNDS): readonly Heard[] {
  const about = claims.filter((claim) => claim.fact === fact).sort((a, b) => strongerOf(b, a))
  const spoken = new Set<string>()
  let isHeld = false
  return about.map((claim): Heard => {
    if (!grounds.includes(claim.ground)) return { claim, part: 'not-counted' }
    const voice = JSON.stringify([claim.ground, claim.source])
    if (spoken.has(voice)) return { claim, part: 'replaced' }
    spoken.add(voice)
    if (claim.value === null) return { claim, part: 'taken-back' }
    if (isHeld) return { claim, part: 'beaten' }
    isHeld = true
    return { claim, part: 'holds' }
  })
}

/**
 * The claim that holds: of each source on each ground its last word counts; of these the strongest ground, on
 * equal ones the later. Undefined when nobody says anything that counts.
 */
export const holding = (claims: readonly Claim[], fact: string, grounds?: readonly Ground[]): Claim | undefined =>
  heard(claims, fact, grounds).find(({ part }) => part === 'holds')?.claim
