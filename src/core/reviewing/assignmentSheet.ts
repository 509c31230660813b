/** The assignment as a spreadsheet: its columns, and how reviewers are written into a cell. */
import type { Words } from '../kernel/words.ts'

export const SHEET_COLUMNS = ['number', 'enterprise', 'office', 'industry', 'present', 'reviewers'] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

export const SHEET_HEADS: Readonly<Record<SheetColumn, Words & { readonly width: number }>> = {
  number: { zh: '申报编号', en: 'Application No.', width: 10 },
  enterprise: { zh: '企业名称', en: 'Enterprise', width: 34 },
  office: { zh: '推荐单位', en: 'Recommending unit', width: 18 },
  industry: { zh: '行业', en: 'Industry', width: 16 },
  present: { zh: '现有评审专家', en: 'Reviewers now', width: 30 },
  reviewers: { zh: '评审专家', en: 'Reviewers', width: 36 },
}

/** In the cell for reviewers: nobody. Left blank, it says nothing and nothing changes. */
export const NOBODY: Words = { zh: '无', en: 'None' }

export interface SheetReviewer {
  readonly id: string
  readonly name: string
  readonly signInName: string | null
}

/** By what each is called in a cell: the name, and the user name too where two have the same. */
export function sheetNames(reviewers: readonly SheetReviewer[]): ReadonlyMap<string, string> {
  const count = (name: string): number => reviewers.filter((one) => one.name === name).length
  return new Map(
    reviewers.map(({ id, name, signInName }) => [
      id,
      count(name) > 1 && signInName ? `${name}（${signInName}）` : name,
    ]),
  )
}

export const reviewersText = (ids: readonly string[], names: ReadonlyMap<string, string>): string =>
  ids.map((id) => names.get(id) ?? '').join('、')
