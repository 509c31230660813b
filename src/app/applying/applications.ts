import { ENTERPRISE } from '#core/applying/parts.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { minuteText } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { batchView, isOpen } from '#app/batches/batchView.ts'
import { lockBatch } from '#app/batches/batches.ts'
import { evidenceView } from '#app/applications/evidenceRows.ts'
import {
  contentNow,
  enterpriseData,
  type EnterpriseData,
  findApplication,
  loadApplication,
} from '#app/applications/load.ts'
import { answerItems, openParts } from '#app/applications/openParts.ts'
import { headOf, returnedItems, stepsOf } from '#app/applications/views.ts'
import { openBatches } from '#app/batches/batches.ts'
import type { EnterpriseProfile, RosterSummary, StoredAnswer } from '#contract/applying.ts'
import type { AnswerRow, Loaded } from '#app/applications/load.ts'

export const profileView = (data: EnterpriseData): EnterpriseProfile => data

export const readEnterprise: Handler<'enterprise.own'> = async ({ tx, scope }) =>
  done(profileView(await enterpriseData(tx, scope.enterprises[0]!)))

export const changeEnterprise: Handler<'enterprise.change'> = async (call) => {
  const { tx, body, scope, record } = call
  const id = scope.enterprises[0]!
  const { version, ...changes } = body
  const current = await tx
    .selectFrom('enterprise')
    .select('version')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (current.version !== version) return refuse('changed', { params: COLLEAGUE })
  const given = Object.entries(changes).filter(
    (entry): entry is [keyof typeof COLUMNS, string] => entry[1] !== undefined,
  )
  const values = Object.fromEntries(given.map(([field, value]) => [COLUMNS[field], value]))
  await tx
    .updateTable('enterprise')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .execute()
  const returned = await tx
    .selectFrom('application')
    .select('id')
    .where('enterprise_id', '=', id)
    .where('state', '=', 'returned')
    .execute()
  for (const application of returned) await answerItems(call, application.id, [ENTERPRISE])
  record({
    act: 'enterprise.changed',
    object: 'enterprise',
    objectId: id,
    detail: { fields: given.map(([field]) => field) },
  })
  return done(profileView(await enterpriseData(tx, id)))
}

const COLUMNS = {
  address: 'address',
  industry: 'industry',
  size: 'size',
  contactName: 'contact_name',
  contactPhone: 'contact_phone',
  contactEmail: 'contact_email',
} as const

const COLLEAGUE = {
  by: { zh: '同事', en: 'A colleague' },
  what: { zh: '企业信息', en: 'the enterprise’s entry' },
}

/** Which office recommends follows who manages the enterprise, and can change; applications under way move along. */
export const assignOffice: Handler<'enterprise.assignOffice'> = async ({ tx, params, body, record }) => {
  const office = await tx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', body.office)
    .where('kind', '=', 'office')
    .executeTakeFirst()
  if (!office) return refuse('unknown-office')
  const before = await tx
    .selectFrom('enterprise')
    .select('office_id as office')
    .where('id', '=', params.id)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return refuse('not-found')
  await tx
    .updateTable('enterprise')
    .set((eb) => ({ office_id: office.id, version: eb('version', '+', 1) }))
    .where('id', '=', params.id)
    .execute()
  await tx
    .updateTable('application')
    .set({ office_id: office.id })
    .where('enterprise_id', '=', params.id)
    .where('state', 'in', ['draft', 'submitted', 'returned'])
    .execute()
  const detail = { from: before.office, to: office.id, reason: body.reason }
  record({ act: 'enterprise.officeAssigned', object: 'enterprise', objectId: params.id, detail })
  return done({ done: true })
}

export const myApplications: Handler<'application.mine'> = async (call) => {
  const { tx, scope } = call
  const rows = await tx
    .selectFrom('application')
    .innerJoin('batch', 'batch.id', 'application.batch_id')
    .innerJoin('organisation', 'organisation.id', 'application.enterprise_id')
    .selectAll('application')
    .select(['batch.year', 'batch.number as batchNumber', 'batch.closes_at as closesAt', 'organisation.name'])
    .where('application.enterprise_id', 'in', [...scope.enterprises])
    .orderBy('batch.year', 'desc')
    .orderBy('batch.number', 'desc')
    .orderBy('application.created_at', 'desc')
    .execute()
  const open = await openBatches(call as unknown as Parameters<typeof openBatches>[0])
  return done({
    applications: rows.map((row) => ({
      ...headOf(row, row.name),
      year: row.year,
      batchNumber: row.batchNumber,
      closesAt: row.closesAt.toISOString(),
      selfTotal: row.self_total,
    })),
    open: open.ok ? open.value : [],
  })
}

