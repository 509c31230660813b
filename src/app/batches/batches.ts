import type { Kysely } from 'kysely'
import type { BatchPlan } from '#contract/batches.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { minuteOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { notify } from '#store/messages.ts'
import type { Tables } from '#store/tables.ts'
import { batchText, batchView, type BatchRow } from './batchView.ts'

export const openBatches: Handler<'batch.open'> = async ({ tx, now }) => {
  const rows = await tx
    .selectFrom('batch')
    .selectAll()
    .where('state', '=', 'published')
    .where('closes_at', '>', now)
    .orderBy('closes_at')
    .orderBy('id')
    .execute()
  return done(
    rows.map(({ id, programme, year, number, cut_off, opens_at, closes_at, note }) => ({
      id,
      programme,
      year,
      number,
      cutOff: cut_off,
      opensAt: opens_at.toISOString(),
      closesAt: closes_at.toISOString(),
      note,
    })),
  )
}

const counted = (db: Kysely<Tables>) =>
  db
    .selectFrom('batch')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('application')
        .select((inner) => inner.fn.countAll<string>().as('count'))
        .whereRef('application.batch_id', '=', 'batch.id')
        .as('applications'),
    )

export const listBatches: Handler<'batch.list'> = async ({ tx, now }) => {
  const rows = await counted(tx).orderBy('year', 'desc').orderBy('number', 'desc').orderBy('id').execute()
  return done(rows.map((row) => ({ ...batchView(row, now), applications: Number(row.applications) })))
}

export const readBatch: Handler<'batch.read'> = async ({ tx, params, now }) => {
  const row = await counted(tx).where('id', '=', params.id).executeTakeFirst()
  return row ? done({ ...batchView(row, now), applications: Number(row.applications) }) : refuse('not-found')
}

const valuesOf = (plan: BatchPlan) => ({
  programme: plan.programme,
  year: plan.year,
  number: plan.number,
  assessment_year: plan.assessmentYear,
  cut_off: plan.cutOff,
  opens_at: new Date(plan.opensAt),
  closes_at: new Date(plan.closesAt),
  steps: JSON.stringify(plan.steps),
  skilled_quota: plan.skilledQuota,
  excellent_quota: plan.excellentQuota,
  notice_days: plan.noticeDays,
  formal_check_days: plan.formalCheckDays,
  correction_days: plan.correctionDays,
  corrections: plan.corrections,
  note: plan.note,
})

export const createBatch: Handler<'batch.create'> = async (call) => {
  const { tx, body, now, world, record } = call
  const held = world.programmes.find(({ programme }) => programme.id === body.programme)
  if (!held) return refuse('unknown-programme')
  if (await sameNumber(tx, body)) return refuse('batch-exists', { params: { year: body.year, number: body.number } })
  const row = await tx
    .insertInto('batch')
    .values({
      ...valuesOf(body),
      id: world.ids(),
      programme_sha256: held.sha256,
      state: 'draft',
      created_by: person(call).account,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  record({ act: 'batch.planned', object: 'batch', objectId: row.id, detail: { plan: body } })
  return done({ ...batchView(row, now), applications: 0 })
}

const sameNumber = (tx: Kysely<Tables>, { programme, year, number }: BatchPlan, except = '') =>
  tx
    .selectFrom('batch')
    .select('id')
    .where('programme', '=', programme)
    .where('year', '=', year)
    .where('number', '=', number)
    .where('id', '<>', except)
    .executeTakeFirst()

/** What applications rest on, once enterprises have seen it. */
const FIXED = ['programme', 'year', 'number', 'assessment_year', 'cut_off', 'opens_at'] as const

export const changeBatch: Handler<'batch.change'> = async (call) => {
  const { tx, params, body, now, world, record } = call
  const row = await lockBatch(tx, params.id)
  if (!row) return refuse('not-found')
  if (row.version !== body.version) return refuse('changed', { params: CHANGED })
  if (row.state === 'closed') return refuse('batch-not-draft')
  const held = world.programmes.find(({ programme }) => programme.id === body.plan.programme)
  if (!held) return refuse('unknown-programme')
  const values = { ...valuesOf(body.plan), ...(row.state === 'draft' && { programme_sha256: held.sha256 }) }
  const isSame = (key: (typeof FIXED)[number]) => String(values[key]) === String(row[key])
  if (row.state === 'published' && !FIXED.every(isSame)) return refuse('batch-fixed')
  if (await sameNumber(tx, body.plan, row.id))
    return refuse('batch-exists', { params: { year: body.plan.year, number: body.plan.number } })
  const next = await tx
    .updateTable('batch')
    .set({ ...values, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  record({ act: 'batch.changed', object: 'batch', objectId: row.id, detail: { plan: body.plan } })
  return done({ ...batchView(next, now), applications: 0 })
}

const CHANGED = {
  by: { zh: '同事', en: 'A colleague' },
  what: { zh: '批次安排', en: 'the plan of the batch' },
}

export const lockBatch = (tx: Kysely<Tables>, id: string): Promise<BatchRow | undefined> =>
  tx.selectFrom('batch').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const publishBatch: Handler<'batch.publish'> = async (call) => {
  const { tx, params, body, now, world, record } = call
  const row = await lockBatch(tx, params.id)
  if (!row) return refuse('not-found')
  if (row.version !== body.version) return refuse('changed', { params: CHANGED })
  if (row.state !== 'draft') return refuse('batch-not-draft')
  const held = programmeOf(world, row.programme)
  const next = await tx
    .updateTable('batch')
    .set({ state: 'published', version: row.version + 1, programme_sha256: held.sha256 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const { programme } = held
  await notify(tx, {
    to: await everyEnterprisesPeople(tx, row.programme),
    code: 'batch-opened',
    params: {
      batch: batchText(row),
      by: programme.place.host ?? programme.place.name,
      closes: minuteOf(row.closes_at),
    },
    at: now,
    ids: world.ids,
  })
  record({ act: 'batch.published', object: 'batch', objectId: row.id })
  return done({ ...batchView(next, now), applications: 0 })
}

async function everyEnterprisesPeople(tx: Kysely<Tables>, programme: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('appointment')
    .innerJoin('organisation', 'organisation.id', 'appointment.organisation_id')
    .innerJoin('account', 'account.id', 'appointment.account_id')
    .select('account.id')
    .distinct()
    .where('organisation.programme', '=', programme)
    .where('organisation.kind', '=', 'enterprise')
    .where('appointment.role', '=', 'applicant')
    .where('appointment.state', '=', 'active')
    .where('account.state', '=', 'active')
    .execute()
  return rows.map(({ id }) => id)
}

export const closeBatch: Handler<'batch.close'> = async ({ tx, params, body, record }) => {
  const row = await lockBatch(tx, params.id)
  if (!row) return refuse('not-found')
  if (row.version !== body.version) return refuse('changed', { params: CHANGED })
  if (row.state !== 'published') return refuse('batch-not-draft')
  await tx
    .updateTable('batch')
    .set({ state: 'closed', version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
  record({ act: 'batch.closed', object: 'batch', objectId: row.id })
  return done({ done: true })
}
