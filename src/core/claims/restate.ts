import type { Claim, Ground } from './claim.ts'
import { laterOf } from './claim.ts'
import { sameValue } from './sameValue.ts'

/** A fact as one source states it now. */
export interface Said {
  readonly fact: string
  readonly ground: Ground
  readonly value: unknown
}

/**
 * What a source must add to the record so that it says exactly `said` on these grounds: new and changed facts,
 * and null for what it no longer says. Nothing where it says the same again.
 */
export function restate(
  claims: readonly Claim[],
  source: string,
  said: readonly Said[],
  grounds: readonly Ground[],
): readonly Said[] {
  const before = lastWords(claims.filter((claim) => claim.source === source && grounds.includes(claim.ground)))
  const now = new Map(said.map((one) => [keyOf(one), one]))
  const changed = [...now].filter(([key, { value }]) => !sameValue(before.get(key)?.value ?? null, value))
  const dropped = [...before].filter(([key, { value }]) => value !== null && !now.has(key))
  return [...changed.map(([, one]) => one), ...dropped.map(([, { fact, ground }]) => ({ fact, ground, value: null }))]
}

const keyOf = ({ fact, ground }: Pick<Said, 'fact' | 'ground'>): string => `${ground} ${fact}`

function lastWords(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  return new Map([...claims].sort(laterOf).map((claim) => [keyOf(claim), claim]))
}
