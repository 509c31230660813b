/** The conference on the real server: a list is frozen, ranked, put to the vote and decided once; it can be made anew. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Frozen } from '#core/conference/frozen.ts'
import { rank } from '#core/conference/rank.ts'
import { type Exported, replay } from '#core/conference/replay.ts'
import { formatPoints } from '#core/kernel/points.ts'
import { readDocx } from '../papers/readDocx.ts'
import { readPdf } from '../papers/readPdf.ts'
import { publishBatch } from '../support/district/application.ts'
import { Client } from '../support/district/client.ts'
import { publishedNotice } from '../support/district/decided.ts'
import { type District, type Someone, startDistrict } from '../support/district/district.ts'
import { query } from '../support/district/jobs.ts'
import { type Facts, scoredApplication } from '../support/district/scored.ts'

let district: District
let officer: Someone
let convener: Someone
/** Of a town, of the tax office, of the science office. */
let members: Someone[]
let batch: string
let applications: string[]

const share = (highly: number, technical: number): Facts => ({
  employees: 80,
  technicalWorkers: technical,
  highlySkilledWorkers: highly,
  trainedTechnicalWorkers: 0,
  accreditedWorkers: 0,
})

beforeAll(async () => {
  district = await startDistrict()
  officer = await district.official('programmeOfficer')
  convener = await district.official('convener')
  members = []
  for (let at = 0; at < 3; at++) members.push(await district.official('conferenceMember'))
  batch = await publishBatch(officer)
  await query(district.server.databaseUrl, 'update batch set skilled_quota = 3, excellent_quota = 1 where id = $1', [
    batch,
  ])
  const scored = (number: number, name: string, office: string, facts: Facts) =>
    scoredApplication(district, { batch, office, officer, name, code: 900 + number, number, facts })
  applications = [
    await scored(1, '甲企业', 'zhili', { ...share(30, 40), hrDepartment: true, leadershipCommitted: true }),
    await scored(2, '乙企业', 'zhili', { ...share(20, 40), hrDepartment: true }),
    // Equal in points, apart in the share of B6; and the last two, which nothing tells apart.
    await scored(3, '丙企业', 'yuehe', { ...share(15, 40), hrDepartment: true }),
    await scored(4, '丁企业', 'yuehe', { ...share(16, 40), hrDepartment: true }),
    await scored(5, '戊企业', 'yuehe', { ...share(15, 40), hrDepartment: true }),
    await scored(6, '己企业', 'yuehe', { ...share(30, 40), hrDepartment: true, arbitrationCases: 12 }),
  ]
}, 300_000)
afterAll(() => district.stop())

const problemsOf = ({ value }: { readonly value: unknown }) =>
  (value as { readonly problems: readonly { path: string; code: string; titleZh: string }[] }).problems

const titleOf = ({ value }: { readonly value: unknown }) => (value as { readonly titleZh: string }).titleZh

async function plan(title: string, present: readonly Someone[] = [convener, ...members]): Promise<string> {
  const { id, version } = await officer.client.get('conference.create', {
    body: { batch, title, heldOn: '2026-06-09', place: '一号会议室' },
  })
  const seats = [convener, ...members]
  const bodies = [
    await district.organisation('department', 'govOffice'),
    await district.organisation('office', 'zhili'),
    await district.organisation('department', 'tax'),
    await district.organisation('department', 'science'),
  ]
  await officer.client.get('conference.change', {
    params: { id },
    body: {
      version,
      title,
      heldOn: '2026-06-09',
      members: seats.map(({ account }, at) => ({
        account,
        represents: bodies[at]!,
        convener: at === 0,
        present: present.some((one) => one.account === account),
      })),
    },
  })
  return id
}

const room = (id: string, who = officer) => who.client.get('conference.read', { params: { id } })
const versionOf = async (id: string) => (await room(id)).version
const frozenOf = async (id: string) => (await room(id)).frozen as unknown as Frozen

