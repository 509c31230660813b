import type { z } from 'zod'
import { type Batch, BATCH_STEPS, type BatchPlan } from '#contract/batches.ts'
import { minuteAt, momentOf } from '../../app/text/moment.ts'

export type Plan = z.input<typeof BatchPlan>

export const NUMBER_FIELDS = [
  'year',
  'number',
  'assessmentYear',
  'skilledQuota',
  'excellentQuota',
  'noticeDays',
  'formalCheckDays',
  'correctionDays',
  'corrections',
] as const
export type NumberField = (typeof NUMBER_FIELDS)[number]

/** The form as typed: numbers as text, moments as wall time of the place. */
export interface TypedBatch extends Readonly<Record<NumberField, string>> {
  readonly programme: string
  readonly cutOff: string
  readonly opensAt: string
  readonly closesAt: string
  readonly note: string
  readonly steps: Readonly<Record<(typeof BATCH_STEPS)[number], string>>
}

/** Fields that hold no number may stay empty. */
const MAY_BE_EMPTY: ReadonlySet<NumberField> = new Set(['skilledQuota', 'excellentQuota'])

export function typedOf(batch: Batch): TypedBatch {
  return {
    ...numbers((field) => String(batch[field] ?? '')),
    programme: batch.programme,
    cutOff: batch.cutOff,
    opensAt: minuteAt(batch.opensAt),
    closesAt: minuteAt(batch.closesAt),
    note: batch.note,
    steps: steps((step) => batch.steps[step] ?? ''),
  }
}

/** A plan for the first batch of a year; what lasts is as the programmes of the district usually have it. */
export function newBatch(programme: string, today: string): TypedBatch {
  const year = today.slice(0, 4)
  const usual: Partial<Record<NumberField, string>> = {
    year,
    number: '1',
    assessmentYear: String(Number(year) - 1),
    noticeDays: '5',
    formalCheckDays: '5',
    correctionDays: '5',
    corrections: '1',
  }
  return {
    ...numbers((field) => usual[field] ?? ''),
    programme,
    cutOff: '',
    opensAt: '',
    closesAt: '',
    note: '',
    steps: steps(() => ''),
  }
}

/** What is sent; the server says at its field what is wrong. */
export function planOf(typed: TypedBatch): Plan {
  const values = NUMBER_FIELDS.map((field): [NumberField, number | null] => [field, numberOf(field, typed[field])])
  return {
    ...(Object.fromEntries(values) as Pick<Plan, NumberField>),
    ...filled({
      programme: typed.programme,
      cutOff: typed.cutOff,
      opensAt: typed.opensAt && momentOf(typed.opensAt),
      closesAt: typed.closesAt && momentOf(typed.closesAt),
    }),
    note: typed.note,
    steps: filled(typed.steps),
  }
}

/** What is empty is not sent, and told as missing where it must not be. */
const filled = <T extends Readonly<Record<string, string>>>(texts: T): T =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as T

const numberOf = (field: NumberField, text: string): number | null =>
  text.trim() === '' && MAY_BE_EMPTY.has(field) ? null : Number(text.trim() === '' ? Number.NaN : text)

const numbers = (of: (field: NumberField) => string) =>
  Object.fromEntries(NUMBER_FIELDS.map((field) => [field, of(field)])) as Record<NumberField, string>

const steps = (of: (step: (typeof BATCH_STEPS)[number]) => string) =>
  Object.fromEntries(BATCH_STEPS.map((step) => [step, of(step)])) as TypedBatch['steps']
