import { declaredNumbers, type NoticeContent, publicTexts } from '#core/notices/content.ts'
import type { Listed } from '#core/notices/plan.ts'
import { scanPublication } from '#core/notices/scan.ts'
import { USUAL_REMEDIES } from '#core/workflow/remedies.ts'
import type { Act } from '#core/workflow/transitions.ts'
import { type Call, type Handler, person } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse, type Result } from '#app/kit/result.ts'
import { move, type Movement } from '#app/applications/move.ts'
import { notPublishable } from '#app/papers/outgoing.ts'
import type { ApplicationRow } from '#app/applications/load.ts'
import type { Decided } from './decided.ts'
import { contentOfDraft, type DraftNotice, hashOf, loadDraft, type NoticeRow, termOf } from './draft.ts'
import { noticePaper } from './papers.ts'
import { publishedView, withBatch } from './publishedView.ts'
import { tellOutcome } from './tell.ts'
import { CHANGED, draftProblems } from './work.ts'

type Publishing = Call<'notice.publish'>

/**
 * 发布公示: in one transaction the list is frozen and hashed, the decision of the conference takes effect, and every
 * enterprise of it is told its own outcome. A number of a person anywhere, or a candidate who no longer stands, and
 * nothing of it happens.
 */
export const publishNotice: Handler<'notice.publish'> = async (call) => {
  const { tx, params, body, world, now, record } = call
  const draft = await loadDraft(tx, params.id, 'lock')
  if (!draft) return refuse('notice-published')
  if (draft.row.version !== body.version) return refuse('changed', { params: CHANGED })
  const problems = draftProblems(draft)
  if (problems.length > 0) return refuse('refused', { problems })
  if (draft.plan.listed.length !== body.listed) return refuse('changed', { params: LIST_CHANGED })
  const content = contentOfDraft(world, draft, now)
  const released = await releasable(call, draft, content)
  if (!released.ok) return released
  const row = await freeze(call, draft, content)
  await enter(call, content, row.id)
  const moved = await carryOut(call, draft, row)
  if (!moved.ok) return moved
  record({
    act: 'notice.published',
    object: 'notice',
    objectId: row.id,
    detail: { batch: row.batch_id, number: row.number, listed: content.list.length, sha256: row.sha256 },
  })
  return done(publishedView(world, withBatch(row, draft.decided.batch), now))
}

const LIST_CHANGED = {
  by: { zh: '名单', en: 'The list' },
  what: { zh: '列入公示的企业数', en: 'the number of enterprises on it' },
}

/** The page, and the papers as they will be handed out. */
async function releasable({ world }: Publishing, { decided }: DraftNotice, content: NoticeContent) {
  const findings = scanPublication(publicTexts(content), declaredNumbers(content))
  if (findings.length > 0) return notPublishable(findings)
  const term = termOf(world, decided.batch.programme, content.publishedOn, content.days)
  const printed = { content, term, sha256: hashOf(content) }
  const pdf = await noticePaper(printed, { format: 'pdf', language: 'zh' })
  return pdf.ok ? noticePaper(printed, { format: 'docx', language: 'zh' }) : pdf
}

function freeze(call: Publishing, { row, decided }: DraftNotice, content: NoticeContent): Promise<NoticeRow> {
  const { tx, world, now } = call
  const { firstDay, lastDay } = termOf(world, decided.batch.programme, dayOf(now), row.days)
  return tx
    .updateTable('notice')
    .set({
      state: 'published',
      content: JSON.stringify(content),
      sha256: hashOf(content),
      published_at: now,
      published_by: person(call).account,
      first_day: firstDay,
      last_day: lastDay,
      version: row.version + 1,
    })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function enter({ tx }: Publishing, { list }: NoticeContent, notice: string): Promise<void> {
  if (list.length === 0) return
  const entries = list.map(({ application, level }, at) => ({
    notice_id: notice,
    application_id: application,
    position: at + 1,
    level,
  }))
  await tx.insertInto('notice_entry').values(entries).execute()
}

/** Every act the decision brings with it, in its order. */
async function carryOut(call: Publishing, { plan, decided }: DraftNotice, notice: NoticeRow): Promise<Result<null>> {
  for (const one of plan.listed) {
    const acted = await putOnNotice(call, decided, notice, one)
    if (!acted.ok) return acted
  }
  for (const { application, place } of plan.reserved) {
    const acted = await acting(call, decided, application, [reserving(decided, place)])
    if (!acted.ok) return acted
    await tellOutcome(call, acted.value, 'notice-reserved', { place })
    call.record({ act: 'application.reserved', object: 'application', objectId: application, detail: { place } })
  }
  for (const { application, reason } of plan.notSelected) {
    const acted = await acting(call, decided, application, [
      ['notSelect', byConference(decided, { reason, detail: { remedy: USUAL_REMEDIES } }), ['convener']],
    ])
    if (!acted.ok) return acted
    await tellOutcome(call, acted.value, 'notice-not-selected')
    call.record({ act: 'application.notSelected', object: 'application', objectId: application, detail: { reason } })
  }
  return done(null)
}

async function putOnNotice(
  call: Publishing,
  decided: Decided,
  notice: NoticeRow,
  { application, level, fromReserve }: Listed,
): Promise<Result<null>> {
  const { state } = decided.candidates.get(application)!
  const promoting: Step = ['promote', { level, set: { level, reserve_place: null }, holds: ['placeFree'] }]
  const first: readonly Step[] =
    fromReserve === null
      ? [['select', byConference(decided, { level, set: { level } }), ['convener']]]
      : [...(state === 'scored' ? [reserving(decided, fromReserve)] : []), promoting]
  const acted = await acting(call, decided, application, [
    ...first,
    ['publishNotice', { detail: { notice: notice.id } }],
  ])
  if (!acted.ok) return acted
  await tellOutcome(call, acted.value, 'notice-listed', { ...(notice.last_day && { last: notice.last_day }) })
  const detail = { notice: notice.id, level, ...(fromReserve !== null && { fromReserve }) }
  call.record({ act: 'application.onNotice', object: 'application', objectId: application, detail })
  return done(null)
}

type Step = readonly [act: Act, movement: Movement, actors?: readonly ['convener']]

/** The convener decided; the officer only carries it out now. */
const byConference = ({ conference }: Decided, { detail = {}, ...movement }: Movement): Movement => ({
  ...movement,
  by: conference.decided_by,
  detail: { ...detail, conference: conference.id },
})

const reserving = (decided: Decided, place: number): Step => [
  'reserve',
  byConference(decided, { order: place, set: { reserve_place: place } }),
  ['convener'],
]

interface Outcome {
  readonly application: ApplicationRow
  readonly batch: Decided['batch']
  readonly enterprise: string
}

async function acting(
  call: Publishing,
  { rows, batch }: Decided,
  id: string,
  steps: readonly Step[],
): Promise<Result<Outcome>> {
  let application: ApplicationRow = rows.get(id)!
  for (const [act, movement, actors] of steps) {
    const moved = await move(call, { application, batch }, act, movement, actors ?? call.scope.roles)
    if (!moved.ok) return moved
    application = moved.value.application
  }
  return done({ application, batch, enterprise: application.enterprise_name })
}
