/** The spreadsheet that goes to a department and comes back: its columns, and how they are found again. */
import type { Words } from '../kernel/words.ts'

export const SHEET_COLUMNS = [
  'number',
  'enterprise',
  'creditCode',
  'rows',
  'fact',
  'label',
  'stated',
  'kind',
  'value',
  'reason',
] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

export interface SheetHead extends Words {
  readonly width: number
  /** Filled in by the department; the others tell what the line is about. */
  readonly answer?: true
}

export const SHEET_HEADS: Readonly<Record<SheetColumn, SheetHead>> = {
  number: { zh: '申报编号', en: 'Application No.', width: 10 },
  enterprise: { zh: '企业名称', en: 'Enterprise', width: 34 },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code', width: 22 },
  rows: { zh: '指标', en: 'Rows', width: 8 },
  fact: { zh: '事项代码', en: 'Key', width: 22 },
  label: { zh: '核查事项', en: 'Fact', width: 36 },
  stated: { zh: '企业填报', en: 'Stated', width: 22 },
  kind: { zh: '核查结论', en: 'Answer', width: 12, answer: true },
  value: { zh: '核查值', en: 'Value', width: 24, answer: true },
  reason: { zh: '说明', en: 'Reason', width: 36, answer: true },
}
