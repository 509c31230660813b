/** A recognition is revoked while the notice of the one that moves up is published: places are given once, and told. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishBatch } from '../support/district/application.ts'
import { decidedConference, draftedNotice, publishedNotice } from '../support/district/decided.ts'
import { type District, type Someone, startDistrict } from '../support/district/district.ts'
import { query } from '../support/district/jobs.ts'
import { scoredApplication } from '../support/district/scored.ts'

let district: District
let officer: Someone
let colleague: Someone
let convener: Someone
let batch: string
let conference: string
/** Three were selected and are recognised, three wait in reserve. */
let all: string[]

beforeAll(async () => {
  district = await startDistrict()
  officer = await district.official('programmeOfficer')
  colleague = await district.official('programmeOfficer')
  convener = await district.official('convener')
  batch = await publishBatch(officer)
  all = []
  for (const [at, name] of ['甲', '乙', '丙', '丁', '戊', '己'].entries())
    all.push(
      await scoredApplication(district, {
        batch,
        office: 'zhili',
        officer,
        name: `湖州撤销${name}织造有限公司`,
        code: 760 + at,
        number: at + 1,
        facts: {},
      }),
    )
  const [a, b, c, d, e, f] = all as [string, string, string, string, string, string]
  const decision = {
    selected: [a, b, c].map((application, at) => ({ application, level: 'skilled' as const, place: at + 1 })),
    reserved: [d, e, f].map((application, at) => ({ application, place: at + 1 })),
    notSelected: [],
  }
  conference = await decidedConference(district, { batch, convener, decision })
  await district.goTo('2026-03-02T14:00:00+08:00')
  await district.confirm(officer)
  const notice = await publishedNotice(officer, conference)
  await district.goTo('2026-03-11T09:00:00+08:00')
  await district.confirm(officer)
  const { items } = await officer.client.get('recognition.candidates', { params: { id: notice } })
  await officer.client.get('recognition.issue', {
    params: { id: notice },
    body: {
      documentNumber: '吴人社发〔2026〕15号',
      issuedOn: '2026-03-11',
      applications: items.map(({ application, version }) => ({ id: application, version })),
    },
  })
}, 300_000)
afterAll(() => district.stop())

const standing = async (): Promise<readonly string[]> => {
  const rows = await query<{ id: string; state: string }>(
    district.server.databaseUrl,
    'select id, state from application where batch_id = $1',
    [batch],
  )
  return all.map((id) => rows.find((row) => row.id === id)!.state)
}

async function revoke(at: number, who: Someone) {
  const { version } = (await who.client.get('recognition.read', { params: { id: all[at]! } })).application
  return () =>
    who.client.send('recognition.revoke', {
      params: { id: all[at]! },
      body: { version, reason: '提供虚假材料', outcome: '停止发放奖补' },
    })
}

async function publish(id: string) {
  const { version, list } = await officer.client.get('notice.draft', { params: { id } })
  return () => officer.client.send('notice.publish', { params: { id }, body: { version, listed: list.length } })
}

test('a place that a later conference has given is not for the reserve while its decision is not public', async () => {
  const late = await scoredApplication(district, {
    batch,
    office: 'zhili',
    officer,
    name: '湖州后核织造有限公司',
    code: 770,
    number: 7,
    facts: {},
  })
  const decision = {
    selected: [{ application: late, level: 'skilled' as const, place: 1 }],
    reserved: [],
    notSelected: [],
  }
  const later = await decidedConference(district, { batch, convener, decision })
  const begun = await officer.client.send('notice.begin', { body: { conference } })
  expect(begun.problem).toBe('no-place-free')
  expect(await officer.client.get('notice.work')).toMatchObject([{ conference: later, awaited: true, free: 0 }])
  await query(district.server.databaseUrl, 'delete from conference where id = $1', [later])
  await query(district.server.databaseUrl, `update application set state = 'withdrawn' where id = $1`, [late])
})

test('the place counts for the notice, or for the next one, and whoever came late is told', async () => {
  await district.confirm(officer)
  await district.confirm(colleague)
  expect((await (await revoke(0, colleague))()).status).toBe(200)
  const draft = await draftedNotice(officer, conference)
  const [publishing, revoking] = [await publish(draft), await revoke(1, colleague)]
  const [published, revoked] = await Promise.all([publishing(), revoking()])
  expect(revoked.status).toBe(200)
  const [work] = await officer.client.get('notice.work')
  // Published for one place, and the other has come free since; or told that the list has changed, and nothing done.
  const outcomes = [
    { problem: '', states: ['on_notice', 'reserved', 'reserved'], free: 1, draft: null },
    { problem: 'changed', states: ['reserved', 'reserved', 'reserved'], free: 2, draft },
  ]
  const [first, second, third, ...states] = await standing()
  expect([first, second, third]).toEqual(['revoked', 'revoked', 'recognised'])
  expect(outcomes).toContainEqual({ problem: published.problem, states, free: work!.free, draft: work!.draft })
}, 120_000)

test('a draft that was looked at before the revocation is not published as if nothing were', async () => {
  await district.confirm(officer)
  await district.confirm(colleague)
  const draft = await draftedNotice(officer, conference)
  const publishing = await publish(draft)
  expect((await (await revoke(2, colleague))()).status).toBe(200)
  expect((await publishing()).problem).toBe('changed')
  expect((await (await publish(draft))()).status).toBe(200)
  // Three places were given, and no more than three hold one.
  const now = await standing()
  expect(now.slice(0, 3)).toEqual(['revoked', 'revoked', 'revoked'])
  expect(now.slice(3)).toEqual(['on_notice', 'on_notice', 'on_notice'])
  expect(await officer.client.get('notice.work')).toMatchObject([{ free: 0, reserved: 0, selected: 3 }])
}, 120_000)