async function freeze(id: string): Promise<void> {
  await district.confirm(officer)
  await officer.client.get('conference.freeze', { params: { id }, body: { version: await versionOf(id) } })
}

const choice = (more: object = {}) => ({
  lines: { skilled: 3, excellent: 1, reserve: 1 },
  order: [] as string[],
  setAside: [],
  ...more,
})
const propose = async (id: string, body: object) =>
  officer.client.send('conference.propose', { params: { id }, body: { version: await versionOf(id), ...body } })
const vote = (id: string, who: Someone, word = 'yes', matter = 'list') =>
  who.client.send('conference.vote', { params: { id }, body: { matter, vote: word } })
const decide = async (id: string, who = convener) => {
  await district.confirm(who)
  return who.client.send('conference.decide', { params: { id }, body: { version: await versionOf(id) } })
}
const cancel = async (id: string) =>
  officer.client.get('conference.cancel', { params: { id }, body: { version: await versionOf(id), reason: '另开' } })

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a frozen list', () => {
  test('ranks by points, then by the named rules; the barred one stands apart', async () => {
    const id = await plan('排名')
    await freeze(id)
    const { candidates, rules } = await frozenOf(id)
    const ranked = rank(candidates, rules.ties)
    expect(ranked.map(({ candidate, place, toldBy }) => [candidate.enterprise, place, toldBy])).toEqual([
      ['甲企业', 1, 'score'],
      ['乙企业', 2, 'score'],
      ['丁企业', 3, 'score'],
      ['丙企业', 4, { rule: 'highlySkilledShare' }],
      ['戊企业', 4, 'nothing'],
    ])
    expect(candidates.find(({ enterprise }) => enterprise === '己企业')!.vetoes).toEqual(['G2'])
    await cancel(id)
  })

  test('is told to members and to nobody else; a member of another conference does not find it', async () => {
    const id = await plan('成员', [])
    const other = await district.official('conferenceMember')
    expect((await other.client.send('conference.read', { params: { id } })).problem).toBe('not-found')
    expect((await room(id, members[0])).members).toHaveLength(4)
    expect(await other.client.get('conference.list')).toEqual([])
    expect((await members[0]!.client.get('conference.list')).map((one) => one.id)).toContain(id)
    await cancel(id)
  })

  test('made anew comes out the same, to the same hash; tampered with, every difference is told', async () => {
    const id = await plan('重算')
    await freeze(id)
    const { text } = await officer.client.send('conference.export', { params: { id } })
    const exported = JSON.parse(text) as Exported
    expect(replay(exported, sha256).differences).toEqual([])
    expect(replay(exported, sha256).frozenSha256).toBe((await room(id)).frozenSha256)
    const [first] = exported.frozen.candidates
    const better = { ...first!, total: first!.total + 100 }
    const tampered = {
      ...exported,
      frozen: { ...exported.frozen, candidates: [better, ...exported.frozen.candidates.slice(1)] },
    }
    expect(replay(tampered, sha256).differences.map(({ what, application }) => [what, application])).toEqual([
      ['frozen', undefined],
      ['points', first!.application],
    ])
    await cancel(id)
  })
})

