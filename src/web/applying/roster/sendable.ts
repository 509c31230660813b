import { stepsOnly } from '#core/applying/stepsOnly.ts'
import type { Programme } from '#core/programme/programme.ts'
import type { ApplicationRoster } from '#roster/applicationRoster.ts'

/** Exactly what leaves the computer, and what is said about it before. */
export interface Sendable {
  readonly persons: ApplicationRoster['people']
  readonly facts: Readonly<Record<string, number>>
  /** Facts of which only the step goes, and those that cannot go at all. */
  readonly stepped: readonly string[]
  readonly leftOut: readonly string[]
  /** Fields of the people that go, as they stand in the programme. */
  readonly fields: readonly string[]
  /** Band → how many people, by field. */
  readonly bands: Readonly<Record<string, Readonly<Record<string, number>>>>
}

export function sendableOf(programme: Programme, { people, facts, onlySteps }: ApplicationRoster): Sendable {
  const { sent } = programme.roster
  const own = stepsOnly(programme, facts, onlySteps)
  const used = new Set(people.flatMap((one) => Object.keys(one)))
  return {
    persons: people,
    facts: own.facts,
    stepped: own.stepped,
    leftOut: own.leftOut,
    fields: sent.fields.filter((field) => used.has(field)),
    bands: Object.fromEntries(
      Object.keys(sent.bands)
        .filter((field) => used.has(field))
        .map((field) => [field, tally(people.map((one) => one[field]))]),
    ),
  }
}

function tally(values: readonly (string | boolean | undefined)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const value of values) if (typeof value === 'string') counts[value] = (counts[value] ?? 0) + 1
  return counts
}
