import type { ColumnType, Generated } from 'kysely'

export interface ApplyingTables {
  readonly upload: UploadTable
  readonly batch: BatchTable
  readonly application: ApplicationTable
  readonly answer: AnswerTable
  readonly roster: RosterTable
  readonly roster_person: RosterPersonTable
  readonly evidence_file: EvidenceFileTable
  readonly evidence_use: EvidenceUseTable
  readonly signature: SignatureTable
  readonly submission: SubmissionTable
  readonly claim: ClaimTable
  readonly step: StepTable
  readonly returned_item: ReturnedItemTable
}

export interface BatchTable {
  readonly id: string
  readonly programme: string
  readonly programme_sha256: string
  readonly year: number
  readonly number: number
  readonly assessment_year: number
  readonly cut_off: string
  readonly opens_at: Date
  readonly closes_at: Date
  readonly steps: ColumnType<unknown, string, string>
  readonly skilled_quota: number | null
  readonly excellent_quota: number | null
  readonly notice_days: number
  readonly formal_check_days: number
  readonly correction_days: number
  readonly corrections: number
  readonly note: Generated<string>
  readonly state: string
  readonly version: Generated<number>
  readonly created_by: string
  readonly created_at: Date
}

export interface ApplicationTable {
  readonly id: string
  readonly batch_id: string
  readonly enterprise_id: string
  readonly office_id: string
  readonly number: number | null
  readonly state: string
  readonly returned_from: string | null
  readonly returns_by_bureau: Generated<number>
  readonly due_day: string | null
  readonly version: Generated<number>
  readonly state_since: Date
  readonly created_by: string
  readonly created_at: Date
  readonly submitted_at: Date | null
  readonly submissions: Generated<number>
  readonly content_hash: string | null
  readonly self_base: number | null
  readonly self_bonus: number | null
  readonly self_total: number | null
  readonly vetoed: Generated<boolean>
  readonly enterprise_name: Generated<string>
  readonly enterprise_industry: Generated<string>
  readonly name_pairs: Generated<string>
  readonly verified_base: number | null
  readonly verified_bonus: number | null
  readonly verified_total: number | null
  readonly verified_vetoed: Generated<boolean>
  readonly review_base: number | null
  readonly review_bonus: number | null
  readonly review_total: number | null
  readonly level: string | null
  readonly reserve_place: number | null
}

export interface AnswerTable {
  readonly application_id: string
  readonly section: string
  readonly field: string
  readonly value: ColumnType<unknown, string | null, string | null>
  readonly version: number
  readonly by: string
  readonly at: Date
}

export interface RosterTable {
  readonly application_id: string
  readonly file_name: string
  readonly people: number
  readonly counted: number
  readonly facts: ColumnType<unknown, string, string>
  readonly sha256: string
  readonly version: number
  readonly by: string
  readonly at: Date
  readonly stepped: string[]
}

export interface RosterPersonTable {
  readonly application_id: string
  readonly position: number
  readonly name: string
  readonly identity_sealed: string | null
  readonly identity_fingerprint: string | null
  readonly fields: ColumnType<unknown, string, string>
}

export interface EvidenceFileTable {
  readonly id: string
  readonly enterprise_id: string
  readonly sha256: string
  readonly size: number
  readonly media: string
  readonly kind: string
  readonly name: string
  readonly state: string
  readonly problem: ColumnType<unknown, string | null, string | null>
  readonly pages: number | null
  readonly taken_at: string | null
  readonly photo_group: string | null
  readonly photo_index: number | null
  readonly photo_of: number | null
  readonly storage_key: string | null
  readonly preview_media: string | null
  readonly has_thumbnail: Generated<boolean>
  readonly uploaded_by: string
  readonly uploaded_at: Date
  readonly checked_at: Date | null
}

export interface EvidenceUseTable {
  readonly id: string
  readonly application_id: string
  readonly row_id: string
  readonly file_id: string
  readonly title: string
  readonly position: number
  readonly added_by: string
  readonly added_at: Date
  readonly removed_by: string | null
  readonly removed_at: Date | null
}

export interface SignatureTable {
  readonly application_id: string
  readonly content_hash: string
  readonly by: string
  readonly at: Date
}

export interface SubmissionTable {
  readonly application_id: string
  readonly number: number
  readonly content: ColumnType<unknown, string, string>
  readonly content_hash: string
  readonly signed_by: string
  readonly signed_at: Date
  readonly submitted_by: string
  readonly submitted_at: Date
}

export interface ClaimTable {
  readonly number: Generated<string>
  readonly application_id: string
  readonly fact: string
  readonly value: ColumnType<unknown, string, string>
  readonly ground: string
  readonly source: string
  readonly author: string
  readonly at: Date
  readonly reason: Generated<string>
  readonly evidence: ColumnType<unknown, string | undefined, string>
  readonly submission: number | null
}

export interface StepTable {
  readonly application_id: string
  readonly number: number
  readonly act: string
  readonly from_state: string
  readonly to_state: string
  readonly role: string
  readonly by: string | null
  readonly at: Date
  readonly reason: Generated<string>
  readonly items: ColumnType<unknown, string | undefined, string>
  readonly due_day: string | null
  readonly detail: ColumnType<unknown, string | undefined, string>
}

export interface ReturnedItemTable {
  readonly application_id: string
  readonly step: number
  readonly part: string
  readonly note: string
  readonly repair: Generated<string>
  readonly answered_by: string | null
  readonly answered_at: Date | null
}

/** A file on its way. */
export interface UploadTable {
  readonly id: string
  readonly application_id: string
  readonly row_id: string
  readonly title: string
  readonly name: string
  readonly size: number
  readonly photo_group: string | null
  readonly photo_index: number | null
  readonly photo_of: number | null
  readonly by: string
  readonly at: Date
}
