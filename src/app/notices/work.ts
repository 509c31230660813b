import { sql } from 'kysely'
import type { InputProblem } from '#contract/problems.ts'
import { inputProblem } from '#contract/problems.ts'
import { declaredNumbers, publicTexts } from '#core/notices/content.ts'
import { NUMBER_KINDS, scanPublication } from '#core/notices/scan.ts'
import { noticeIntroduction, noticeTitle } from '#core/notices/wording.ts'
import { STATES } from '#core/workflow/states.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { batchText } from '#app/batches/batchView.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { type Decided, loadDecided } from './decided.ts'
import { contentOfDraft, type DraftNotice, type DraftWords, inOrder, loadDraft, planOf, termOf } from './draft.ts'
import { publishedView, withBatch } from './publishedView.ts'

/** Decided batches with their last decision, newest first: a handful a year. */
export const noticeWork: Handler<'notice.work'> = async ({ tx, world, now }) => {
  const conferences = await tx
    .selectFrom('conference')
    .distinctOn('batch_id')
    .select(['id', 'decided_at'])
    .where('state', '=', 'decided')
    .where('batch_id', 'is not', null)
    .orderBy('batch_id')
    .orderBy('decided_at', 'desc')
    .execute()
  const work = []
  for (const { id } of conferences.toSorted((one, other) => other.decided_at!.getTime() - one.decided_at!.getTime())) {
    const decided = (await loadDecided(tx, id))!
    const { batch, places, published } = decided
    const notices = await tx
      .selectFrom('notice')
      .selectAll('notice')
      .select([
        sql<number>`(select count(*)::int from objection where notice_id = notice.id)`.as('objections'),
        sql<number>`(select count(*)::int from objection where notice_id = notice.id
          and objection.state in ('received', 'investigating'))`.as('objectionsOpen'),
      ])
      .where('batch_id', '=', batch.id)
      .orderBy('number')
      .execute()
    work.push({
      conference: id,
      batch: batch.id,
      batchText: batchText(batch),
      batchClosed: batch.state === 'closed',
      selected: places.given,
      reserved: places.waiting.length,
      awaited: !published,
      free: published ? planOf(decided).listed.length : 0,
      draft: notices.find(({ state }) => state === 'draft')?.id ?? null,
      notices: notices
        .filter(({ state }) => state === 'published')
        .map(({ objections, objectionsOpen, ...row }) => ({
          ...publishedView(world, withBatch(row, batch), now),
          objections,
          objectionsOpen,
        })),
    })
  }
  return done(work)
}

/** The next notice of a decided batch: the first, or one for those who move up. */
export const beginNotice: Handler<'notice.begin'> = async (call) => {
  const { tx, body, now, world, record } = call
  const decided = await loadDecided(tx, body.conference)
  if (!decided) return refuse('not-decided')
  const { batch, conference, published } = decided
  // One after the other, so that two officers do not begin two.
  await tx.selectFrom('conference').select('id').where('batch_id', '=', batch.id).orderBy('id').forUpdate().execute()
  const earlier = await tx.selectFrom('notice').selectAll().where('batch_id', '=', batch.id).orderBy('number').execute()
  const begun = earlier.find(({ state }) => state === 'draft')
  const number = Math.max(0, ...earlier.map((one) => one.number)) + 1
  const plan = planOf(decided)
  if (!begun && published && plan.listed.length === 0) return refuse('no-place-free')
  const { programme } = programmeOf(world, batch.programme)
  const about = { programme, batch: batchText(batch), number }
  const words: DraftWords = {
    introduction: noticeIntroduction(about, published ? 'reserve' : number > 1 ? 'furtherDecision' : 'decision', {
      all: plan.listed.length,
      excellent: plan.listed.filter(({ level }) => level === 'excellent').length,
    }),
    contact: (await lastContact(call, batch.programme)) ?? {
      unit: programme.place.host?.['zh'] ?? '',
      phone: '',
      address: '',
      supervision: '',
    },
    out: [],
  }
  const id = begun?.id ?? world.ids()
  if (!begun)
    await tx
      .insertInto('notice')
      .values({
        id,
        batch_id: batch.id,
        conference_id: conference.id,
        number,
        state: 'draft',
        title: noticeTitle(about)['zh'] ?? '',
        content: JSON.stringify(words),
        days: batch.notice_days,
        created_by: person(call).account,
        created_at: now,
      })
      .execute()
  record({ act: 'notice.begun', object: 'notice', objectId: id, detail: { batch: batch.id, number } })
  return done({ id })
}

