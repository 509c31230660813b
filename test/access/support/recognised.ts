import { sql } from 'kysely'
import type { State } from '#core/workflow/states.ts'
import { certificateNumber } from '#core/recognition/certificateNumber.ts'
import { noticeContent } from './noticed.ts'
import type { Stage } from './stage.ts'

export const NOTICE = 'ended-notice-on-stage'
export const ORDER = 'order-on-stage'
const FORM = 'WX-SE-{year}-{serial:4}'

/** A published notice that is over, with the application of one's own enterprise on it. */
export async function noticeOnStage(stage: Stage): Promise<void> {
  const { db, own, batches, people } = stage
  const by = people.programmeOfficer.account
  await sql`
    insert into conference (id, title, held_on, state, rules, created_by, created_at)
    values ('ended-conference-on-stage', '联席会议', '2026-01-10', 'decided', '{}', ${by}, now()) on conflict do nothing`.execute(
    db,
  )
  await sql`
    insert into notice (id, batch_id, conference_id, number, state, title, content, days, published_at, published_by,
      first_day, last_day, created_by, created_at)
    values (${NOTICE}, ${batches.submitted}, 'ended-conference-on-stage', 91, 'published', '公示',
      ${JSON.stringify(noticeContent(stage))}, 5, now(), ${by},
      '2026-01-12', '2026-01-16', ${by}, now()) on conflict do nothing`.execute(db)
  await sql`
    insert into notice_entry values (${NOTICE}, ${own.submitted.id}, 0, 'skilled') on conflict do nothing`.execute(db)
}

const RECOGNISED: ReadonlySet<State> = new Set(['recognised', 'suspended', 'revoked', 'expired'])

/** The recognition of the application where its state says that there is one, and none where it does not. */
export async function recognitionFor(stage: Stage, state: State): Promise<void> {
  const { db } = stage
  await noticeOnStage(stage)
  if (RECOGNISED.has(state)) return recognise(stage)
  await sql`delete from certificate where recognition_id = ${RECOGNITION}`.execute(db)
  await sql`delete from recognition where id = ${RECOGNITION}`.execute(db)
  await sql`delete from recognition_order where id = ${ORDER}`.execute(db)
}

const RECOGNITION = 'recognition-on-stage'

async function recognise({ db, own, batches, people }: Stage): Promise<void> {
  await sql`
    insert into recognition_order values (${ORDER}, ${batches.submitted}, ${NOTICE}, '吴人社发〔2026〕1号', '2026-01-20',
      ${JSON.stringify(content(own.submitted.id))}, 'hash', ${people.programmeOfficer.account}, now())
    on conflict do nothing`.execute(db)
  await sql`
    insert into recognition values (${RECOGNITION}, ${own.submitted.id}, ${own.id}, '2024-10-04-wuxing', ${ORDER},
      'skilled', '2026-01-20', null) on conflict do nothing`.execute(db)
  await sql`
    insert into certificate values (${certificateNumber(FORM, 2026, 1)}, ${RECOGNITION}, 'skilled', 1, 2026,
      '2026-01-20', null) on conflict do nothing`.execute(db)
}

/** The application of one's own enterprise on a notice that is over, or recognised, or what came after. */
export async function recognisedOnStage(stage: Stage, state: State = 'recognised'): Promise<{ readonly id: string }> {
  await noticeOnStage(stage)
  if (RECOGNISED.has(state)) await recognise(stage)
  await sql`
    update application set state = ${state} where id = ${stage.own.submitted.id} and state = 'submitted'`.execute(
    stage.db,
  )
  return { id: stage.own.submitted.id }
}

const content = (application: string) => ({
  documentNumber: '吴人社发〔2026〕1号',
  issuedOn: '2026-01-20',
  issuer: { zh: '区局' },
  documentHead: { zh: '区局文件' },
  batch: { zh: '2026年第1批', en: 'batch 1 of 2026' },
  basis: { document: { zh: '方案' }, number: '' },
  place: { zh: '本区' },
  distinction: { zh: '技能型企业' },
  titles: { skilled: { zh: '技能型企业' }, excellent: { zh: '优秀技能型企业' } },
  entries: [
    {
      application,
      enterprise: '甲织造有限公司',
      creditCode: '',
      office: '',
      level: 'skilled',
      certificate: 'WX-SE-2026-0001-00',
    },
  ],
})
