import type { Words } from '../kernel/words.ts'

/** Who takes part, in the order of the programme's description. A person may have several roles. */
export const ROLES = [
  'applicant',
  'signatory',
  'officeClerk',
  'programmeOfficer',
  'departmentVerifier',
  'reviewer',
  'conferenceMember',
  'convener',
  'financeOfficer',
  'leader',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const

export type Role = (typeof ROLES)[number]

export const ROLE_NAMES: Readonly<Record<Role, Words>> = {
  applicant: { zh: '企业填报人', en: 'Applicant' },
  signatory: { zh: '法定代表人或授权人', en: 'Legal representative or authorised signatory' },
  officeClerk: { zh: '乡镇街道、园区经办人', en: 'Local office clerk' },
  programmeOfficer: { zh: '人力社保局经办人', en: 'Programme officer' },
  departmentVerifier: { zh: '部门核查人', en: 'Department verifier' },
  reviewer: { zh: '评审专家', en: 'Reviewer' },
  conferenceMember: { zh: '联席会议成员', en: 'Conference member' },
  convener: { zh: '联席会议召集人', en: 'Conference convener' },
  financeOfficer: { zh: '财务人员', en: 'Finance officer' },
  leader: { zh: '领导', en: 'Leader' },
  systemAdmin: { zh: '系统管理员', en: 'System administrator' },
  securityAdmin: { zh: '安全管理员', en: 'Security administrator' },
  auditAdmin: { zh: '审计管理员', en: 'Audit administrator' },
}

/** The three separated administrators: none does another's part, and none touches business data. */
export const ADMINISTRATORS = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const satisfies readonly Role[]

/** Who can act: a person in a role, or the clock. */
export type Actor = Role | 'system'
export const ACTORS: readonly Actor[] = [...ROLES, 'system']
export const ACTOR_NAMES: Readonly<Record<Actor, Words>> = { ...ROLE_NAMES, system: { zh: '系统', en: 'The clock' } }
