/** Makes the frozen list: each candidate with its facts, its points, and what about it is doubtful. */
import type { Claim } from '../claims/claim.ts'
import { heldFacts } from '../claims/factSheet.ts'
import { soundFacts } from '../applying/soundFacts.ts'
import { compile } from '../rubric/compile.ts'
import type { Compiled } from '../rubric/compiled.ts'
import type { FactSheet } from '../rubric/readFacts.ts'
import type { TieRule } from '../programme/programme.ts'
import { certain } from './certain.ts'
import { type Candidate, type DisputedReading, type Frozen, FROZEN_FORM } from './frozen.ts'
import { nearBorders } from './nearBorders.ts'
import { alternativesOf, readerOf, reRead } from './reRead.ts'
import { selectionOf, type Share } from './rules.ts'

/** An application as it is settled, with everything that was said about it. */
export interface Settled
  extends Pick<
    Candidate,
    'application' | 'number' | 'version' | 'enterprise' | 'creditCode' | 'office' | 'officeName' | 'industry' | 'size'
  > {
  readonly claims: readonly Claim[]
}

export interface FreezeSource {
  readonly compiled: Compiled
  readonly batch: Frozen['batch']
  readonly quotas: Frozen['quotas']
  readonly applications: readonly Settled[]
}

export function freeze({ compiled, batch, quotas, applications }: FreezeSource): Frozen {
  const { programme } = compiled
  const rules = selectionOf(programme)
  const inOrder = [...applications].sort((a, b) => a.number - b.number)
  const held = inOrder.map(({ claims }) => soundFacts(compiled.book, heldFacts(programme, claims, 'review').facts))
  const disputed = disputedReadings(compiled, held)
  const candidates = inOrder.map((one, at): Candidate => {
    const { facts, sheet } = held[at]!
    const { claims: _, ...settled } = one
    return {
      ...settled,
      facts: withoutNames(compiled, facts),
      ...certain(compiled, sheet),
      shares: sharesOf(compiled, rules.ties, sheet),
      near: nearBorders(compiled, sheet),
      disputed: disputed[at]!,
    }
  })
  return { form: FROZEN_FORM, batch, quotas, rules, candidates }
}

/** By candidate, the readings that would give it other points. */
function disputedReadings(
  { programme }: Compiled,
  held: readonly { readonly facts: Candidate['facts']; readonly sheet: FactSheet }[],
): readonly (readonly DisputedReading[])[] {
  const reader = readerOf(programme, held)
  const usual = reRead(reader, compile(programme).readings)
  const others = alternativesOf(programme).map((one) => ({
    ...one,
    scores: reRead(reader, { [one.reading]: one.alternative }),
  }))
  return held.map((_, at) =>
    others.flatMap(({ reading, alternative, scores }): DisputedReading[] => {
      const points = (scores[at]?.total ?? usual[at]!.total) - usual[at]!.total
      return points === 0 ? [] : [{ reading, alternative, points }]
    }),
  )
}

/** People in records by a number each: who they are decides nothing, only whether two records speak of one. */
function withoutNames({ programme }: Compiled, facts: Candidate['facts']): Candidate['facts'] {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      const fact = programme.facts[key.split('@', 1)[0]!]
      if (fact?.type !== 'records' || !Array.isArray(value)) return [key, value]
      const subjects = Object.keys(fact.fields).filter((field) => fact.fields[field]!.type === 'subject')
      return [key, subjects.reduce((records, field) => numbered(records, field), value as readonly FactRecord[])]
    }),
  )
}

type FactRecord = Readonly<Record<string, unknown>>

function numbered(records: readonly FactRecord[], field: string): readonly FactRecord[] {
  const numbers = new Map<unknown, string>()
  return records.map((record) => {
    const subject = record[field]
    if (subject === undefined) return record
    const number = numbers.get(subject) ?? String(numbers.size + 1)
    numbers.set(subject, number)
    return { ...record, [field]: number }
  })
}

function sharesOf({ book }: Compiled, ties: readonly TieRule[], sheet: FactSheet): Candidate['shares'] {
  const numberOf = (fact: string): number => sheet.numbers[book.byKey.get(fact)!.index]! || 0
  return Object.fromEntries(
    ties.flatMap(({ id, by }) =>
      typeof by === 'object' ? [[id, by.share.map(numberOf) as unknown as Share] as const] : [],
    ),
  )
}
