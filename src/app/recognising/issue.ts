import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { inputProblem, type InputProblem } from '#contract/problems.ts'
import { canonicalJson } from '#core/applying/content.ts'
import { type CertificateRules, certificateRules, type Level } from '#core/recognition/certificateForm.ts'
import { certificateNumber } from '#core/recognition/certificateNumber.ts'
import { readDocumentNumber } from '#core/recognition/documentNumber.ts'
import { lastDay } from '#core/recognition/term.ts'
import { STATES, type State } from '#core/workflow/states.ts'
import type { Need } from '#core/workflow/needs.ts'
import { type Call, type Handler, person } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { batchText, type BatchRow } from '#app/batches/batchView.ts'
import type { ApplicationRow } from '#app/applications/load.ts'
import { move, sameVersion } from '#app/applications/move.ts'
import { noticeNeeds } from '#app/notices/standing.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { nextSerials } from '#store/recognitions.ts'
import type { Tables } from '#store/tables.ts'
import type { OrderContent } from './orderContent.ts'
import { tellRecognition } from './tell.ts'

type IssueCall = Call<'recognition.issue'>

interface Chosen {
  readonly application: ApplicationRow
  readonly level: Level
  readonly creditCode: string
  readonly office: string
  readonly holds: readonly Need[]
}

/**
 * 认定: one order for the chosen enterprises of a notice, all of them or none. The notice is locked first: whoever
 * objects locks it too, so that an objection comes before the order or finds the notice ended by it.
 */
export const issueRecognition: Handler<'recognition.issue'> = async (call) => {
  const { tx, params, body, now, world, record } = call
  const notice = await tx
    .selectFrom('notice')
    .selectAll()
    .where('id', '=', params.id)
    .where('state', '=', 'published')
    .forUpdate()
    .executeTakeFirst()
  if (!notice) return refuse('not-found')
  const read = readDocumentNumber(body.documentNumber)
  const formal = await formalProblems(call, notice.last_day)
  const { chosen, problems } = await choose(call)
  if (formal.length + problems.length > 0 || !read.ok) return refuseInput([...formal, ...problems])
  const batch = await tx.selectFrom('batch').selectAll().where('id', '=', notice.batch_id).executeTakeFirstOrThrow()
  const { programme } = programmeOf(world, batch.programme)
  const rules = certificateRules(programme)
  const year = Number(body.issuedOn.slice(0, 4))
  const serialOf = await nextSerials(tx, year)
  const numbered = chosen.map((one) => {
    const serial = serialOf(one.level)
    return { ...one, serial, certificate: certificateNumber(rules.number[one.level], year, serial) }
  })
  const content: OrderContent = {
    documentNumber: read.number,
    issuedOn: body.issuedOn,
    issuer: rules.issuer,
    documentHead: rules.documentHead,
    batch: batchText(batch),
    basis: { document: programme.source.document, number: programme.source.number ?? '' },
    place: programme.place.name,
    distinction: programme.distinction,
    titles: rules.title,
    entries: numbered.map(({ application, creditCode, office, level, certificate }) => ({
      application: application.id,
      enterprise: application.enterprise_name,
      creditCode,
      office,
      level,
      certificate,
    })),
  }
  const text = canonicalJson(content)
  const sha256 = createHash('sha256').update(text).digest('hex')
  const order = world.ids()
  await tx
    .insertInto('recognition_order')
    .values({
      id: order,
      batch_id: batch.id,
      notice_id: notice.id,
      document_number: read.number,
      issued_on: body.issuedOn,
      content: text,
      sha256,
      issued_by: person(call).account,
      issued_at: now,
    })
    .execute()
  record({
    act: 'recognition.issued',
    object: 'recognitionOrder',
    objectId: order,
    detail: { notice: notice.id, document: read.number, sha256, enterprises: numbered.length },
  })
  for (const one of numbered) {
    const moved = await recognise(call, { ...one, batch, order, rules, year })
    if (!moved.ok) return moved
  }
  return done({ order, recognised: numbered.length })
}

interface Recognising extends Chosen {
  readonly serial: number
  readonly certificate: string
  readonly batch: BatchRow
  readonly order: string
  readonly rules: CertificateRules
  readonly year: number
}

