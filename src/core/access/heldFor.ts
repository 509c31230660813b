import type { Role } from './roles.ts'

export type OrganisationKind =
  | 'enterprise'
  | 'office'
  | 'department'
  | 'bureau'
  | 'finance'
  | 'conference'
  | 'leadership'
  | 'operator'

/** Which kind of organisation each role is held for. */
export const HELD_FOR = {
  applicant: 'enterprise',
  signatory: 'enterprise',
  officeClerk: 'office',
  programmeOfficer: 'bureau',
  departmentVerifier: 'department',
  reviewer: 'bureau',
  conferenceMember: 'conference',
  convener: 'conference',
  financeOfficer: 'finance',
  leader: 'leadership',
  systemAdmin: 'operator',
  securityAdmin: 'operator',
  auditAdmin: 'operator',
} as const satisfies Record<Role, OrganisationKind>
