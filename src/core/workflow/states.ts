import type { Role } from '../access/roles.ts'
import type { Words } from '../kernel/words.ts'

/** The shape a state is drawn with: none begun, under way, done, returned, waiting, closed, refused for good. */
export type StateKind = 'none' | 'doing' | 'done' | 'back' | 'wait' | 'shut' | 'veto'

export interface StateOf extends Words {
  readonly kind: StateKind
  /** Nothing leads out of it. */
  readonly final: boolean
  /** Who has the next move, where somebody has. */
  readonly waitsFor?: Role
}

/** Every state of an application, in the order of its life. */
export const STATES = {
  draft: { zh: '填报中', en: 'Draft', kind: 'doing', final: false, waitsFor: 'applicant' },
  submitted: { zh: '待初审', en: 'Awaiting first review', kind: 'wait', final: false, waitsFor: 'officeClerk' },
  returned: { zh: '退回补正', en: 'Returned for correction', kind: 'back', final: false, waitsFor: 'applicant' },
  recommended: { zh: '待受理', en: 'Awaiting acceptance', kind: 'wait', final: false, waitsFor: 'programmeOfficer' },
  under_review: { zh: '评审中', en: 'Under review', kind: 'doing', final: false, waitsFor: 'reviewer' },
  scored: { zh: '待审议', en: 'Awaiting the conference', kind: 'wait', final: false, waitsFor: 'convener' },
  reserved: { zh: '候补', en: 'In reserve', kind: 'wait', final: false, waitsFor: 'programmeOfficer' },
  selected: { zh: '拟认定', en: 'Selected', kind: 'wait', final: false, waitsFor: 'programmeOfficer' },
  on_notice: { zh: '公示中', en: 'On public notice', kind: 'wait', final: false, waitsFor: 'programmeOfficer' },
  recognised: { zh: '已认定', en: 'Recognised', kind: 'done', final: false },
  suspended: { zh: '暂停', en: 'Suspended', kind: 'wait', final: false, waitsFor: 'programmeOfficer' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', kind: 'shut', final: true },
  declined: { zh: '未通过审查', en: 'Declined', kind: 'veto', final: true },
  lapsed: { zh: '逾期未补正', en: 'Lapsed', kind: 'shut', final: true },
  vetoed: { zh: '一票否决', en: 'Vetoed', kind: 'veto', final: true },
  not_selected: { zh: '未入选', en: 'Not selected', kind: 'shut', final: true },
  revoked: { zh: '已撤销', en: 'Revoked', kind: 'veto', final: true },
  expired: { zh: '已到期', en: 'Expired', kind: 'shut', final: true },
} as const satisfies Record<string, StateOf>

export type State = keyof typeof STATES
export const STATE_KEYS = Object.keys(STATES) as readonly State[]