export const startApplication: Handler<'application.start'> = async (call) => {
  const { tx, body, scope, now, world, record } = call
  const enterprise = await enterpriseData(tx, scope.enterprises[0]!)
  if (!enterprise.active) return refuse('enterprise-not-active')
  const batch = await lockBatch(tx, body.batch)
  if (!batch || batch.programme !== enterprise.programme || batch.state === 'draft') return refuse('not-found')
  if (!isOpen(batch, now))
    return refuse('batch-not-open', {
      params: { opens: minuteText(batch.opens_at), closes: minuteText(batch.closes_at) },
    })
  const known = await tx
    .selectFrom('application')
    .select('id')
    .where('batch_id', '=', batch.id)
    .where('enterprise_id', '=', enterprise.id)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  if (known) return refuse('already-applied')
  const id = world.ids()
  await tx
    .insertInto('application')
    .values({
      id,
      batch_id: batch.id,
      enterprise_id: enterprise.id,
      office_id: enterprise.office,
      state: 'draft',
      state_since: now,
      created_by: person(call).account,
      created_at: now,
    })
    .execute()
  record({ act: 'application.started', object: 'application', objectId: id, detail: { batch: batch.id } })
  return done({ id })
}

export const readApplication: Handler<'application.read'> = async ({ tx, params, scope, now, world }) => {
  const application = await findApplication(tx, params.id, scope)
  if (!application) return refuse('not-found')
  const loaded = await loadApplication(tx, world, application)
  const { hash } = contentNow(loaded)
  const open = await openParts(tx, application)
  return done({
    ...headOf(application, loaded.enterprise.name),
    batchOf: batchView(loaded.batch, now),
    profile: profileView(loaded.enterprise),
    answers: loaded.answers.map(answerView),
    roster: rosterView(loaded.roster),
    evidence: loaded.evidence.map(evidenceView),
    returned: [...(await returnedItems(tx, application.id))],
    openParts: open && [...open],
    steps: [...(await stepsOf(tx, application.id, 'enterprise'))],
    currentHash: hash,
    signed: await signatureOn(tx, application.id, hash),
  })
}

export const answerView = ({ byName, at, ...one }: AnswerRow): StoredAnswer => ({
  ...one,
  value: one.value as StoredAnswer['value'],
  by: byName,
  at: at.toISOString(),
})

export const rosterView = (roster: Loaded['roster']): RosterSummary | null =>
  roster
    ? {
        fileName: roster.file_name,
        people: roster.people,
        counted: roster.counted,
        facts: roster.facts as Record<string, number>,
        stepped: roster.stepped,
        version: roster.version,
        by: roster.byName,
        at: roster.at.toISOString(),
      }
    : null

export async function signatureOn(
  tx: Parameters<typeof enterpriseData>[0],
  application: string,
  hash: string,
): Promise<{ by: string; at: string; account: string } | null> {
  const found = await tx
    .selectFrom('signature')
    .innerJoin('account', 'account.id', 'signature.by')
    .select(['account.name as by', 'signature.at', 'account.id as account'])
    .where('application_id', '=', application)
    .where('content_hash', '=', hash)
    .orderBy('signature.at', 'desc')
    .executeTakeFirst()
  return found ? { by: found.by, account: found.account, at: found.at.toISOString() } : null
}

export const previousAnswers: Handler<'application.previous'> = async ({ tx, params, scope }) => {
  const application = await findApplication(tx, params.id, scope)
  if (!application) return refuse('not-found')
  const last = await tx
    .selectFrom('submission')
    .innerJoin('application', 'application.id', 'submission.application_id')
    .innerJoin('batch', 'batch.id', 'application.batch_id')
    .select(['submission.content', 'submission.submitted_at as at', 'batch.year', 'batch.number'])
    .where('application.enterprise_id', '=', application.enterprise_id)
    .where('application.id', '<>', application.id)
    .orderBy('submission.submitted_at', 'desc')
    .executeTakeFirst()
  if (!last) return done(null)
  const { answers, profile } = last.content as { answers: Record<string, never>; profile: Record<string, never> }
  const fields = (section: 'fact' | 'profile', of: Record<string, never>) =>
    Object.entries(of).map(([field, value]) => ({ section, field, value }))
  return done({
    year: last.year,
    number: last.number,
    submittedAt: last.at.toISOString(),
    answers: [...fields('profile', profile), ...fields('fact', answers)],
  })
}
