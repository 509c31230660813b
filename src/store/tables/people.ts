import type { ColumnType, Generated } from 'kysely'

export interface PeopleTables {
  readonly organisation: OrganisationTable
  readonly enterprise: EnterpriseTable
  readonly account: AccountTable
  readonly former_password: FormerPasswordTable
  readonly session: SessionTable
  readonly appointment: AppointmentTable
  readonly invitation: InvitationTable
  readonly registration: RegistrationTable
  readonly day_code: DayCodeTable
  readonly saved_view: SavedViewTable
  readonly policy: PolicyTable
  readonly setup: SetupTable
}

export interface OrganisationTable {
  readonly id: string
  readonly kind: string
  readonly programme: string
  readonly reference: string | null
  readonly name: string
  readonly created_at: Date
  readonly name_pairs: Generated<string>
}

export interface EnterpriseTable {
  readonly id: string
  readonly credit_code: string
  readonly office_id: string
  readonly legal_representative: string
  readonly address: Generated<string>
  readonly industry: Generated<string>
  readonly size: Generated<string>
  readonly tags: ColumnType<unknown, string | undefined, string>
  readonly contact_name: Generated<string>
  readonly contact_phone: Generated<string>
  readonly contact_email: Generated<string>
  readonly active: Generated<boolean>
  readonly version: Generated<number>
}

export interface AccountTable {
  readonly id: string
  readonly sign_in_name: string | null
  readonly name: string
  readonly email: string | null
  readonly phone: string | null
  readonly language: Generated<string>
  readonly state: string
  readonly password_hash: string | null
  readonly password_set_at: Date | null
  readonly failures: Generated<number>
  readonly locked_until: Date | null
  readonly totp_sealed: string | null
  readonly totp_since: Date | null
  readonly totp_step: ColumnType<string, string | number | undefined, string | number>
  readonly created_at: Date
}

export interface FormerPasswordTable {
  readonly account_id: string
  readonly hash: string
  readonly until: Date
}

export interface SessionTable {
  readonly token_hash: string
  readonly account_id: string
  readonly kind: string
  readonly created_at: Date
  readonly seen_at: Date
  readonly ends_at: Date
  readonly confirmed_until: Date | null
  readonly second_factor: Generated<boolean>
  readonly device: Generated<string>
}

export interface AppointmentTable {
  readonly id: string
  readonly account_id: string
  readonly organisation_id: string
  readonly role: string
  readonly state: string
  readonly until: Date | null
  readonly delegated_from: string | null
  readonly proposed_by: string | null
  readonly proposed_at: Date
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly ended_by: string | null
  readonly ended_at: Date | null
  readonly reason: Generated<string>
}

export interface InvitationTable {
  readonly id: string
  readonly token_hash: string
  readonly account_id: string
  readonly invited_by: string | null
  readonly created_at: Date
  readonly expires_at: Date
  readonly used_at: Date | null
  readonly revoked_at: Date | null
}

export interface RegistrationTable {
  readonly id: string
  readonly organisation_id: string
  readonly account_id: string
  readonly code: string
  readonly as_signatory: boolean
  readonly state: string
  readonly reason: Generated<string>
  readonly created_at: Date
  readonly decided_by: string | null
  readonly decided_at: Date | null
}

export interface DayCodeTable {
  readonly account_id: string
  readonly day: string
  readonly code_hash: string
  readonly failures: Generated<number>
  readonly issued_by: string
}

export interface SavedViewTable {
  readonly id: string
  readonly account_id: string
  readonly list: string
  readonly name: string
  readonly query: string
  readonly created_at: Date
}

export interface PolicyTable {
  readonly number: Generated<number>
  readonly settings: ColumnType<unknown, string, string>
  readonly set_by: string | null
  readonly set_at: Date
}

export interface SetupTable {
  readonly one: Generated<boolean>
  readonly code_hash: string
  readonly failures: Generated<number>
  readonly demo: Generated<boolean>
  readonly done_at: Date | null
}
