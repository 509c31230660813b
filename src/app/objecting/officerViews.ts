import { type Kysely, sql } from 'kysely'
import { maskPhone } from '#core/codes/mask.ts'
import type { State } from '#core/workflow/states.ts'
import type { ObjectionCase, ObjectionItem } from '#contract/noticing.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { batchText } from '#app/batches/batchView.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import type { Tables } from '#store/tables.ts'
import { sealing } from './sealed.ts'

const cases = (db: Kysely<Tables>) =>
  db
    .selectFrom('objection')
    .innerJoin('application', 'application.id', 'objection.application_id')
    .innerJoin('batch', 'batch.id', 'application.batch_id')
    .selectAll('objection')
    .select([
      'application.enterprise_name as enterprise',
      'application.state as applicationState',
      'application.version as applicationVersion',
      'batch.programme',
      'batch.programme_sha256',
      'batch.year',
      'batch.number',
    ])

type CaseRow = Awaited<ReturnType<ReturnType<typeof cases>['executeTakeFirstOrThrow']>>

const itemOf = (row: CaseRow): ObjectionItem => ({
  id: row.id,
  receipt: row.receipt,
  notice: row.notice_id,
  batch: batchText(row),
  application: row.application_id,
  enterprise: row.enterprise,
  row: row.row_id,
  state: row.state as ObjectionItem['state'],
  receivedAt: row.received_at.toISOString(),
  stated: row.stated_at !== null,
})

const OPEN = ['received', 'investigating']

export const listObjections: Handler<'objection.list'> = async ({ tx, query: { page, size, state, notice } }) => {
  const wanted = cases(tx)
    .$if(state !== 'all', (select) => select.where('objection.state', state === 'open' ? 'in' : 'not in', OPEN))
    .$if(notice !== undefined, (select) => select.where('objection.notice_id', '=', notice!))
  const { total } = await wanted
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await wanted
    .orderBy(sql`objection.state not in ('received', 'investigating')`)
    .orderBy('objection.received_at')
    .orderBy('objection.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return done({ items: rows.map(itemOf), total: Number(total), more: false, page, size })
}

/** Who objects is masked here: opened by itself, for a reason. */
export const readObjection: Handler<'objection.read'> = async ({ tx, params, world, record }) => {
  const row = await cases(tx).where('objection.id', '=', params.id).executeTakeFirst()
  if (!row) return refuse('not-found')
  const files = await tx
    .selectFrom('objection_file')
    .select(['id', 'name', 'media', 'size'])
    .where('objection_id', '=', row.id)
    .orderBy('id')
    .execute()
  const { rows } = await compiledRubric(tx, world, { programme: row.programme, sha256: row.programme_sha256 })
  const about = rows.find(({ id }) => id === row.row_id)?.row
  const sealed = sealing(world.vault, row.id)
  const { name, phone } = sealed.openObjector(row.objector_sealed)
  record({ act: 'objection.read', object: 'objection', objectId: row.id })
  return done({
    ...itemOf(row),
    version: row.version,
    content: sealed.openContent(row.content),
    objectorName: maskName(name),
    objectorPhone: maskPhone(phone),
    files: files.map((file) => ({ ...file, name: sealed.openFileName(file.name) })),
    summary: row.summary,
    statement: row.statement,
    statedAt: row.stated_at?.toISOString() ?? null,
    finding: row.finding,
    reply: row.reply,
    decidedAt: row.decided_at?.toISOString() ?? null,
    applicationState: row.applicationState as State,
    applicationVersion: row.applicationVersion,
    rowName: about ? (about.title ?? about.indicator) : null,
  } satisfies ObjectionCase)
}

/** The family name alone. */
const maskName = (name: string): string => `${[...name][0] ?? ''}＊＊`

export const objectionFile: Handler<'objection.file'> = async ({ tx, params, world, record }) => {
  const file = await tx
    .selectFrom('objection_file')
    .selectAll()
    .where('id', '=', params.file)
    .where('objection_id', '=', params.id)
    .executeTakeFirst()
  if (!file) return refuse('not-found')
  const sealed = sealing(world.vault, params.id)
  record({ act: 'objection.fileOpened', object: 'objection', objectId: params.id, detail: { file: file.id } })
  const { media } = file
  return done({ file: { name: sealed.openFileName(file.name), media, body: sealed.openFile(file.sealed) } })
}

export const revealObjector: Handler<'objection.reveal'> = async ({ tx, params, body, world, record }) => {
  const row = await tx.selectFrom('objection').select('objector_sealed').where('id', '=', params.id).executeTakeFirst()
  if (!row) return refuse('not-found')
  const objector = sealing(world.vault, params.id).openObjector(row.objector_sealed)
  record({ act: 'objector.revealed', object: 'objection', objectId: params.id, detail: { reason: body.reason } })
  return done(objector)
}