describe('a proposal', () => {
  test('is held against quota and ties, and every fault is told', async () => {
    const id = await plan('提请')
    await freeze(id)
    const refused = await propose(id, { choice: choice({ lines: { skilled: 4, excellent: 2, reserve: 0 } }) })
    expect(problemsOf(refused).map(({ path, code }) => [path, code])).toEqual([
      ['choice.lines.skilled', 'over-quota'],
      ['choice.lines.excellent', 'over-quota'],
      ['choice.order', 'tie-open'],
    ])
    expect(problemsOf(refused)[2]!.titleZh).toContain('丙企业、戊企业')
    const setAside = [{ application: applications[1], reason: '法定代表人（11010519491231002X）失信' }]
    const named = await propose(id, { choice: choice({ lines: { skilled: 2, excellent: 1, reserve: 0 }, setAside }) })
    expect(problemsOf(named)).toMatchObject([{ path: 'choice.setAside.0.reason', code: 'personal-number' }])
    expect((await propose(id, { choice: choice({ lines: { skilled: 3, excellent: 1, reserve: 0 } }) })).status).toBe(
      200,
    )
    await cancel(id)
  })

  test('is voted on by those who are there; an earlier vote counts for an earlier proposal only', async () => {
    const id = await plan('表决', [convener, members[0]!, members[1]!])
    await freeze(id)
    expect((await vote(id, convener)).problem).toBe('nothing-to-vote-on')
    await propose(id, { choice: choice({ lines: { skilled: 3, excellent: 1, reserve: 0 } }) })
    for (const who of [convener, members[0]!]) expect((await vote(id, who)).status).toBe(200)
    expect((await vote(id, members[2]!)).problem).toBe('not-present')
    district.clock.advance(1000)
    await propose(id, { choice: choice({ lines: { skilled: 2, excellent: 1, reserve: 0 } }) })
    expect((await decide(id)).problem).toBe('not-carried')
    await cancel(id)
  })

  test('on an enterprise of one’s own area is not for its leader to vote on', async () => {
    const id = await plan('回避')
    await freeze(id)
    expect((await vote(id, members[0]!, 'yes', applications[0])).problem).toBe('recused')
    expect((await vote(id, members[1]!, 'yes', applications[0])).status).toBe(200)
    expect((await vote(id, members[0]!, 'yes', applications[2])).status).toBe(200)
    await cancel(id)
  })

  test('needs a quorum: two of four are too few', async () => {
    const id = await plan('人数', [convener, members[0]!])
    await freeze(id)
    await propose(id, { choice: choice({ lines: { skilled: 3, excellent: 1, reserve: 0 } }) })
    for (const who of [convener, members[0]!]) await vote(id, who)
    const refused = await decide(id)
    expect([refused.problem, titleOf(refused)]).toEqual(['no-quorum', '到会2人，应到4人，不足法定人数。'])
    await cancel(id)
  })
})