/** Where objections went the last time. */
async function lastContact(
  { tx }: Pick<Parameters<Handler<'notice.begin'>>[0], 'tx'>,
  programme: string,
): Promise<DraftWords['contact'] | undefined> {
  const last = await tx
    .selectFrom('notice')
    .innerJoin('batch', 'batch.id', 'notice.batch_id')
    .select('notice.content')
    .where('batch.programme', '=', programme)
    .where('notice.state', '=', 'published')
    .orderBy('notice.published_at', 'desc')
    .executeTakeFirst()
  return (last?.content as DraftWords | undefined)?.contact
}

export const readNoticeDraft: Handler<'notice.draft'> = async ({ tx, params, world, now }) => {
  const draft = await loadDraft(tx, params.id)
  if (!draft) return refuse('not-found')
  const { row, words, decided, plan } = draft
  const { candidates, rows, batch } = decided
  const content = contentOfDraft(world, draft, now)
  const nameOf = (id: string): string => rows.get(id)?.enterprise_name ?? ''
  const order = inOrder(plan.listed, rows)
  return done({
    id: row.id,
    batchText: batchText(batch),
    number: row.number,
    version: row.version,
    title: row.title,
    introduction: words.introduction,
    contact: words.contact,
    days: row.days,
    ...termOf(world, batch.programme, dayOf(now), row.days),
    list: content.list.map((line, at) => ({
      ...line,
      fromReserve: order[at]!.fromReserve,
      state: candidates.get(line.application)!.state,
    })),
    dropped: plan.dropped.map((one) => ({ ...one, enterprise: nameOf(one.application) })),
    reserved: plan.reserved.map((one) => ({ ...one, enterprise: nameOf(one.application) })),
    notSelected: plan.notSelected.map((one) => ({ ...one, enterprise: nameOf(one.application) })),
    findings: scanPublication(publicTexts(content), declaredNumbers(content)).map((one) => ({
      ...one,
      kindName: { ...NUMBER_KINDS[one.kind] },
    })),
  })
}

export const changeNotice: Handler<'notice.change'> = async ({ tx, params, body, record }) => {
  const draft = await loadDraft(tx, params.id, 'lock')
  if (!draft) return refuse('notice-published')
  const { row, decided } = draft
  if (row.version !== body.version) return refuse('changed', { params: CHANGED })
  const { title, introduction, contact, days, out } = body
  const standing = out.flatMap((id, at) => mayBeTakenOff(decided, draft, id, `out.${at}`))
  if (standing.length > 0) return refuseInput(standing)
  const words: DraftWords = { introduction, contact, out }
  await tx
    .updateTable('notice')
    .set({ title, content: JSON.stringify(words), days, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
  record({ act: 'notice.changed', object: 'notice', objectId: row.id, detail: { days, out } })
  return done({ version: row.version + 1 })
}

export const CHANGED = { by: { zh: '同事', en: 'A colleague' }, what: { zh: '公示稿', en: 'the draft of the notice' } }

/** Only who no longer stands: the list is the conference's. */
function mayBeTakenOff({ rows }: Decided, { plan }: DraftNotice, id: string, path: string): readonly InputProblem[] {
  if (plan.dropped.some(({ application }) => application === id)) return []
  return [inputProblem(path, 'candidate-stands', { enterprise: rows.get(id)?.enterprise_name ?? '' })]
}

/** What keeps a draft from being published, beside numbers of persons. */
export function draftProblems({ plan, words, decided }: DraftNotice): readonly InputProblem[] {
  const { contact } = words
  return [
    ...plan.dropped
      .filter(({ out }) => !out)
      .map(({ application, state }) =>
        inputProblem(application, 'candidate-dropped', {
          enterprise: decided.rows.get(application)?.enterprise_name ?? '',
          state: { zh: STATES[state].zh, en: STATES[state].en },
        }),
      ),
    ...(plan.listed.length + plan.reserved.length + plan.notSelected.length === 0
      ? [inputProblem('list', 'nothing-to-publish')]
      : []),
    ...(contact.unit && contact.phone && contact.address ? [] : [inputProblem('contact', 'contact-missing')]),
  ]
}
