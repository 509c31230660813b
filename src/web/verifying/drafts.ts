/** Answers that were typed and not sent yet, and what is wrong with them. */
import type { AskedFact, DepartmentAnswer, GivenAnswer, VerificationItem } from '#contract/verifying.ts'
import type { Words } from '#core/kernel/words.ts'
import type { Fact } from '#core/programme/programme.ts'
import { ANSWER_FAULTS, type AnswerKind, claimedBy } from '#core/verifying/answer.ts'
import { readValue, valueFaultWords } from '#core/verifying/valueText.ts'

export interface Draft {
  readonly application: string
  readonly fact: string
  readonly kind: AnswerKind | ''
  /** As it is typed. */
  readonly value: string
  readonly reason: string
}

/** By application and fact. */
export type Drafts = Readonly<Record<string, Draft>>

export const keyOf = ({ application, fact }: Pick<Draft, 'application' | 'fact'>): string => `${application} ${fact}`

export interface DraftProblem extends Words {
  readonly field: 'kind' | 'value' | 'reason'
}

export type DraftRead =
  | { readonly ok: true; readonly answer: GivenAnswer }
  | { readonly ok: false; readonly problem: DraftProblem }

/** The draft as it is sent; the same rules hold for a line of the spreadsheet. */
export function readDraft(draft: Draft, asked: AskedFact, { stated, given }: DepartmentAnswer): DraftRead {
  const { application, fact, kind, reason } = draft
  if (kind === '') return fault('kind', NO_KIND)
  const read = draft.value.trim() === '' ? undefined : readValue(asked.fact as unknown as Fact, draft.value)
  if (kind === 'correct' && read && !read.ok) return fault('value', valueFaultWords(read.fault))
  const value = kind === 'correct' && read?.ok ? read.value : undefined
  const claimed = claimedBy({ kind, value, reason }, stated)
  if (!claimed.ok) return fault(ANSWER_FAULTS[claimed.fault].field, ANSWER_FAULTS[claimed.fault])
  const seen = given?.claim ?? null
  return { ok: true, answer: { application, fact, kind, reason, seen, ...(value !== undefined && { value }) } }
}

const fault = (field: DraftProblem['field'], { zh, en }: Words): DraftRead => ({
  ok: false,
  problem: { field, zh, en },
})

const NO_KIND: Words = { zh: '请选核查结论。', en: 'Choose an answer.' }

/** Everything stated and not yet answered, agreed with. */
export const agreeWithRest = ({ application, answers }: VerificationItem): readonly Draft[] =>
  answers
    .filter(({ stated, given }) => !given && stated !== null && stated !== undefined)
    .map(({ fact }) => ({ application, fact, kind: 'agree', value: '', reason: '' }))
