import type { Words } from '../kernel/words.ts'

export interface NeedOf extends Words {
  /** The problem when it does not hold. */
  readonly unmet: string
}

/** What must hold before an act, beside its state and its actor. */
export const NEEDS = {
  complete: { zh: '内容齐全', en: 'The application is complete', unmet: 'incomplete' },
  signed: { zh: '已签署承诺', en: 'The commitment is signed for this content', unmet: 'not-signed' },
  batchOpen: { zh: '批次在申报期内', en: 'The batch is open', unmet: 'batch-not-open' },
  answered: { zh: '补正事项均已答复', en: 'Every returned item is answered', unmet: 'items-unanswered' },
  inTime: { zh: '未过补正期限', en: 'The due day has not passed', unmet: 'too-late' },
  overdue: { zh: '已过补正期限', en: 'The due day has passed', unmet: 'not-overdue' },
  noticeLeft: { zh: '未超过补正告知次数', en: 'A correction notice is left', unmet: 'no-notice-left' },
  settled: { zh: '评审事实均已核定', en: 'Every fact is settled', unmet: 'facts-not-settled' },
  placeFree: { zh: '名额空出', en: 'A place has become free', unmet: 'no-place-free' },
  batchClosed: { zh: '批次已结束', en: 'The batch is closed', unmet: 'batch-not-closed' },
  noticeOver: { zh: '公示期满', en: 'The notice is over', unmet: 'notice-not-over' },
  noObjection: { zh: '没有未处理或成立的异议', en: 'No objection is open or upheld', unmet: 'objection-stands' },
  objectionUpheld: { zh: '异议成立', en: 'An objection is upheld', unmet: 'no-objection-upheld' },
  termOver: { zh: '有效期届满', en: 'The term of validity is over', unmet: 'term-not-over' },
} as const satisfies Record<string, NeedOf>

export type Need = keyof typeof NEEDS
export type UnmetCode = (typeof NEEDS)[Need]['unmet']
