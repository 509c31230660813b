import { randomUUID } from 'node:crypto'
import type { Decision } from '#core/notices/plan.ts'
import { acceptedApplication } from './accepted.ts'
import { creditCode } from './creditCodes.ts'
import type { District, Enterprise, Someone } from './district.ts'
import { query } from './jobs.ts'

export interface ScoredApplication {
  readonly id: string
  readonly enterprise: Enterprise
}

/** An application of a new enterprise whose score is settled, so that it waits for the conference. */
export async function scoredApplication(
  district: District,
  name: string,
  code: number,
  within: { readonly batch: string; readonly clerk: Someone; readonly officer: Someone; readonly office?: string },
): Promise<ScoredApplication> {
  const { office = 'zhili', clerk } = within
  const enterprise = await district.enterprise({ name, creditCode: creditCode(code), office, clerk })
  const id = await acceptedApplication(district, enterprise, within)
  await query(
    district.server.databaseUrl,
    `update application set state = 'scored', version = version + 1, review_base = 6000, review_bonus = 0,
       review_total = 6000, state_since = $2 where id = $1`,
    [id, district.clock.now()],
  )
  return { id, enterprise }
}

/** A conference that has decided on a batch; what it decided is private until the notice. */
export async function decidedConference(
  { server, clock }: Pick<District, 'server' | 'clock'>,
  { batch, convener, decision }: { readonly batch: string; readonly convener: Someone; readonly decision: Decision },
): Promise<string> {
  const id = randomUUID()
  await query(
    server.databaseUrl,
    `insert into conference (id, batch_id, title, held_on, state, rules, decision, decided_by, decided_at, created_by, created_at)
     values ($1, $2, '联席会议', $3, 'decided', '{}', $4, $5, $6, $5, $6)`,
    [id, batch, clock.now().toISOString().slice(0, 10), JSON.stringify(decision), convener.account, clock.now()],
  )
  return id
}

/** The draft of a notice with where objections go filled in. */
export async function draftedNotice(officer: Someone, conference: string, more: object = {}): Promise<string> {
  const { id } = await officer.client.get('notice.begin', { body: { conference } })
  const { version, title, introduction, days, dropped } = await officer.client.get('notice.draft', { params: { id } })
  const out = dropped.map(({ application }) => application)
  const body = { version, title, introduction, days, contact: CONTACT, out, ...more }
  await officer.client.get('notice.change', { params: { id }, body })
  return id
}

export const CONTACT = {
  unit: '区局技能人才科',
  phone: '0572-2222222',
  address: '试验路8号',
  supervision: '纪检监察组 0572-3333333',
}

/** Published by the officer, who has just shown who they are. */
export async function publishedNotice(officer: Someone, conference: string): Promise<string> {
  const id = await draftedNotice(officer, conference)
  const { version, list } = await officer.client.get('notice.draft', { params: { id } })
  await officer.client.get('notice.publish', { params: { id }, body: { version, listed: list.length } })
  return id
}

/** What somebody sends who objects; invented, and the identity number holds. */
export const objectionTo = (application: string) => ({
  application,
  row: null as string | null,
  name: '沈实名',
  phone: '13912345678',
  identity: '11010519491231002X',
  address: '湖东路独有9号',
  content: '该企业所报培训人数与实际不符，有现场照片。',
  files: [] as { name: string; content: string }[],
})
