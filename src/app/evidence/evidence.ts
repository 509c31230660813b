import type { Transaction } from 'kysely'
import { COMMITMENT, ENTERPRISE, partsOf, ROSTER } from '#core/applying/parts.ts'
import type { Operation } from '#contract/routes.ts'
import { type Call, type Handler, person } from '#app/kit/call.ts'
import { done, refuse, type Result } from '#app/kit/result.ts'
import { type EvidenceRow, evidenceQuery, evidenceView } from '#app/applications/evidenceRows.ts'
import { type ApplicationRow, findApplication } from '#app/applications/load.ts'
import { answerItems, refuseUnlessOpen } from '#app/applications/openParts.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import type { Tables } from '#store/tables.ts'

const UNUSABLE: ReadonlySet<string> = new Set(['infected', 'refused'])

/** Puts a file of the enterprise under a row. */
export const attachEvidence: Handler<'evidence.attach'> = async (call) => {
  const { tx, params, body, scope, record } = call
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application) return refuse('not-found')
  const file = await tx
    .selectFrom('evidence_file')
    .select(['id', 'name', 'state'])
    .where('id', '=', body.file)
    .where('enterprise_id', '=', application.enterprise_id)
    .executeTakeFirst()
  if (!file) return refuse('not-found')
  if (UNUSABLE.has(file.state)) return refuse('evidence-not-usable', { params: { state: file.state } })
  const by = person(call).account
  const put = await putUnderRow({ ...call, by }, application, {
    row: body.row,
    file: file.id,
    title: body.title || file.name,
  })
  if (!put.ok) return put
  record({
    act: 'evidence.attached',
    object: 'application',
    objectId: application.id,
    detail: { row: body.row, file: file.id },
  })
  return done(evidenceView(await useById(tx, put.value)))
}

/** The use of a file under a row, if the row is open and the file is not there yet. Gives the use's id. */
export async function putUnderRow<O extends Operation>(
  call: Pick<Call<O>, 'tx' | 'now' | 'world' | 'actor'> & { readonly by: string },
  application: ApplicationRow,
  { row, file, title }: { readonly row: string; readonly file: string; readonly title: string },
): Promise<Result<string>> {
  const { tx, now, world } = call
  if (!(await isPart(call, application, row))) return refuse('unknown-part', { params: { part: row } })
  const shut = await refuseUnlessOpen(tx, application, row)
  if (shut) return shut
  const there = await tx
    .selectFrom('evidence_use')
    .select('id')
    .where('application_id', '=', application.id)
    .where('row_id', '=', row)
    .where('file_id', '=', file)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (there) return refuse('evidence-known')
  const { last } = await tx
    .selectFrom('evidence_use')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('application_id', '=', application.id)
    .where('row_id', '=', row)
    .executeTakeFirstOrThrow()
  const id = world.ids()
  await tx
    .insertInto('evidence_use')
    .values({
      id,
      application_id: application.id,
      row_id: row,
      file_id: file,
      title,
      position: (last ?? -1) + 1,
      added_by: call.by,
      added_at: now,
    })
    .execute()
  await answerItems({ ...call, by: call.by }, application.id, [row])
  return done(id)
}

async function isPart<O extends Operation>(
  { tx, world }: Pick<Call<O>, 'tx' | 'world'>,
  { batch_id }: ApplicationRow,
  row: string,
): Promise<boolean> {
  if (row === COMMITMENT || row === ENTERPRISE || row === ROSTER) return true
  const batch = await tx
    .selectFrom('batch')
    .select(['programme', 'programme_sha256 as sha256'])
    .where('id', '=', batch_id)
    .executeTakeFirstOrThrow()
  return partsOf(await compiledRubric(tx, world, batch)).row(row) !== undefined
}

async function useById(tx: Transaction<Tables>, id: string): Promise<EvidenceRow> {
  const row = await evidenceQuery(tx).where('evidence_use.id', '=', id).executeTakeFirstOrThrow()
  return row as unknown as EvidenceRow
}

export const evidenceLibrary: Handler<'evidence.library'> = async ({ tx, scope }) => {
  const files = await tx
    .selectFrom('evidence_file')
    .select((eb) => [
      'id',
      'name',
      'size',
      'media',
      'state',
      'sha256',
      'uploaded_at as uploadedAt',
      eb
        .selectFrom('evidence_use')
        .select((inner) => inner.fn.jsonAgg('evidence_use.row_id').as('rows'))
        .whereRef('evidence_use.file_id', '=', 'evidence_file.id')
        .where('removed_at', 'is', null)
        .as('rows'),
    ])
    .where('enterprise_id', 'in', [...scope.enterprises])
    .orderBy('uploaded_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
  return done(
    files.map(({ rows, uploadedAt, ...file }) => ({
      ...file,
      rows: [...new Set((rows ?? []) as readonly string[])],
      uploadedAt: uploadedAt.toISOString(),
    })),
  )
}

/** A use that still stands, with its application locked and its row open. */
async function openUse(call: Call<'evidence.change'> | Call<'evidence.detach'>) {
  const { tx, params, scope } = call
  const use = await tx
    .selectFrom('evidence_use')
    .selectAll()
    .where('id', '=', params.id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  const application = use && (await findApplication(tx, use.application_id, scope, 'lock'))
  if (!use || !application) return refuse('not-found')
  const shut = await refuseUnlessOpen(tx, application, use.row_id)
  return shut ?? done({ use, application })
}

export const changeEvidence: Handler<'evidence.change'> = async (call) => {
  const { tx, body, record } = call
  const found = await openUse(call)
  if (!found.ok) return found
  const { use, application } = found.value
  const { title = use.title, position = use.position } = body
  await tx.updateTable('evidence_use').set({ title, position }).where('id', '=', use.id).execute()
  await answerItems(call, application.id, [use.row_id])
  record({ act: 'evidence.changed', object: 'application', objectId: application.id, detail: { use: use.id } })
  return done({ done: true })
}

export const detachEvidence: Handler<'evidence.detach'> = async (call) => {
  const { tx, now, record } = call
  const found = await openUse(call)
  if (!found.ok) return found
  const { use, application } = found.value
  const { account } = person(call)
  await tx.updateTable('evidence_use').set({ removed_at: now, removed_by: account }).where('id', '=', use.id).execute()
  await answerItems(call, application.id, [use.row_id])
  record({
    act: 'evidence.detached',
    object: 'application',
    objectId: application.id,
    detail: { row: use.row_id, file: use.file_id },
  })
  return done({ done: true })
}
