/**
 * Every key under which a fact may be stated, numbered once. A fact that a counting reading touches has
 * a twin for each alternative (`fact@alternative`, several readings joined by `+` in reading order), so
 * a fact sheet can carry all of them and a reading be changed without counting again.
 */
import type { Fact, Programme, RecordField } from '#core/programme/programme.ts'
import { parseRational } from '#core/kernel/rational.ts'

export interface FactKey {
  readonly index: number
  readonly key: string
  /** The declared fact, without `@alternative`. */
  readonly name: string
  readonly variant: string
  readonly fact: Fact
  readonly type: Fact['type']
  /** Largest value in whole units (people, fen, rank, steps). */
  readonly max: number
  readonly ranks: ReadonlyMap<string, number>
  readonly fields: readonly RecordFieldKey[]
  /** Scores only: units for each whole number, and the smallest value. */
  readonly score?: { readonly perOne: number; readonly min: number; readonly step: number }
}

export interface RecordFieldKey {
  readonly name: string
  readonly field: RecordField
  readonly ranks: ReadonlyMap<string, number>
}

/** `part` counts some of `whole`, so it is never larger. Both are indexes of keys. */
export interface Within {
  readonly part: number
  readonly whole: number
}

export interface FactBook {
  readonly keys: readonly FactKey[]
  readonly byKey: ReadonlyMap<string, FactKey>
  readonly within: readonly Within[]
}

/** Bounds taken when a fact declares none; wide enough for any district, small enough for exact doubles. */
const COUNT_MAX = 1_000_000_000
const MONEY_MAX_FEN = 10_000_000_000_000
const FEN = 100
const NO_RANKS: ReadonlyMap<string, number> = new Map()

export function factBook(programme: Programme): FactBook {
  const keys: FactKey[] = []
  const taken: Taken[] = []
  for (const [name, fact] of Object.entries(programme.facts)) {
    for (const alternatives of variantsOf(programme, name)) {
      keys.push(factKey(keys.length, name, Object.values(alternatives).join('+'), fact))
      taken.push(alternatives)
    }
  }
  const byKey = new Map(keys.map((key) => [key.key, key]))
  return { keys, byKey, within: withinPairs(programme, keys, taken, byKey) }
}

/** Alternatives other than the default, by counting reading, in the programme's order. */
type Taken = Readonly<Record<string, string>>

/** The counting readings that touch a fact, in the programme's order. */
export function countingReadings(programme: Programme, fact: string): string[] {
  return Object.entries(programme.readings)
    .filter(([, reading]) => reading.kind === 'counting' && reading.facts?.includes(fact))
    .map(([key]) => key)
}

export const keyOf = (fact: string, variant: string): string => (variant ? `${fact}@${variant}` : fact)

function variantsOf(programme: Programme, fact: string): Taken[] {
  let variants: Taken[] = [{}]
  for (const key of countingReadings(programme, fact)) {
    const alternatives = Object.keys(programme.readings[key]?.alternatives ?? {})
    variants = variants.flatMap((taken) => [
      taken,
      ...alternatives.map((alternative) => ({ ...taken, [key]: alternative })),
    ])
  }
  return variants
}

function factKey(index: number, name: string, variant: string, fact: Fact): FactKey {
  const base = { index, key: keyOf(name, variant), name, variant, fact, type: fact.type }
  switch (fact.type) {
    case 'yesNo':
      return { ...base, max: 1, ranks: NO_RANKS, fields: [] }
    case 'choice': {
      const ranks = ranksOf(fact.values)
      return { ...base, max: ranks.size - 1, ranks, fields: [] }
    }
    case 'count':
      return { ...base, max: fact.max ?? COUNT_MAX, ranks: NO_RANKS, fields: [] }
    case 'money':
      return { ...base, max: fact.max === undefined ? MONEY_MAX_FEN : fact.max * FEN, ranks: NO_RANKS, fields: [] }
    case 'score': {
      const score = scoreUnits(fact)
      return { ...base, max: score.max, ranks: NO_RANKS, fields: [], score }
    }
    case 'records': {
      const fields = Object.entries(fact.fields).map(([field, spec]) => ({
        name: field,
        field: spec,
        ranks: spec.type === 'choice' ? ranksOf(spec.values) : NO_RANKS,
      }))
      return { ...base, max: 0, ranks: NO_RANKS, fields }
    }
  }
}

const ranksOf = (values: Readonly<Record<string, unknown>>): ReadonlyMap<string, number> =>
  new Map(Object.keys(values).map((value, rank) => [value, rank]))

function scoreUnits(fact: Extract<Fact, { type: 'score' }>) {
  const [min, max, step] = [fact.min, fact.max, fact.step].map(parseRational)
  if (!min || !max || !step) throw new RangeError('a score needs exact min, max and step')
  const perOne = [min, max, step].reduce((scale, value) => lcm(scale, value.den), 1n)
  const units = (value: typeof min) => Number((value.num * perOne) / value.den)
  return { perOne: Number(perOne), min: units(min), max: units(max), step: units(step) }
}

function lcm(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return (a / x) * b
}

/** A twin is part of the twin of its whole that the same readings make, as far as they touch the whole. */
function withinPairs(
  programme: Programme,
  keys: readonly FactKey[],
  taken: readonly Taken[],
  byKey: FactBook['byKey'],
): Within[] {
  return keys.flatMap((part) => {
    if (part.fact.type !== 'count' || part.fact.within === undefined) return []
    const shared = countingReadings(programme, part.fact.within).map((reading) => taken[part.index]?.[reading] ?? '')
    const whole = byKey.get(keyOf(part.fact.within, shared.filter(Boolean).join('+')))
    return whole ? [{ part: part.index, whole: whole.index }] : []
  })
}
