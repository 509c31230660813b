import type { ColumnType, Generated } from 'kysely'

export interface SelectingTables {
  readonly reviewer: ReviewerTable
  readonly review: ReviewTable
  readonly review_answer: ReviewAnswerTable
  readonly site_visit: SiteVisitTable
  readonly conference: ConferenceTable
  readonly conference_member: ConferenceMemberTable
  readonly conference_vote: ConferenceVoteTable
  readonly notice: NoticeTable
  readonly notice_entry: NoticeEntryTable
  readonly objection: ObjectionTable
  readonly objection_file: ObjectionFileTable
  readonly recognition_order: RecognitionOrderTable
  readonly recognition: RecognitionTable
  readonly certificate: CertificateTable
  readonly recheck: RecheckTable
  readonly certificate_lookup: CertificateLookupTable
}

export interface ReviewerTable {
  readonly account_id: string
  readonly employer: Generated<string>
  readonly employer_code: Generated<string>
  readonly specialities: Generated<string>
  readonly identity_sealed: string | null
  readonly identity_fingerprint: string | null
  readonly version: Generated<number>
  readonly stated_at: Date
}

export interface ReviewTable {
  readonly id: string
  readonly application_id: string
  readonly reviewer_id: string
  readonly state: string
  readonly assigned_by: string
  readonly assigned_at: Date
  readonly declared_at: Date | null
  readonly ground: string | null
  readonly note: Generated<string>
  readonly finished_at: Date | null
  readonly version: Generated<number>
}

export interface ReviewAnswerTable {
  readonly review_id: string
  readonly fact: string
  readonly value: ColumnType<unknown, string, string>
  readonly reason: Generated<string>
  readonly version: Generated<number>
  readonly at: Date
}

export interface SiteVisitTable {
  readonly id: string
  readonly application_id: string
  readonly planned_on: string | null
  readonly rows: ColumnType<unknown, string, string>
  readonly state: string
  readonly record: ColumnType<unknown, string | null, string | null>
  readonly record_sha256: string | null
  readonly planned_by: string
  readonly planned_at: Date
  readonly signed_at: Date | null
  readonly version: Generated<number>
}

export interface ConferenceTable {
  readonly id: string
  readonly batch_id: string | null
  readonly title: string
  readonly held_on: string
  readonly place: Generated<string>
  readonly state: string
  readonly rules: ColumnType<unknown, string, string>
  readonly frozen: ColumnType<unknown, string | null, string | null>
  readonly frozen_sha256: string | null
  readonly frozen_at: Date | null
  readonly decision: ColumnType<unknown, string | null, string | null>
  readonly decision_sha256: string | null
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly minutes: Generated<string>
  readonly created_by: string
  readonly created_at: Date
  readonly version: Generated<number>
}

export interface ConferenceMemberTable {
  readonly conference_id: string
  readonly account_id: string
  readonly represents: string
  readonly convener: Generated<boolean>
  readonly present: Generated<boolean>
}

export interface ConferenceVoteTable {
  readonly number: Generated<string>
  readonly conference_id: string
  readonly matter: string
  readonly account_id: string
  readonly vote: string
  readonly at: Date
}

export interface NoticeTable {
  readonly id: string
  readonly batch_id: string
  readonly conference_id: string
  readonly number: number
  readonly state: string
  readonly title: string
  readonly content: ColumnType<unknown, string, string>
  readonly sha256: string | null
  readonly days: number
  readonly published_at: Date | null
  readonly published_by: string | null
  readonly first_day: string | null
  readonly last_day: string | null
  readonly created_by: string
  readonly created_at: Date
  readonly version: Generated<number>
}

export interface NoticeEntryTable {
  readonly notice_id: string
  readonly application_id: string
  readonly position: number
  readonly level: string
}

export interface ObjectionTable {
  readonly id: string
  readonly receipt: string
  readonly notice_id: string
  readonly application_id: string
  readonly row_id: string | null
  readonly objector_sealed: string
  readonly content: string
  readonly state: string
  readonly received_at: Date
  readonly summary: Generated<string>
  readonly statement: Generated<string>
  readonly stated_at: Date | null
  readonly finding: Generated<string>
  readonly reply: Generated<string>
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly version: Generated<number>
}

export interface ObjectionFileTable {
  readonly id: string
  readonly objection_id: string
  readonly name: string
  readonly media: string
  readonly size: number
  readonly sha256: string
  readonly sealed: Buffer
}

export interface RecognitionOrderTable {
  readonly id: string
  readonly batch_id: string
  readonly notice_id: string
  readonly document_number: string
  readonly issued_on: string
  readonly content: ColumnType<unknown, string, string>
  readonly sha256: string
  readonly issued_by: string
  readonly issued_at: Date
}

export interface RecognitionTable {
  readonly id: string
  readonly application_id: string
  readonly enterprise_id: string
  readonly programme: string
  readonly order_id: string
  readonly level: string
  readonly recognised_on: string
  readonly until_day: string | null
}

export interface CertificateTable {
  readonly number: string
  readonly recognition_id: string
  readonly level: string
  readonly serial: number
  readonly year: number
  readonly issued_on: string
  readonly superseded_by: string | null
}

export interface RecheckTable {
  readonly recognition_id: string
  readonly year: number
  readonly outcome: string
  readonly finding: string
  readonly by: string
  readonly at: Date
}

export interface CertificateLookupTable {
  readonly at: Date
  readonly asked: string
  readonly answer: string
  readonly origin: string
}
