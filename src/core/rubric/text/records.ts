/** Records in words: by the fields that a rule looks at, never by the others. */
import type { CaseField, TallyNode } from '../compiled.ts'
import type { FactKey } from '../factBook.ts'
import { wholeNumber } from './numbers.ts'
import { keyAt } from './quantities.ts'
import type { Voice } from './voice.ts'

/** The values of a record that falls in the table entry, one after another; fields not stated are left out. */
export function kindOf(voice: Voice, node: TallyNode, entry: number): string {
  const key = keyAt(voice, node.fact)
  const parts = node.table.fields.map((field) => {
    const at = Math.floor(entry / field.stride) % field.classes
    return field.cuts ? countClass(voice, key, field, field.cuts, at) : choiceClass(voice, key, field, at)
  })
  return voice.say.and(parts.filter((part) => part !== ''))
}

function choiceClass(voice: Voice, key: FactKey, { field }: CaseField, at: number): string {
  const spec = key.fields[field]!.field
  const value = spec.type === 'choice' ? Object.values(spec.values)[at] : undefined
  return value ? voice.words(value) : ''
}

/** "人数为 5及以上", "排名为 1": the class of a count between two cuts. */
function countClass(voice: Voice, key: FactKey, { field }: CaseField, cuts: readonly number[], at: number): string {
  const spec = key.fields[field]!.field
  const least = at > 0 ? cuts[at - 1]! : spec.type === 'count' ? (spec.min ?? 0) : 0
  const most = at < cuts.length ? cuts[at]! - 1 : undefined
  return voice.say.fieldIs(voice.words(spec.label), interval(voice, least, most))
}

function interval({ say }: Voice, least: number, most: number | undefined): string {
  if (most === undefined) return say.atLeast(wholeNumber(least))
  return most <= least ? wholeNumber(least) : say.fromTo(wholeNumber(least), wholeNumber(most))
}

/** The name of the field that tells subjects apart: 获得人. */
export const subjectOf = (voice: Voice, node: TallyNode): string =>
  node.per < 0 ? '' : voice.words(keyAt(voice, node.fact).fields[node.per]!.field.label)
