import type { AnswerValue } from '#core/applying/answer.ts'
import { type FieldName, sameAnswer } from '#core/applying/merge.ts'
import { PROFILE_KEYS, type ProfileKey } from '#core/applying/profile.ts'
import type { Parts } from '#core/applying/parts.ts'

/** A value that could be taken over, beside what stands there now. */
export interface Offer extends FieldName {
  /** The row it is listed under; empty for the form. */
  readonly row: string
  readonly value: AnswerValue
  readonly now: AnswerValue | undefined
  /** Taken unless the person says otherwise: the field is empty, and the value does not belong to its year. */
  readonly suggested: boolean
}

export type Values = Readonly<Record<string, AnswerValue>>

/** True of one year only. */
const OF_ITS_YEAR: ReadonlySet<ProfileKey> = new Set(['headcount', 'revenue', 'tax', 'informedOn'])

/** In the order of the form and of the table; what stands there already, and what no row asks, is left out. */
export function offersOf(
  parts: Parts,
  given: { readonly profile: Values; readonly facts: Values },
  now: { readonly profile: Values; readonly facts: Values },
): readonly Offer[] {
  const form = PROFILE_KEYS.filter((key) => given.profile[key] !== undefined).map((field) => ({
    section: 'profile' as const,
    field,
    row: '',
    value: given.profile[field]!,
    now: now.profile[field],
    suggested: now.profile[field] === undefined && !OF_ITS_YEAR.has(field),
  }))
  const asked = parts.rows.flatMap(({ facts }) =>
    facts.filter(({ from }) => from !== 'departments').map(({ name }) => name),
  )
  const facts = [...new Set(asked)]
    .filter((field) => given.facts[field] !== undefined)
    .map((field) => ({
      section: 'fact' as const,
      field,
      row: parts.rowsOf(field)[0]!,
      value: given.facts[field]!,
      now: now.facts[field],
      suggested: now.facts[field] === undefined,
    }))
  return [...form, ...facts].filter((offer) => offer.now === undefined || !sameAnswer(offer.value, offer.now))
}
