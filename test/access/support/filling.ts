import { join } from 'node:path'
import { createHash, randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { diskStorage } from '#adapters/files/storage.ts'
import type { Tables } from '#store/tables.ts'
import { FULL_DRAFT, ROSTER_FACTS } from '#test/support/applying/fullDraft.ts'
import { FULL_PROFILE } from '#test/support/applying/fullProfile.ts'
import type { Enterprise } from '#test/support/district/district.ts'

/** Where evidence is put as if it had come in and been checked. */
export interface Files {
  readonly folder: string
  readonly db: Kysely<Tables>
  readonly at: Date
}

/** A complete application: the use of a file under a row, and the hash that the signatory stands for. */
export interface Filled {
  readonly id: string
  readonly evidence: string
  readonly file: string
  readonly version: number
  readonly hash: string
}

/** Two people, the first with a number that cannot be missed. */
export const PERSON = { name: '名册独有甲', identity: '11010519491231002X' } as const
const ROSTER = [
  { ...PERSON, skillLevel: 'senior', technicalPost: true },
  { name: '名册独有乙', identity: '110105194912310038', skillLevel: 'junior', technicalPost: true },
]

/** Fills an application in to the last field and has it signed. */
export async function fillIn(files: Files, { agent, signatory }: Enterprise, batch: string): Promise<Filled> {
  const { client } = agent
  const enterprise = await client.get('enterprise.own')
  await client.get('enterprise.change', {
    body: { version: enterprise.version, address: '试验路1号', industry: 'childrensWear', size: 'small' },
  })
  const { id } = await client.get('application.start', { body: { batch } })
  const params = { id }
  const changes = [
    ...Object.entries(FULL_PROFILE).map(([field, value]) => ({ section: 'profile' as const, field, value, base: 0 })),
    ...Object.entries(FULL_DRAFT.answers).map(([field, value]) => ({
      section: 'fact' as const,
      field,
      value,
      base: 0,
    })),
  ]
  await client.get('application.save', { params, body: { changes } })
  await client.get('application.putRoster', {
    params,
    body: { fileName: '花名册.xlsx', people: 70, counted: 70, facts: ROSTER_FACTS, persons: ROSTER, base: 0 },
  })
  const [first] = await Promise.all(
    FULL_DRAFT.evidence.map(({ row }) =>
      evidence(files, { enterprise: enterprise.id, account: agent.account }, id, row),
    ),
  )
  const { currentHash, version } = await client.get('application.read', { params })
  await signatory.client.get('application.sign', { params, body: { contentHash: currentHash } })
  return { id, ...first!, version, hash: currentHash }
}

export async function submit({ agent }: Enterprise, { id, hash, version, ...rest }: Filled): Promise<Filled> {
  const head = await agent.client.get('application.submit', { params: { id }, body: { version, contentHash: hash } })
  return { ...rest, id, hash, version: head.version }
}

/** A small text file under a row, clean and kept where the system keeps its files. */
async function evidence(
  { folder, db, at }: Files,
  by: { readonly enterprise: string; readonly account: string },
  application: string,
  row: string,
): Promise<Pick<Filled, 'evidence' | 'file'>> {
  const file = randomUUID().replaceAll('-', '')
  const use = randomUUID()
  const bytes = Buffer.from(`${application} ${row}`)
  await diskStorage(join(folder, 'files')).write('clean', file, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await sql`
    insert into evidence_file
      (id, enterprise_id, sha256, size, media, kind, name, state, storage_key, preview_media, uploaded_by, uploaded_at)
    values (${file}, ${by.enterprise}, ${sha256}, ${bytes.length}, 'application/pdf', 'pdf', '材料.pdf', 'clean', ${file},
      'application/pdf', ${by.account}, ${at})`.execute(db)
  await sql`
    insert into evidence_use (id, application_id, row_id, file_id, title, position, added_by, added_at)
    values (${use}, ${application}, ${row}, ${file}, ${`${row} 材料`}, 0, ${by.account}, ${at})`.execute(db)
  return { evidence: use, file }
}
