/** What an entry of a case table stands for: one class of each of its fields. */
import type { CaseField } from './compiled.ts'
import type { RecordFieldKey } from './factBook.ts'

/** The class of a field that `entry` stands for. */
export const classAt = ({ stride, classes }: CaseField, entry: number): number => Math.floor(entry / stride) % classes

/** The least count of a class. */
export const leastOf = (cuts: readonly number[], at: number): number => (at === 0 ? 0 : cuts[at - 1]!)

/** Whether a record can have these classes: a choice is left out only where it may be, a count stays in its limits. */
export function isPossible(fields: readonly CaseField[], keys: readonly RecordFieldKey[], entry: number): boolean {
  return fields.every((caseField) => {
    const { field } = keys[caseField.field]!
    const at = classAt(caseField, entry)
    if (field.type === 'choice') return at < caseField.classes - 1 || field.optional === true
    if (field.type !== 'count' || !caseField.cuts) return true
    const above = caseField.cuts[at] ?? Number.POSITIVE_INFINITY
    return above > (field.min ?? 0) && leastOf(caseField.cuts, at) <= (field.max ?? Number.POSITIVE_INFINITY)
  })
}
