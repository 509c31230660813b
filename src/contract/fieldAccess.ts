/**
 * Who sees which personal or confidential data, field by field, of what they reach: role × field. Data of one's own
 * account is one's own and stands in no cell. The tests plant each kind and look for it in everything a role can read.
 */
import type { Role } from '#core/access/roles.ts'
import type { Words } from '#core/kernel/words.ts'

/**
 * - `shown`: as it is.
 * - `masked`: enough to tell two apart, not enough to use.
 * - `revealable`: masked; in full one by one, for a reason, and the journal says who, what and why.
 * - `hidden`: not there, and nothing tells that it exists.
 */
export type Treatment = 'shown' | 'masked' | 'revealable' | 'hidden'

export const TREATMENTS: Readonly<Record<Treatment, Words>> = {
  shown: { zh: '可见', en: 'shown' },
  masked: { zh: '脱敏', en: 'masked' },
  revealable: { zh: '脱敏，可查看（写明理由，留痕）', en: 'masked; revealed for a reason, into the journal' },
  hidden: { zh: '不可见', en: 'hidden' },
}

type ByRole = Readonly<Record<Role, Treatment>>

const NOBODY: ByRole = {
  applicant: 'hidden',
  signatory: 'hidden',
  officeClerk: 'hidden',
  programmeOfficer: 'hidden',
  departmentVerifier: 'hidden',
  reviewer: 'hidden',
  conferenceMember: 'hidden',
  convener: 'hidden',
  financeOfficer: 'hidden',
  leader: 'hidden',
  systemAdmin: 'hidden',
  securityAdmin: 'hidden',
  auditAdmin: 'hidden',
}

const enterprise = (treatment: Treatment) => ({ applicant: treatment, signatory: treatment })
const officials = (treatment: Treatment) => ({ officeClerk: treatment, programmeOfficer: treatment })
const conference = (treatment: Treatment) => ({ conferenceMember: treatment, convener: treatment })

/** What the data is, and who sees it. */
export const FIELD_ACCESS = {
  identityNumber: {
    zh: '花名册中职工的身份证号',
    en: 'identity number of a worker on a roster',
    by: { ...NOBODY, ...enterprise('revealable'), ...officials('revealable') },
  },
  rosterName: {
    zh: '花名册中职工的姓名',
    en: 'name of a worker on a roster',
    by: { ...NOBODY, ...enterprise('shown'), ...officials('shown') },
  },
  phone: {
    zh: '企业联系人、经办人的电话',
    en: 'phone number of an enterprise’s contact person or agent',
    by: { ...NOBODY, ...enterprise('shown'), ...officials('masked') },
  },
  contactEmail: {
    zh: '企业联系邮箱',
    en: 'e-mail address an enterprise gives for itself',
    by: { ...NOBODY, ...enterprise('shown'), ...officials('shown') },
  },
  accountEmail: {
    zh: '账号的邮箱',
    en: 'e-mail address of an account',
    by: { ...NOBODY, systemAdmin: 'shown', securityAdmin: 'shown' },
  },
  officialName: {
    zh: '办理人员的姓名（企业只看到单位）',
    en: 'name of the official who acted (an enterprise sees the office)',
    // Those who sit in a conference see who put a list to the vote.
    by: {
      ...NOBODY,
      ...officials('shown'),
      ...conference('shown'),
      systemAdmin: 'shown',
      securityAdmin: 'shown',
      auditAdmin: 'shown',
    },
  },
  draftContent: {
    zh: '未提交的填报内容',
    en: 'what an enterprise fills in and has not submitted',
    by: { ...NOBODY, ...enterprise('shown') },
  },
  selfScore: {
    zh: '已提交申报的自评分',
    en: 'self score of what was submitted',
    by: { ...NOBODY, ...enterprise('shown'), ...officials('shown') },
  },
  reviewerIdentity: {
    zh: '评审专家是谁',
    en: 'which expert reviewed an application',
    by: { ...NOBODY, programmeOfficer: 'shown' },
  },
  objectorIdentity: {
    zh: '异议人是谁',
    en: 'who objected during the notice',
    by: { ...NOBODY, programmeOfficer: 'revealable' },
  },
} as const satisfies Record<string, Words & { readonly by: ByRole }>

export type FieldClass = keyof typeof FIELD_ACCESS
export const FIELD_CLASSES = Object.keys(FIELD_ACCESS) as readonly FieldClass[]

/** How a role sees a kind of data. */
export const treatmentOf = (field: FieldClass, role: Role): Treatment => FIELD_ACCESS[field].by[role]
