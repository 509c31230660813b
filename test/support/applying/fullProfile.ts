/** The form of an application, filled in. */
export const FULL_PROFILE = {
  level: 'skilled',
  contactName: '沈雅琴',
  contactPhone: '0572-2100000',
  headcount: '86',
  revenue: '32,000,000',
  tax: '1 280 000.50',
  summary: '主营童装，职工 86 人。',
  informedOn: '2026-03-02',
}