async function recognise(call: IssueCall, one: Recognising) {
  const { tx, body, world, record } = call
  const { application, batch, level, holds, certificate } = one
  const moved = await move(call, { application, batch }, 'recognise', {
    holds,
    set: { level },
    detail: { order: one.order, certificate },
  })
  if (!moved.ok) return moved
  const recognition = world.ids()
  const { termYears } = one.rules
  await tx
    .insertInto('recognition')
    .values({
      id: recognition,
      application_id: application.id,
      enterprise_id: application.enterprise_id,
      programme: batch.programme,
      order_id: one.order,
      level,
      recognised_on: body.issuedOn,
      until_day: termYears === undefined ? null : lastDay(body.issuedOn, termYears),
    })
    .execute()
  await tx
    .insertInto('certificate')
    .values({
      number: certificate,
      recognition_id: recognition,
      level,
      serial: one.serial,
      year: one.year,
      issued_on: body.issuedOn,
      superseded_by: null,
    })
    .execute()
  await tellRecognition(call, { application: moved.value.application, batch }, 'recognition-issued')
  record({
    act: 'application.recognised',
    object: 'application',
    objectId: application.id,
    detail: { order: one.order, certificate, level },
  })
  return moved
}

/** What is wrong with the number and the day of the document. */
async function formalProblems({ tx, body, now }: IssueCall, noticeEnds: string | null): Promise<InputProblem[]> {
  const { documentNumber, issuedOn } = body
  const read = readDocumentNumber(documentNumber)
  const problems: InputProblem[] = []
  if (!read.ok)
    problems.push(
      read.suggestion
        ? inputProblem('documentNumber', 'document-number-meant', { number: read.suggestion })
        : inputProblem('documentNumber', 'document-number-form'),
    )
  else {
    if (read.year !== Number(issuedOn.slice(0, 4)))
      problems.push(inputProblem('documentNumber', 'document-number-year'))
    if (await isUsed(tx, read.number)) problems.push(inputProblem('documentNumber', 'document-number-used'))
  }
  if (issuedOn > dayOf(now)) problems.push(inputProblem('issuedOn', 'issued-in-future'))
  if (noticeEnds !== null && issuedOn <= noticeEnds)
    problems.push(inputProblem('issuedOn', 'issued-before-end', { day: noticeEnds }))
  return problems
}

async function isUsed(tx: Transaction<Tables>, number: string): Promise<boolean> {
  const found = await tx
    .selectFrom('recognition_order')
    .select('id')
    .where('document_number', '=', number)
    .executeTakeFirst()
  return found !== undefined
}

/** The chosen applications, locked in one order, and everything that stands against any of them. */
async function choose({ tx, params, body, now }: IssueCall): Promise<{ chosen: Chosen[]; problems: InputProblem[] }> {
  const ids = [...new Set(body.applications.map(({ id }) => id))]
  const locked = await tx
    .selectFrom('application')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  const entries = await tx
    .selectFrom('notice_entry')
    .innerJoin('application', 'application.id', 'notice_entry.application_id')
    .innerJoin('enterprise', 'enterprise.id', 'application.enterprise_id')
    .innerJoin('organisation as office', 'office.id', 'application.office_id')
    .select(['application_id', 'notice_entry.level', 'position', 'credit_code as creditCode', 'office.name as office'])
    .where('notice_id', '=', params.id)
    .where('application_id', 'in', ids)
    .orderBy('position')
    .execute()
  const needs = await noticeNeeds(tx, ids, now)
  const problems: InputProblem[] = []
  const seen = new Set<string>()
  for (const [at, { id, version }] of body.applications.entries()) {
    const path = `applications.${at}`
    const application = locked.find((row) => row.id === id)
    if (seen.has(id)) problems.push(inputProblem(path, 'chosen-twice'))
    else if (!application || application.state === 'draft' || !entries.some((entry) => entry.application_id === id))
      problems.push(inputProblem(path, 'not-on-this-notice'))
    else problems.push(...(await against(tx, path, application, version, needs.get(id) ?? [])))
    seen.add(id)
  }
  const chosen = entries.flatMap(({ application_id: id, level, creditCode, office }): Chosen[] => {
    const application = locked.find((row) => row.id === id)
    return application ? [{ application, level: level as Level, creditCode, office, holds: needs.get(id) ?? [] }] : []
  })
  return { chosen, problems }
}

/** Why one application cannot be recognised now; what another changed meanwhile is told first. */
async function against(
  tx: Transaction<Tables>,
  path: string,
  application: ApplicationRow,
  version: number,
  holds: readonly Need[],
): Promise<InputProblem[]> {
  const stale = await sameVersion(tx, application, version)
  if (stale && !stale.ok) return [inputProblem(path, stale.refusal.code, stale.refusal.params)]
  const { zh, en } = STATES[application.state as State]
  if (application.state !== 'on_notice') return [inputProblem(path, 'recognition-state', { state: { zh, en } })]
  return [
    ...(holds.includes('noticeOver') ? [] : [inputProblem(path, 'notice-not-over')]),
    ...(holds.includes('noObjection') ? [] : [inputProblem(path, 'objection-stands')]),
  ]
}
