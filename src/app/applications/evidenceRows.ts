import type { Transaction } from 'kysely'
import type { Evidence } from '#contract/applying.ts'
import type { EvidenceState } from '#core/applying/check.ts'
import type { Tables } from '#store/tables.ts'

export interface EvidenceRow {
  readonly id: string
  readonly row: string
  readonly file: string
  readonly title: string
  readonly position: number
  readonly name: string
  readonly size: number
  readonly media: string
  readonly kind: string
  readonly state: EvidenceState
  readonly problem: unknown
  readonly pages: number | null
  readonly sha256: string
  readonly previewMedia: string | null
  readonly hasThumbnail: boolean
  readonly storageKey: string | null
  readonly addedBy: string
  readonly addedAt: Date
  readonly takenAt: string | null
}

export const evidenceQuery = (tx: Transaction<Tables>) =>
  tx
    .selectFrom('evidence_use')
    .innerJoin('evidence_file', 'evidence_file.id', 'evidence_use.file_id')
    .innerJoin('account', 'account.id', 'evidence_use.added_by')
    .select([
      'evidence_use.id',
      'evidence_use.row_id as row',
      'evidence_file.id as file',
      'evidence_use.title',
      'evidence_use.position',
      'evidence_file.name',
      'evidence_file.size',
      'evidence_file.media',
      'evidence_file.kind',
      'evidence_file.state',
      'evidence_file.problem',
      'evidence_file.pages',
      'evidence_file.sha256',
      'evidence_file.preview_media as previewMedia',
      'evidence_file.has_thumbnail as hasThumbnail',
      'evidence_file.storage_key as storageKey',
      'evidence_file.taken_at as takenAt',
      'account.name as addedBy',
      'evidence_use.added_at as addedAt',
      'evidence_use.application_id as application',
    ])

/** The evidence of an application, by row and in the order shown. */
export async function evidenceOf(tx: Transaction<Tables>, application: string): Promise<readonly EvidenceRow[]> {
  const rows = await evidenceQuery(tx)
    .where('evidence_use.application_id', '=', application)
    .where('evidence_use.removed_at', 'is', null)
    .orderBy('evidence_use.row_id')
    .orderBy('evidence_use.position')
    .orderBy('evidence_use.added_at')
    .orderBy('evidence_use.id')
    .execute()
  return rows as unknown as readonly EvidenceRow[]
}

export const evidenceView = (row: EvidenceRow): Evidence => ({
  id: row.id,
  row: row.row,
  file: row.file,
  title: row.title,
  position: row.position,
  name: row.name,
  size: row.size,
  media: row.media,
  kind: row.kind,
  state: row.state,
  problem: row.problem ?? null,
  pages: row.pages,
  sha256: row.sha256,
  hasPreview: row.previewMedia !== null,
  hasThumbnail: row.hasThumbnail,
  addedBy: row.addedBy,
  addedAt: row.addedAt.toISOString(),
})
