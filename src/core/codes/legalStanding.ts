import type { Words } from '../kernel/words.ts'

/** Kinds of applicant that are no legal persons of their own. */
export type Dependent = 'individual-business' | 'branch'

export const DEPENDENT_WORDS: Readonly<Record<Dependent, Words>> = {
  'individual-business': {
    zh: '代码以 92 开头，是个体工商户，不是独立法人。请先确认能否申报。',
    en: 'A code that begins with 92 is an individual business, which is no legal person. Ask first whether it may apply.',
  },
  branch: {
    zh: '名称像是分支机构，不是独立法人。请由总公司申报。',
    en: 'The name looks like that of a branch, which is no legal person. Its company should apply.',
  },
}

const BRANCH = /(分公司|分厂|分店|分部|分行|支行|办事处|营业部)$/

/** A doubt about eligibility, from the code's category and the registered name; a warning, never a refusal. */
export function dependentOf(creditCode: string, name: string): Dependent | undefined {
  if (creditCode.startsWith('92')) return 'individual-business'
  return BRANCH.test(name.trim().replace(/[)）]$/, '')) ? 'branch' : undefined
}
