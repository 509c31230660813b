/** The application that waits, put on a notice; and an objection to it, made as anybody makes one. */
import { sql } from 'kysely'
import { CONTACT, objectionTo } from '#test/support/district/decided.ts'
import { ask } from './ask.ts'
import { jobsDone, type Stage } from './stage.ts'

export const CONFERENCE = 'conference-on-stage'
export const NOTICE = 'notice-on-stage'
export const NOTICE_DRAFT = 'notice-draft-on-stage'

const asNames = (text: string) => ({ zh: text, en: text })

/** A conference has selected it; the next notice of the batch is begun. */
export async function decidedOnStage({ db, district, own, people, batches }: Stage): Promise<string> {
  const now = district.clock.now()
  const decision = {
    selected: [{ application: own.submitted.id, level: 'skilled', place: 1 }],
    reserved: [],
    notSelected: [],
  }
  const draft = { introduction: '拟认定下列企业。', contact: CONTACT, out: [own.submitted.id] }
  await sql`
    insert into conference (id, batch_id, title, held_on, state, rules, decision, decided_by, decided_at, created_by, created_at)
    values (${CONFERENCE}, ${batches.submitted}, '联席会议', '2026-03-02', 'decided', '{}', ${JSON.stringify(decision)},
      ${people.convener.account}, ${now}, ${people.convener.account}, ${now}) on conflict do nothing`.execute(db)
  await sql`
    insert into notice (id, batch_id, conference_id, number, state, title, content, days, created_by, created_at)
    values (${NOTICE_DRAFT}, ${batches.submitted}, ${CONFERENCE}, 98, 'draft', '公示', ${JSON.stringify(draft)}, 5,
      ${people.programmeOfficer.account}, ${now}) on conflict do nothing`.execute(db)
  return CONFERENCE
}

/** The draft as it can be published: whom the conference has selected still waits for it. */
export async function publishableOnStage(stage: Stage): Promise<string> {
  const { db, own, district } = stage
  await decidedOnStage(stage)
  await sql`
    update application set state = 'scored', state_since = ${district.clock.now()}, review_base = 6000, review_bonus = 0,
      review_total = 6000 where id = ${own.submitted.id}`.execute(db)
  const draft = { introduction: '拟认定下列企业。', contact: CONTACT, out: [] }
  await sql`update notice set content = ${JSON.stringify(draft)} where id = ${NOTICE_DRAFT}`.execute(db)
  return NOTICE_DRAFT
}

/** Published when the holidays of its last day were not announced. */
export async function uncountedOnStage(stage: Stage): Promise<string> {
  const id = await noticedOnStage(stage)
  await sql`update notice set first_day = null, last_day = null where id = ${id}`.execute(stage.db)
  return id
}

/** What a published notice says. */
export function noticeContent({ own }: Pick<Stage, 'own'>) {
  const line = {
    application: own.submitted.id,
    enterprise: own.name,
    creditCode: '',
    office: '',
    industry: asNames('其他'),
    level: 'skilled',
  }
  return {
    title: asNames('公示'),
    introduction: '拟认定下列企业。',
    host: asNames('区局'),
    distinction: asNames('企业'),
    publishedOn: '2026-03-02',
    days: 5,
    contact: CONTACT,
    list: [line],
  }
}

/** Published and on for a week; the application is on it, or as it was. */
export async function noticedOnStage(stage: Stage, state?: 'on_notice'): Promise<string> {
  const { db, district, own, people, batches } = stage
  await decidedOnStage(stage)
  const now = district.clock.now()
  const content = noticeContent(stage)
  await sql`
    insert into notice (id, batch_id, conference_id, number, state, title, content, sha256, days, published_at,
      published_by, first_day, last_day, created_by, created_at)
    values (${NOTICE}, ${batches.submitted}, ${CONFERENCE}, 97, 'published', '公示', ${JSON.stringify(content)}, 'aa', 5,
      ${now}, ${people.programmeOfficer.account}, '2026-03-03', '2026-03-09', ${people.programmeOfficer.account}, ${now})
    on conflict do nothing`.execute(db)
  await sql`
    insert into notice_entry (notice_id, application_id, position, level)
    values (${NOTICE}, ${own.submitted.id}, 1, 'skilled') on conflict do nothing`.execute(db)
  if (state) await sql`update application set state = ${state} where id = ${own.submitted.id}`.execute(db)
  return NOTICE
}

export interface Objected {
  readonly id: string
  readonly receipt: string
  readonly file: string
  readonly version: number
}

let before: Promise<unknown> = Promise.resolve()

/** An objection with a file, and how far it has come. Whoever wants one at the same time waits. */
export function objectedOnStage(
  stage: Stage,
  state: 'received' | 'investigating' | 'upheld' = 'received',
): Promise<Objected> {
  const wanted = before.then(() => objected(stage, state))
  before = wanted.catch(() => undefined)
  return wanted
}

async function objected(stage: Stage, state: string): Promise<Objected> {
  const { db, own, address } = stage
  const { rows: known } = await sql<{ id: string }>`
    select objection_id as id from objection_file`.execute(db)
  if (known.length === 0) {
    const { rows: was } = await sql<{ state: string }>`
      select state from application where id = ${own.submitted.id}`.execute(db)
    await noticedOnStage(stage, 'on_notice')
    const body = { ...objectionTo(own.submitted.id), files: [{ name: '证明.png', content: PICTURE }] }
    const lodged = await ask(address, 'objection.lodge', { params: { id: NOTICE }, body }, '')
    if (lodged.status !== 200) throw new Error(lodged.text)
    await sql`update application set state = ${was[0]!.state} where id = ${own.submitted.id}`.execute(db)
    await nothingUnderWay(stage)
  }
  const summary = state === 'received' ? '' : '有人反映培训人数不实。'
  await sql`update objection set state = ${state}, summary = ${summary}`.execute(db)
  const { rows } = await sql<Objected>`
    select objection.id, objection.receipt, objection.version, objection_file.id as file
    from objection join objection_file on objection_file.objection_id = objection.id`.execute(db)
  return rows[0]!
}

/** Nobody was told: what is told is carried out later, when nothing else may change. */
async function nothingUnderWay({ db }: Stage): Promise<void> {
  await jobsDone(db)
  await sql`delete from delivery where notification_id in (
    select id from notification where code = 'objection-received')`.execute(db)
  await sql`delete from notification where code = 'objection-received'`.execute(db)
}

/** One dot. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
