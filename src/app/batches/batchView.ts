import type { Selectable } from 'kysely'
import type { Batch } from '#contract/batches.ts'
import type { BatchTable } from '#store/tables/applying.ts'

export type BatchRow = Selectable<BatchTable>

/** A batch as the contract has it. */
export const batchView = (row: BatchRow, now: Date): Omit<Batch, 'applications'> => ({
  id: row.id,
  programme: row.programme,
  programmeSha256: row.programme_sha256,
  year: row.year,
  number: row.number,
  assessmentYear: row.assessment_year,
  cutOff: row.cut_off,
  opensAt: row.opens_at.toISOString(),
  closesAt: row.closes_at.toISOString(),
  steps: row.steps as Batch['steps'],
  skilledQuota: row.skilled_quota,
  excellentQuota: row.excellent_quota,
  noticeDays: row.notice_days,
  formalCheckDays: row.formal_check_days,
  correctionDays: row.correction_days,
  corrections: row.corrections,
  note: row.note,
  state: row.state as Batch['state'],
  version: row.version,
  open: isOpen(row, now),
})

/** Applications are taken from the opening moment until just before the closing one. */
export const isOpen = ({ state, opens_at, closes_at }: BatchRow, now: Date): boolean =>
  state === 'published' && opens_at <= now && now < closes_at

/** The batch in words: `2026年第1批`. */
export const batchText = ({ year, number }: Pick<BatchRow, 'year' | 'number'>) => ({
  zh: `${year}年第${number}批`,
  en: `batch ${number} of ${year}`,
})