describe('the decision', () => {
  test('is refused when something has changed since the list was frozen, naming what', async () => {
    const id = await plan('变化')
    await freeze(id)
    await propose(id, { choice: choice({ lines: { skilled: 3, excellent: 1, reserve: 0 } }) })
    for (const who of [convener, ...members]) await vote(id, who)
    const url = district.server.databaseUrl
    await query(url, `update application set state = 'withdrawn' where id = $1`, [applications[1]])
    expect((await room(id)).changed).toMatchObject([{ application: applications[1], state: 'withdrawn', late: false }])
    const refused = await decide(id)
    expect(refused.problem).toBe('list-not-true')
    expect(titleOf(refused)).toContain('2号乙企业现在是“已撤回”')
    await query(url, `update application set state = 'scored' where id = $1`, [applications[1]])
    await cancel(id)
  })

  test('of fifty confirmations at once one holds, and the others are told what changed', async () => {
    const id = await plan('五十次确认')
    await freeze(id)
    await propose(id, { choice: choice({ order: [applications[4], applications[2]] }) })
    for (const who of [convener, members[0]!, members[1]!]) await vote(id, who)
    await vote(id, members[2]!, 'no')
    const version = await versionOf(id)
    await district.confirm(convener)
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        convener.client.send('conference.decide', { params: { id }, body: { version } }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const lost = answers.filter(({ status }) => status !== 200)
    expect(new Set(lost.map(({ problem }) => problem))).toEqual(new Set(['changed']))
    expect(new Set(lost.map(titleOf))).toEqual(
      new Set(['刚才有人已经改动：会议已经作出决定。请看过再继续，您填写的内容都还在。']),
    )
    const { decision, decidedBy, state } = await room(id)
    expect([state, decidedBy]).toEqual(['decided', convener.name])
    const [a, b, c, d, e, f] = applications
    expect(decision).toMatchObject({
      selected: [
        { application: a, level: 'excellent', place: 1 },
        { application: b, level: 'skilled', place: 2 },
        { application: d, level: 'skilled', place: 3 },
      ],
      reserved: [{ application: e, place: 1 }],
      notSelected: [{ application: c }, { application: f }],
    })
    const states = await query<{ state: string }>(
      district.server.databaseUrl,
      'select distinct state from application where batch_id = $1',
      [batch],
    )
    expect(states).toEqual([{ state: 'scored' }])
    const { text } = await convener.client.send('conference.export', { params: { id } })
    expect(replay(JSON.parse(text) as Exported, sha256).differences).toEqual([])
    const swapped = JSON.parse(text) as { decision: { reserved: { application: string }[] } }
    swapped.decision.reserved[0]!.application = c!
    const { differences } = replay(swapped as unknown as Exported, sha256)
    expect(new Set(differences.map(({ what }) => what))).toEqual(new Set(['list', 'decision']))
  })

  test('is made once for an application as it is settled', async () => {
    const id = await plan('再开一次')
    await district.confirm(officer)
    const body = { version: await versionOf(id) }
    expect((await officer.client.send('conference.freeze', { params: { id }, body })).problem).toBe('batch-decided')
    await cancel(id)
  })
})

describe('a further conference on the batch', () => {
  const settleAgain = (application: string, by = 3_600_000) =>
    query(
      district.server.databaseUrl,
      `update application set state = 'scored', version = version + 1, state_since = $2 where id = $1`,
      [application, new Date(district.clock.now().getTime() + by)],
    )
  const carry = async (id: string, lines: object) => {
    await propose(id, { choice: choice({ lines }) })
    await Promise.all([convener, ...members].map((one) => vote(id, one)))
  }
  const publish = async () => {
    const [work] = await officer.client.get('notice.work')
    await district.confirm(officer)
    return publishedNotice(officer, work!.conference)
  }

  test('waits until the earlier decision is on public notice', async () => {
    await settleAgain(applications[5]!)
    await district.goTo('2026-06-10T09:00:00+08:00')
    const id = await plan('补充会议')
    await district.confirm(officer)
    const body = { version: await versionOf(id) }
    expect((await officer.client.send('conference.freeze', { params: { id }, body })).problem).toBe(
      'decision-unpublished',
    )
    await cancel(id)
    // Settled since the decision, so it is not told what was decided on it before.
    await publish()
    expect(await officer.client.get('notice.work')).toMatchObject([
      { selected: 3, reserved: 1, awaited: false, free: 0 },
    ])
  })

  test('has those for candidates who were settled again, and what is left of the quota', async () => {
    const again = (await selectedNow())[0]!
    await settleAgain(again)
    await district.goTo('2026-06-11T09:00:00+08:00')
    const [one, other] = [await plan('补充会议'), await plan('同时召开的会议')]
    await freeze(one)
    await freeze(other)
    const { candidates, quotas } = await frozenOf(one)
    expect(candidates.map(({ application }) => application).toSorted()).toEqual([again, applications[5]!].toSorted())
    // Two of three places are held by the others; the excellent one was its own.
    expect(quotas).toEqual({ skilled: 1, excellent: 1 })
    await carry(one, { skilled: 0, excellent: 0, reserve: 0 })
    await carry(other, { skilled: 1, excellent: 0, reserve: 0 })
    expect((await decide(one)).status).toBe(200)
    const late = await decide(other)
    expect(late.problem).toBe('list-not-true')
    expect(titleOf(late)).toContain('甲企业作出决定')
    await cancel(other)
  })

  test('that selects nobody frees a place: the first of the reserve stands on its notice', async () => {
    expect(await officer.client.get('notice.work')).toMatchObject([{ reserved: 1, awaited: true, free: 0 }])
    const waiting = await inState('reserved')
    const id = await publish()
    const page = await new Client(district.server.address).get('notice.read', { params: { id } })
    expect(page).toMatchObject({ number: 2, enterprises: 1 })
    expect(page.introduction).toContain('经重新评审和联席会议审议')
    expect(page.list.map(({ application }) => application)).toEqual(waiting)
    expect(await inState('scored')).toEqual([])
    expect((await inState('on_notice')).length).toBe(3)
  })

  const inState = async (state: string): Promise<string[]> =>
    (
      await query<{ id: string }>(
        district.server.databaseUrl,
        'select id from application where batch_id = $1 and state = $2 order by number',
        [batch, state],
      )
    ).map(({ id }) => id)
  const selectedNow = () => inState('on_notice')
})

test('minutes are written by one at a time, and a brief shows the three scores', async () => {
  const { id } = (await officer.client.get('conference.list')).find(({ state }) => state === 'decided')!
  const write = (text: string, before: string) =>
    officer.client.send('conference.minutes', { params: { id }, body: { text, before } })
  expect((await write('会议记录', '')).status).toBe(200)
  expect((await write('另一份', '')).problem).toBe('minutes-changed')
  expect((await room(id)).minutes).toBe('会议记录')
  const brief = await members[1]!.client.get('conference.brief', { params: { id, application: applications[0]! } })
  expect(brief.totals.review).toBeGreaterThan(0)
})

describe('briefs as papers', () => {
  const take = async (who: Someone, path: string) => {
    const answer = await fetch(`${district.server.address}/api/conferences/${path}`, {
      headers: { cookie: who.client.cookie },
    })
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) }
  }

  test('of one candidate, as Word and PDF; of all of them by place, the barred one last', async () => {
    const { id } = (await officer.client.get('conference.list')).findLast(({ state }) => state === 'decided')!
    const { candidates } = await frozenOf(id)
    const { total } = candidates.find(({ enterprise }) => enterprise === '甲企业')!
    // A member from the area itself sees on paper what the screen shows them.
    const one = await take(members[0]!, `${id}/briefs/${applications[0]}/paper`)
    const { pages } = await readPdf(one.bytes)
    expect(pages).toHaveLength(1)
    for (const said of ['甲企业', '第1名（5家列入排名）', '换口径的影响', formatPoints(total)])
      expect(pages[0]).toContain(said)
    const word = readDocx((await take(members[1]!, `${id}/briefs/${applications[0]}/paper?format=docx`)).bytes)
    expect(word.outside).toContain('甲企业')
    const all = await readPdf((await take(members[2]!, `${id}/briefs?language=zh`)).bytes)
    expect(all.pages.map((page) => /[甲乙丙丁戊己]企业/.exec(page)?.[0])).toEqual([
      '甲企业',
      '乙企业',
      '丁企业',
      '丙企业',
      '戊企业',
      '己企业',
    ])
    expect(all.pages[5]).toContain('一票否决：G2')
    expect(all.pages[5]).toContain('不列入排名')
  })

  test('are for those who sit there', async () => {
    const { id } = (await officer.client.get('conference.list')).find(({ state }) => state === 'decided')!
    const stranger = await district.official('conferenceMember')
    for (const path of [`${id}/briefs`, `${id}/briefs/${applications[0]}/paper`])
      expect((await take(stranger, path)).status).toBe(404)
    expect((await take(officer, `${id}/briefs/elsewhere/paper`)).status).toBe(404)
  })
})

test('a meeting on policy decides a text', async () => {
  const { id, version } = await officer.client.get('conference.create', {
    body: { batch: null, title: '政策', heldOn: '2026-06-10' },
  })
  const represents = await district.organisation('department', 'govOffice')
  await officer.client.get('conference.change', {
    params: { id },
    body: {
      version,
      title: '政策',
      heldOn: '2026-06-10',
      members: [{ account: convener.account, represents, convener: true, present: true }],
    },
  })
  expect((await propose(id, { resolution: '明年每批名额30家。' })).status).toBe(200)
  await vote(id, convener)
  expect((await decide(id)).status).toBe(200)
  expect(await room(id)).toMatchObject({ state: 'decided', resolution: '明年每批名额30家。', decision: null })
})
