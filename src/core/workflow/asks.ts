import type { Words } from '../kernel/words.ts'

export interface AskOf extends Words {
  /** The problem when it is not given. */
  readonly missing: `${string}-missing`
}

/** What an act asks of the person who does it. */
export const ASKS = {
  reason: { zh: '理由', en: 'Reason', missing: 'reason-missing' },
  items: { zh: '补正事项', en: 'Items to correct', missing: 'items-missing' },
  dueDay: { zh: '补正期限', en: 'Due day', missing: 'due-day-missing' },
  opinion: { zh: '推荐意见', en: 'Opinion', missing: 'opinion-missing' },
  remedy: { zh: '救济途径告知', en: 'Notice of remedies', missing: 'remedy-missing' },
  level: { zh: '认定等级', en: 'Level', missing: 'level-missing' },
  order: { zh: '候补顺序', en: 'Place in the reserve', missing: 'order-missing' },
  claim: { zh: '部门核查结论', en: "The department's claim", missing: 'claim-missing' },
  outcome: { zh: '对已享受政策的处理', en: 'What follows for its incentives', missing: 'outcome-missing' },
} as const satisfies Record<string, AskOf>

export type Ask = keyof typeof ASKS
export type MissingCode = (typeof ASKS)[Ask]['missing']
