/** A department's word about a fact: it agrees, corrects, or has nothing to say. */
import { sameValue } from '../claims/sameValue.ts'
import type { Words } from '../kernel/words.ts'

export const ANSWERS = ['agree', 'correct', 'none'] as const
export type AnswerKind = (typeof ANSWERS)[number]

export const ANSWER_NAMES: Readonly<Record<AnswerKind, Words>> = {
  agree: { zh: '一致', en: 'Agrees' },
  correct: { zh: '更正', en: 'Corrected' },
  none: { zh: '无法核实', en: 'Cannot tell' },
}

/** Of one fact of one application. `value` comes with a correction alone, as `readFacts` takes it. */
export interface GivenAnswer {
  readonly kind: AnswerKind
  readonly value?: unknown
  readonly reason: string
}

export type AnswerFault = 'nothing-to-agree-with' | 'value-missing' | 'reason-missing'

/** Where it is to be put right, and how. */
export const ANSWER_FAULTS: Readonly<Record<AnswerFault, Words & { readonly field: 'kind' | 'value' | 'reason' }>> = {
  'nothing-to-agree-with': {
    field: 'kind',
    zh: '企业没有填这一项，请选“更正”并填核查值。',
    en: 'The enterprise states nothing here. Correct it, and give the value.',
  },
  'value-missing': { field: 'value', zh: '更正时请填核查值。', en: 'A correction needs the value.' },
  'reason-missing': {
    field: 'reason',
    zh: '与企业填报不同或无法核实时，请写明原因。',
    en: 'Say why, where the value differs or cannot be told.',
  },
}

/**
 * What an answer says of the fact, to be kept as a claim: the value, or null for “cannot tell”. Agreeing needs
 * something to agree with; who contradicts what is stated, or cannot tell, says why.
 */
export function claimedBy({ kind, value, reason }: GivenAnswer, stated: unknown): Claimed {
  if (kind === 'agree') return isStated(stated) ? { ok: true, value: stated } : fault('nothing-to-agree-with')
  if (kind === 'correct' && !isStated(value)) return fault('value-missing')
  const contradicts = isStated(stated) && !sameValue(stated, value)
  if (reason.trim() === '' && (kind === 'none' || contradicts)) return fault('reason-missing')
  return { ok: true, value: kind === 'none' ? null : value }
}

export type Claimed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: AnswerFault }

const fault = (code: AnswerFault): Claimed => ({ ok: false, fault: code })
const isStated = (value: unknown): boolean => value !== undefined && value !== null

/** Which answer a claim of a department is, held against what is stated now. */
export const kindOf = (claimed: unknown, stated: unknown): AnswerKind => {
  if (claimed === null) return 'none'
  return isStated(stated) && sameValue(claimed, stated) ? 'agree' : 'correct'
}
