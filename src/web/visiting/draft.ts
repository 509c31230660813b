/** A record while it is written: values as they are typed, pictures by their ids. */
import { inputProblem } from '#contract/problems.ts'
import type { Visit } from '#contract/visiting.ts'
import type { Words } from '#core/kernel/words.ts'
import type { Fact } from '#core/programme/programme.ts'
import { readValue, valueFaultWords } from '#core/verifying/valueText.ts'
import { checkContent, checkRecord } from '#core/visiting/check.ts'
import type { Attendant, Refusal, RowFinding, Seen, Signature, VisitRecord } from '#core/visiting/record.ts'

export interface DraftRow {
  readonly row: string
  readonly seen: Seen | ''
  /** Fact → as it is typed. */
  readonly values: Readonly<Record<string, string>>
  readonly note: string
}

export interface VisitDraft {
  readonly id: string
  readonly day: string
  readonly from: string
  readonly to: string
  readonly officials: readonly Attendant[]
  readonly experts: readonly Attendant[]
  readonly received: Attendant
  readonly rows: readonly DraftRow[]
  readonly remarks: string
  readonly photos: readonly { readonly id: string; readonly note: string }[]
  readonly signatures: readonly Signature[]
  readonly refusal?: Refusal | undefined
  /** Both sides have signed and it was given to be sent. */
  readonly sealed: boolean
}

export const NOBODY: Attendant = { name: '', post: '' }

export const newDraft = (visit: Visit, id: string, official: string): VisitDraft => ({
  id,
  day: visit.today,
  from: '',
  to: '',
  officials: [{ name: official, post: '' }, NOBODY],
  experts: [],
  received: NOBODY,
  rows: visit.lookAt.map(({ row }) => ({ row, seen: '', values: {}, note: '' })),
  remarks: '',
  photos: [],
  signatures: [],
  sealed: false,
})

/** An id of its own: `crypto.randomUUID` is not there on every page. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export interface DraftProblem extends Words {
  readonly path: string
}

export interface DraftRead {
  readonly record: VisitRecord
  readonly problems: readonly DraftProblem[]
}

/** The record as it will be sent, and everything that is wrong with it; `photos` by their ids. */
export function readDraft(
  draft: VisitDraft,
  visit: Visit,
  photos: Readonly<Record<string, string>>,
  signatures: 'with' | 'without',
): DraftRead {
  const rows = draft.rows.map((row, index) => readRow(row, `rows.${index}`, visit))
  const { sealed: _, ...plain } = draft
  const trimmed = (one: Attendant): Attendant => ({ name: one.name.trim(), post: one.post.trim() })
  const record: VisitRecord = {
    ...plain,
    officials: draft.officials.map(trimmed),
    experts: draft.experts.map(trimmed),
    received: trimmed(draft.received),
    remarks: draft.remarks.trim(),
    rows: rows.map(({ finding }) => finding),
    photos: draft.photos.flatMap(({ id, note }) => (photos[id] ? [{ jpeg: photos[id], note: note.trim() }] : [])),
    refusal: draft.refusal && { reason: draft.refusal.reason.trim(), witness: draft.refusal.witness.trim() },
  }
  const planned = {
    today: draft.day > visit.today ? draft.day : visit.today,
    rows: visit.lookAt.map(({ row, facts }) => ({ row, facts: facts.map(({ key }) => key) })),
  }
  const faults = (signatures === 'with' ? checkRecord : checkContent)(record, planned)
  const told = faults.map(({ path, code }) => {
    const { titleZh: zh, title: en } = inputProblem(path, code)
    return { path, zh, en }
  })
  return { record, problems: [...told, ...rows.flatMap(({ problems }) => problems)] }
}

function readRow(
  { row, seen, values, note }: DraftRow,
  path: string,
  visit: Visit,
): { readonly finding: RowFinding; readonly problems: readonly DraftProblem[] } {
  const facts = visit.lookAt.find((one) => one.row === row)?.facts ?? []
  const problems: DraftProblem[] = []
  const read = (seen === 'differs' ? facts : []).flatMap(({ key, fact }) => {
    const typed = values[key]?.trim() ?? ''
    if (typed === '') return []
    const value = readValue(fact as unknown as Fact, typed)
    if (value.ok) return [{ fact: key, value: value.value }]
    problems.push({ path: `${path}.${key}`, ...valueFaultWords(value.fault) })
    return []
  })
  return { finding: { row, seen, values: read, note: note.trim() }, problems }
}
