import type { Actor } from '../access/roles.ts'
import type { Words } from '../kernel/words.ts'
import type { Ask } from './asks.ts'
import type { Need } from './needs.ts'
import type { State } from './states.ts'

/** One way to do an act: from where, to where, by whom. An actor finds at most one from each state. */
export interface Way {
  readonly from: readonly State[]
  /** `returnedFrom`: back to the step that returned it. */
  readonly to: State | 'returnedFrom'
  readonly by: readonly Actor[]
  readonly asks?: readonly Ask[]
  readonly needs?: readonly Need[]
  /** Where this way is called otherwise than the act. */
  readonly label?: Words
}

export interface Transition {
  readonly label: Words
  /** An official decision: asks for the second factor and to sign in again. */
  readonly decision: boolean
  /** How its button looks; `final` asks first and names the consequence. */
  readonly tone: 'main' | 'plain' | 'final'
  readonly consequence?: Words
  readonly ways: readonly Way[]
}

export type Transitions = Readonly<Record<string, Transition>>

const ENTERPRISE = ['applicant', 'signatory'] as const
const OFFICER = ['programmeOfficer'] as const

/** Every act that moves an application, in the order of its life: the whole law of who may do what, and when. */
export const TRANSITIONS = {
  submit: {
    label: { zh: '提交申报', en: 'Submit' },
    decision: false,
    tone: 'main',
    consequence: {
      zh: '提交后内容锁定，退回补正时才能修改退回的部分。',
      en: 'The content is locked. Only parts that are returned can be changed again.',
    },
    ways: [{ from: ['draft'], to: 'submitted', by: ENTERPRISE, needs: ['complete', 'signed', 'batchOpen'] }],
  },
  resubmit: {
    label: { zh: '提交补正', en: 'Resubmit' },
    decision: false,
    tone: 'main',
    consequence: {
      zh: '补正内容提交后锁定，回到退回它的环节。',
      en: 'The corrections are locked and go back to the step that asked for them.',
    },
    ways: [{ from: ['returned'], to: 'returnedFrom', by: ENTERPRISE, needs: ['answered', 'inTime'] }],
  },
  withdraw: {
    label: { zh: '撤回申报', en: 'Withdraw' },
    decision: false,
    tone: 'final',
    consequence: { zh: '本次申报终止，不能恢复。', en: 'This application ends here and cannot be resumed.' },
    ways: [
      {
        from: ['draft', 'submitted', 'returned', 'recommended', 'under_review', 'scored'],
        to: 'withdrawn',
        by: ENTERPRISE,
      },
    ],
  },
  recommend: {
    label: { zh: '推荐', en: 'Recommend' },
    decision: true,
    tone: 'main',
    ways: [{ from: ['submitted'], to: 'recommended', by: ['officeClerk'], asks: ['opinion'] }],
  },
  accept: {
    label: { zh: '受理', en: 'Accept' },
    decision: true,
    tone: 'main',
    ways: [{ from: ['recommended'], to: 'under_review', by: OFFICER }],
  },
  return: {
    label: { zh: '退回补正', en: 'Return for correction' },
    decision: false,
    tone: 'plain',
    consequence: {
      zh: '企业只能修改列出的事项；到期未补正的，本次申报终止。',
      en: 'The enterprise can change the listed items only. What is not corrected by the due day lapses.',
    },
    ways: [
      { from: ['submitted'], to: 'returned', by: ['officeClerk'], asks: ['reason', 'items', 'dueDay'] },
      {
        from: ['recommended', 'under_review'],
        to: 'returned',
        by: OFFICER,
        asks: ['reason', 'items', 'dueDay'],
        needs: ['noticeLeft'],
        label: { zh: '一次性告知补正', en: 'Send the correction notice' },
      },
    ],
  },
  decline: {
    label: { zh: '不予推荐', en: 'Decline' },
    decision: true,
    tone: 'final',
    consequence: {
      zh: '本次申报终止，不能恢复；企业会收到理由。',
      en: 'This application ends here and cannot be resumed. The enterprise is told the reason.',
    },
    ways: [
      { from: ['submitted'], to: 'declined', by: ['officeClerk'], asks: ['reason'] },
      {
        from: ['recommended'],
        to: 'declined',
        by: OFFICER,
        asks: ['reason', 'remedy'],
        label: { zh: '不予受理', en: 'Decline to accept' },
      },
    ],
  },
  lapse: {
    label: { zh: '逾期失效', en: 'Lapse' },
    decision: false,
    tone: 'final',
    ways: [{ from: ['returned'], to: 'lapsed', by: ['system'], needs: ['overdue'] }],
  },
  settle: {
    label: { zh: '核定评审分', en: 'Settle the score' },
    decision: true,
    tone: 'main',
    ways: [{ from: ['under_review'], to: 'scored', by: OFFICER, needs: ['settled'] }],
  },
  select: {
    label: { zh: '拟认定', en: 'Select' },
    decision: true,
    tone: 'main',
    ways: [{ from: ['scored'], to: 'selected', by: ['convener'], asks: ['level'] }],
  },
  reserve: {
    label: { zh: '列为候补', en: 'Place in reserve' },
    decision: true,
    tone: 'plain',
    ways: [{ from: ['scored'], to: 'reserved', by: ['convener'], asks: ['order'] }],
  },
  promote: {
    label: { zh: '候补递补', en: 'Promote from the reserve' },
    decision: true,
    tone: 'main',
    ways: [{ from: ['reserved'], to: 'selected', by: OFFICER, asks: ['level'], needs: ['placeFree'] }],
  },
  publishNotice: {
    label: { zh: '发布公示', en: 'Publish the notice' },
    decision: true,
    tone: 'main',
    ways: [{ from: ['selected'], to: 'on_notice', by: OFFICER }],
  },
  recognise: {
    label: { zh: '认定', en: 'Recognise' },
    decision: true,
    tone: 'main',
    ways: [{ from: ['on_notice'], to: 'recognised', by: OFFICER, needs: ['noticeOver', 'noObjection'] }],
  },
  reopen: {
    label: { zh: '重新评审', en: 'Review again' },
    decision: true,
    tone: 'plain',
    ways: [{ from: ['on_notice'], to: 'under_review', by: OFFICER, asks: ['reason'], needs: ['objectionUpheld'] }],
  },
  notSelect: {
    label: { zh: '不予入选', en: 'Not select' },
    decision: true,
    tone: 'final',
    consequence: { zh: '企业会收到结果和理由。', en: 'The enterprise is told the result and the reason.' },
    ways: [
      { from: ['scored'], to: 'not_selected', by: ['convener'], asks: ['reason'] },
      { from: ['reserved'], to: 'not_selected', by: OFFICER, needs: ['batchClosed'] },
      { from: ['on_notice'], to: 'not_selected', by: OFFICER, asks: ['reason'], needs: ['objectionUpheld'] },
    ],
  },
  veto: {
    label: { zh: '一票否决', en: 'Veto' },
    decision: true,
    tone: 'final',
    consequence: {
      zh: '本次申报终止，不能恢复；企业会收到依据。',
      en: 'This application ends here and cannot be resumed. The enterprise is told the grounds.',
    },
    ways: [
      { from: ['under_review', 'scored', 'selected'], to: 'vetoed', by: OFFICER, asks: ['reason', 'claim', 'remedy'] },
    ],
  },
  keep: {
    label: { zh: '复核保留', en: 'Keep after the re-check' },
    decision: true,
    tone: 'main',
    ways: [{ from: ['recognised'], to: 'recognised', by: OFFICER }],
  },
  upgrade: {
    label: { zh: '复核晋级', en: 'Upgrade after the re-check' },
    decision: true,
    tone: 'plain',
    ways: [{ from: ['recognised'], to: 'recognised', by: OFFICER, asks: ['reason', 'level'] }],
  },
  suspend: {
    label: { zh: '暂停', en: 'Suspend' },
    decision: true,
    tone: 'plain',
    ways: [{ from: ['recognised'], to: 'suspended', by: OFFICER, asks: ['reason'] }],
  },
  resume: {
    label: { zh: '恢复', en: 'Resume' },
    decision: true,
    tone: 'main',
    ways: [{ from: ['suspended'], to: 'recognised', by: OFFICER, asks: ['reason'] }],
  },
  revoke: {
    label: { zh: '撤销认定', en: 'Revoke' },
    decision: true,
    tone: 'final',
    consequence: {
      zh: '认定和证书即日失效，不能恢复。',
      en: 'The recognition and its certificate end today and cannot be restored.',
    },
    ways: [{ from: ['recognised', 'suspended'], to: 'revoked', by: OFFICER, asks: ['reason', 'outcome', 'remedy'] }],
  },
  expire: {
    label: { zh: '到期', en: 'Expire' },
    decision: false,
    tone: 'final',
    ways: [{ from: ['recognised', 'suspended'], to: 'expired', by: ['system'], needs: ['termOver'] }],
  },
} as const satisfies Transitions

export type Act = keyof typeof TRANSITIONS
export const ACTS = Object.keys(TRANSITIONS) as readonly Act[]

/** The act as the table states it, without its exact type. */
export const transition = (act: Act): Transition => TRANSITIONS[act]
