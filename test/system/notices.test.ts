/** The public notice: who is on it, until when, what is said against it, and what follows. */
import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Operation } from '#contract/routes.ts'
import { noticeNeeds } from '#app/notices/standing.ts'
import { connect } from '#store/connect.ts'
import type { Tables } from '#store/tables.ts'
import { publishBatch } from '../support/district/application.ts'
import { Client } from '../support/district/client.ts'
import {
  CONTACT,
  decidedConference,
  draftedNotice,
  objectionTo,
  publishedNotice,
  type ScoredApplication,
  scoredApplication,
} from '../support/district/decided.ts'
import { type District, type Someone, startDistrict } from '../support/district/district.ts'
import { query } from '../support/district/jobs.ts'
import { pdfOf } from '../support/district/upload.ts'
import { type FakeClamd, fakeClamd } from '../support/fakeClamd.ts'
import { readPdf } from '../papers/readPdf.ts'

const CLEAN = 'stream: OK'
let scannerSays = CLEAN
let clamd: FakeClamd
let district: District
let clerk: Someone
let officer: Someone
let convener: Someone
let department: Someone
let reviewer: Someone
let batch: string
let conference: string
/** In the order in which they applied: excellent, skilled, skilled (drops out), reserve 1, reserve 2, not selected. */
let six: readonly ScoredApplication[]
let notice: string

const NAMES = ['甲优秀织造', '乙技能织造', '丙退出织造', '丁候补织造', '戊候补织造', '己未选织造'].map(
  (name) => `公示${name}有限公司`,
)

beforeAll(async () => {
  clamd = await fakeClamd({ answer: () => scannerSays })
  const { port } = clamd.address as { readonly port: number }
  district = await startDistrict({ settings: { environment: { CLAMD: `tcp://127.0.0.1:${port}` } } })
  clerk = await district.official('officeClerk', 'zhili')
  officer = await district.official('programmeOfficer')
  convener = await district.official('convener')
  department = await district.official('departmentVerifier', 'tax')
  reviewer = await district.official('reviewer')
  batch = await publishBatch(officer)
  const made: ScoredApplication[] = []
  for (const [at, name] of NAMES.entries())
    made.push(await scoredApplication(district, name, 710 + at, { batch, clerk, officer }))
  six = made
  const [a, b, c, d, e, f] = six.map(({ id }) => id) as [string, string, string, string, string, string]
  conference = await decidedConference(district, {
    batch,
    convener,
    decision: {
      selected: [
        { application: a, level: 'excellent', place: 1 },
        { application: b, level: 'skilled', place: 2 },
        { application: c, level: 'skilled', place: 3 },
      ],
      reserved: [
        { application: d, place: 1 },
        { application: e, place: 2 },
      ],
      notSelected: [{ application: f, reason: '评审分低于入选线' }],
    },
  })
  await district.goTo('2026-03-02T14:00:00+08:00')
  await district.confirm(officer)
}, 300_000)
afterAll(async () => {
  await district.stop()
  await clamd.stop()
})

const db = <T extends object>(text: string, values: readonly unknown[] = []) =>
  query<T>(district.server.databaseUrl, text, values)
const stateOf = async (at: number): Promise<string> =>
  (await db<{ state: string }>('select state from application where id = $1', [six[at]!.id]))[0]!.state
const stepsOf = (at: number) =>
  db<{ act: string; to: string; role: string; by: string }>(
    'select act, to_state as to, role, by from step where application_id = $1 order by number',
    [six[at]!.id],
  )
const problemsOf = ({ value }: { readonly value: unknown }) =>
  (value as { readonly problems?: readonly { path: string; code: string; titleZh: string }[] }).problems ?? []
const read = (id = notice) => new Client(district.server.address).get('notice.read', { params: { id } })
const anybody = () => new Client(district.server.address)
const lodge = (application: string, more: object = {}, id = notice) =>
  anybody().send('objection.lodge', { params: { id }, body: { ...objectionTo(application), ...more } })
const inboxOf = async (who: Someone) =>
  (await who.client.get('message.list', { query: {} })).items.map(({ code }) => code)

describe('before it is published', () => {
  test('nobody but the officer sees what was decided: the applications still wait', async () => {
    notice = (await officer.client.get('notice.begin', { body: { conference } })).id
    expect((await officer.client.get('notice.begin', { body: { conference } })).id).toBe(notice)
    expect(await Promise.all(six.map((_, at) => stateOf(at)))).toEqual(Array(6).fill('scored'))
    expect(await anybody().get('notice.open')).toEqual([])
    for (const operation of ['notice.read', 'notice.data', 'notice.paper'] as const)
      expect((await anybody().send(operation, { params: { id: notice } })).status).toBe(404)
    expect((await lodge(six[0]!.id)).status).toBe(404)
    for (const who of [clerk, department, reviewer, convener, six[0]!.enterprise.agent])
      for (const [operation, asking] of [
        ['notice.work', {}],
        ['notice.draft', { params: { id: notice } }],
        ['objection.list', {}],
      ] as const)
        expect([who.name, operation, (await who.client.send(operation, asking)).status]).toEqual([
          who.name,
          operation,
          403,
        ])
  })

  test('it says what is missing, and who has dropped out since: the next of the reserve moves up', async () => {
    const { agent } = six[2]!.enterprise
    await district.confirm(agent)
    const { version } = await agent.client.get('application.read', { params: { id: six[2]!.id } })
    await agent.client.get('application.withdraw', { params: { id: six[2]!.id }, body: { version, reason: '' } })
    const draft = await officer.client.get('notice.draft', { params: { id: notice } })
    expect(draft.dropped).toMatchObject([{ application: six[2]!.id, state: 'withdrawn', out: false }])
    expect(draft.list.map(({ enterprise, fromReserve }) => [enterprise, fromReserve])).toEqual([
      [NAMES[0], null],
      [NAMES[1], null],
    ])
    const refused = await officer.client.ask('notice.publish', {
      params: { id: notice },
      body: { version: draft.version, listed: 2 },
    })
    expect(problemsOf(refused).map(({ code }) => code)).toEqual(['candidate-dropped', 'contact-missing'])
    expect(problemsOf(refused)[0]!.titleZh).toContain(NAMES[2])

    const { title, introduction, days } = draft
    const body = { version: draft.version, title, introduction, days, contact: CONTACT }
    const standing = await officer.client.ask('notice.change', {
      params: { id: notice },
      body: { ...body, out: [six[0]!.id, six[2]!.id] },
    })
    expect(problemsOf(standing)).toMatchObject([{ path: 'out.0', code: 'candidate-stands' }])
    await officer.client.get('notice.change', { params: { id: notice }, body: { ...body, out: [six[2]!.id] } })
    const next = await officer.client.get('notice.draft', { params: { id: notice } })
    expect(next.list.map(({ enterprise, level, fromReserve }) => [enterprise, level, fromReserve])).toEqual([
      [NAMES[0], 'excellent', null],
      [NAMES[1], 'skilled', null],
      [NAMES[3], 'skilled', 1],
    ])
    expect(next.reserved).toMatchObject([{ application: six[4]!.id, place: 2 }])
    expect(next.notSelected).toMatchObject([{ reason: '评审分低于入选线' }])
    const stale = await officer.client.ask('notice.change', { params: { id: notice }, body: { ...body, out: [] } })
    expect(stale.problem).toBe('changed')
  })

  test('numbers of persons keep it back, every one with its place; the office’s own number may stand', async () => {
    const draft = await officer.client.get('notice.draft', { params: { id: notice } })
    const { version, title, introduction, days, dropped } = draft
    const out = dropped.map(({ application }) => application)
    const change = (more: object, from: number) =>
      officer.client.get('notice.change', {
        params: { id: notice },
        body: { version: from, title, introduction, days, contact: CONTACT, out, ...more },
      })
    const own = { ...CONTACT, phone: '13911112222' }
    const dirty = `${introduction}联系 138 0000 0001，证件１１０１０５19491231002X，账号 6222 0212 3456 7894。`
    const first = await change(
      { introduction: dirty, contact: { ...own, address: '转13911112222或13800000002' } },
      version,
    )
    const refused = await officer.client.ask('notice.publish', {
      params: { id: notice },
      body: { version: first.version, listed: 3 },
    })
    expect(refused.problem).toBe('not-publishable')
    expect(problemsOf(refused).map(({ path, titleZh }) => `${path} ${titleZh}`)).toEqual([
      'introduction 手机号码 138****0001 不能公开。',
      'introduction 身份证号 110105********002X 不能公开。',
      'introduction 银行卡号 6222********7894 不能公开。',
      'contact.address 手机号码 138****0002 不能公开。',
    ])
    expect(JSON.stringify(refused.value)).not.toMatch(/13800000001|11010519491231002X|6222021234567894/)
    const shown = await officer.client.get('notice.draft', { params: { id: notice } })
    expect(shown.findings.map(({ kind, where }) => [kind, where])).toHaveLength(4)
    for (const format of ['docx', 'pdf'] as const) {
      const paper = await officer.client.ask('notice.draftPaper', {
        params: { id: notice },
        query: { format, language: 'zh' },
      })
      expect([format, paper.problem]).toEqual([format, 'not-publishable'])
      expect(problemsOf(paper).length).toBeGreaterThanOrEqual(4)
    }
    expect(await stateOf(0)).toBe('scored')
    await change({ contact: own }, first.version)
  })
})

describe('publication', () => {
  test('carries the decision out in one act, by whoever decided it', async () => {
    await district.confirm(officer)
    const { version } = await officer.client.get('notice.draft', { params: { id: notice } })
    const counted = await officer.client.ask('notice.publish', { params: { id: notice }, body: { version, listed: 2 } })
    expect(counted.problem).toBe('changed')
    const published = await officer.client.get('notice.publish', {
      params: { id: notice },
      body: { version, listed: 3 },
    })
    expect(published).toMatchObject({ number: 1, open: true, enterprises: 3, days: 5 })
    expect(await Promise.all(six.map((_, at) => stateOf(at)))).toEqual([
      'on_notice',
      'on_notice',
      'withdrawn',
      'on_notice',
      'reserved',
      'not_selected',
    ])
    const last = async (at: number, count: number) => (await stepsOf(at)).slice(-count)
    expect(await last(0, 2)).toMatchObject([
      { act: 'select', role: 'convener', by: convener.account },
      { act: 'publishNotice', role: 'programmeOfficer', by: officer.account },
    ])
    expect((await last(3, 3)).map(({ act, role }) => [act, role])).toEqual([
      ['reserve', 'convener'],
      ['promote', 'programmeOfficer'],
      ['publishNotice', 'programmeOfficer'],
    ])
    const rows = await db('select level, reserve_place from application where id = any($1) order by number', [
      six.map(({ id }) => id),
    ])
    expect(rows).toEqual([
      { level: 'excellent', reserve_place: null },
      { level: 'skilled', reserve_place: null },
      { level: null, reserve_place: null },
      { level: 'skilled', reserve_place: null },
      { level: null, reserve_place: 2 },
      { level: null, reserve_place: null },
    ])
    const told = await Promise.all([0, 3, 4, 5].map(async (at) => (await inboxOf(six[at]!.enterprise.agent))[0]))
    expect(told).toEqual(['notice-listed', 'notice-listed', 'notice-reserved', 'notice-not-selected'])
    const again = await officer.client.ask('notice.publish', {
      params: { id: notice },
      body: { version: version + 1, listed: 3 },
    })
    expect(again.problem).toBe('notice-published')
  })

  test('anybody reads the list and the days that are left, and nothing else', async () => {
    const page = await read()
    // 2 March 2026 is a Monday: the day itself does not count.
    expect(page).toMatchObject({
      publishedOn: '2026-03-02',
      firstDay: '2026-03-03',
      lastDay: '2026-03-09',
      daysLeft: 5,
    })
    expect(page.list.map(({ enterprise }) => enterprise)).toEqual([NAMES[0], NAMES[1], NAMES[3]])
    expect(JSON.stringify(page)).not.toMatch(/6000|reserve|候补织造公示戊|周法人|经办人/)
    expect(page.weeks.filter(({ counts }) => counts)).toHaveLength(5)
    expect((await anybody().get('notice.open')).map(({ id }) => id)).toEqual([notice])
  })

  test('the open data is the very text that was hashed; the papers say the same', async () => {
    const page = await read()
    const json = await anybody().send('notice.data', { params: { id: notice }, query: { format: 'json' } })
    expect(createHash('sha256').update(json.text).digest('hex')).toBe(page.sha256)
    const csv = await anybody().send('notice.data', { params: { id: notice }, query: { format: 'csv' } })
    expect(csv.text.split('\r\n').filter(Boolean)).toHaveLength(4)
    const bytes = async (operation: Operation, format: string) => {
      const { path } = { path: operation === 'notice.paper' ? 'paper' : 'data' }
      const answer = await fetch(`${district.server.address}/api/notices/${notice}/${path}?format=${format}`)
      expect(answer.status).toBe(200)
      return new Uint8Array(await answer.arrayBuffer())
    }
    const pdf = (await readPdf(await bytes('notice.paper', 'pdf'))).pages.join('')
    const docx = new TextDecoder().decode(unzipSync(await bytes('notice.paper', 'docx'))['word/document.xml'])
    const xlsx = unzipSync(await bytes('notice.data', 'xlsx'))
    for (const name of [NAMES[0]!, NAMES[1]!, NAMES[3]!, '13911112222']) {
      expect(pdf).toContain(name)
      expect(docx).toContain(name)
    }
    expect(Object.keys(xlsx)).toContain('xl/workbook.xml')
    expect(pdf).toContain('2026年3月3日至2026年3月9日')
  })
})

describe('an objection', () => {
  let receipt: string
  let id: string

  test('tells everything that is wrong at once', async () => {
    const files = [
      { name: '照片.jpg', content: Buffer.from('not a picture').toString('base64') },
      { name: '证明.pdf', content: Buffer.alloc(5 * 2 ** 20 + 1).toString('base64') },
    ]
    const wrong = { identity: '110105194912310021', phone: '123', row: 'Z9', files }
    const refused = await lodge(six[1]!.id, wrong)
    expect(problemsOf(refused).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'row not-a-choice',
      'identity identity-number-wrong',
      'phone phone-wrong',
      'files.0 file-not-taken',
      'files.1 file-not-taken',
    ])
    expect(problemsOf(await lodge(six[4]!.id))).toMatchObject([{ path: 'application', code: 'not-a-choice' }])
    expect(problemsOf(await lodge(six[1]!.id, { content: '太短' }))).toMatchObject([
      { path: 'content', code: 'too-short' },
    ])
  })

  test('brings no file that the scanner finds something in, or that it did not look into', async () => {
    const pdf = { name: '证明.pdf', content: Buffer.from(await pdfOf('evidence')).toString('base64') }
    for (const [answer, told] of [
      ['stream: Test-Signature FOUND', 'Test-Signature'],
      ['INSTREAM size limit exceeded. ERROR', '病毒扫描暂时没有响应'],
    ] as const) {
      scannerSays = answer
      const [problem] = problemsOf(await lodge(six[1]!.id, { files: [pdf] }))
      expect([problem!.path, problem!.code]).toEqual(['files.0', 'file-not-taken'])
      expect(problem!.titleZh).toContain(told)
    }
    scannerSays = CLEAN
    expect(await db('select id from objection')).toEqual([])
  })

  test('comes in under a real name, with files, and gets a receipt; the officer is told, without the name', async () => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer()
    const files = [
      { name: '沈实名拍的.jpg', content: picture.toString('base64') },
      { name: '证明.pdf', content: Buffer.from(await pdfOf('evidence')).toString('base64') },
    ]
    // Signed in as an enterprise's agent: nothing may show that.
    const { client } = six[0]!.enterprise.agent
    const answer = await client.ask('objection.lodge', {
      params: { id: notice },
      body: { ...objectionTo(six[1]!.id), row: 'B4', files },
    })
    expect(answer.status).toBe(200)
    receipt = answer.value.receipt
    expect(receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]$/)
    const [first] = (await officer.client.get('message.list', { query: {} })).items
    expect(first).toMatchObject({ code: 'objection-received' })
    expect(JSON.stringify(first)).not.toContain('沈')
    id = (await officer.client.get('objection.list', { query: {} })).items[0]!.id
    expect(first!.link).toBe(`/objection-cases/${id}`)
  })

  test('nothing readable of who objects lies in the database, nor who was signed in', async () => {
    const tables = await db<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`,
    )
    const told = ['沈实名', '13912345678', '11010519491231002X', '湖东路独有9号', '与实际不符', '拍的']
    for (const { name } of tables.filter((one) => one.name !== 'roster_person'))
      for (const text of told) {
        const schema = name.startsWith('_private') || name === 'migrations' ? 'graphile_worker' : 'public'
        const found = await db(`select 1 from ${schema}."${name}" as held where held::text like $1`, [`%${text}%`])
        expect([name, text, found.length]).toEqual([name, text, 0])
      }
    const [entry] = await db<{ actor: string; role: string }>(
      `select actor, role from journal where act = 'objection.lodged' order by seq desc limit 1`,
    )
    expect(entry).toEqual({ actor: 'public', role: '' })
  })

  test('who objects is opened by the officer alone, for a reason, and the journal says so', async () => {
    const one = await officer.client.get('objection.read', { params: { id } })
    expect(one).toMatchObject({ objectorName: '沈＊＊', objectorPhone: '139****5678', row: 'B4', state: 'received' })
    expect(one.content).toContain('与实际不符')
    expect(JSON.stringify(one)).not.toMatch(/沈实名"|13912345678|11010519491231002X|湖东路/)
    const reveal = (who: Someone) =>
      who.client.send('objection.reveal', { params: { id }, body: { reason: '电话核实' } })
    for (const who of [clerk, department, reviewer, convener, six[1]!.enterprise.agent, six[1]!.enterprise.signatory]) {
      await district.confirm(who)
      expect([who.name, (await reveal(who)).status]).toEqual([who.name, 403])
      for (const operation of ['objection.read', 'objection.file'] as const)
        expect((await who.client.send(operation, { params: { id, file: one.files[0]!.id } })).status).toBe(403)
    }
    await district.confirm(officer)
    expect((await reveal(officer)).value).toEqual({
      name: '沈实名',
      phone: '13912345678',
      identity: '11010519491231002X',
      address: '湖东路独有9号',
    })
    const [entry] = await db<{ act: string; actor: string; detail: object }>(
      'select act, actor, detail from journal order by seq desc limit 1',
    )
    expect(entry).toMatchObject({ act: 'objector.revealed', actor: officer.account, detail: { reason: '电话核实' } })
    const file = one.files.find(({ name }) => name === '沈实名拍的.jpg')!
    const opened = await officer.client.send('objection.file', { params: { id, file: file.id } })
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment/)
  })

  test('whoever has the receipt and knows the telephone learns its state, and no name', async () => {
    const ask = (body: object) => anybody().send('objection.status', { body })
    const found = await ask({ receipt: receipt.toLowerCase().replaceAll('-', ' '), phoneEnd: '5678' })
    expect(found.value).toMatchObject({ receipt, state: 'received', finding: '', reply: '' })
    expect(found.text).not.toMatch(/沈|1391234|技能织造有限/)
    for (const wrong of [
      { receipt, phoneEnd: '0000' },
      { receipt: `${receipt.slice(0, -1)}${receipt.endsWith('2') ? '3' : '2'}`, phoneEnd: '5678' },
      { receipt: 'nothing', phoneEnd: '5678' },
    ])
      expect((await ask(wrong)).problem).toBe('receipt-unknown')
    const guessing = anybody()
    const answers = []
    for (let at = 0; at < 12; at++)
      answers.push((await guessing.send('objection.status', { body: { receipt, phoneEnd: String(1000 + at) } })).status)
    expect(answers.slice(-2)).toEqual([429, 429])
  })

  test('is not upheld before the enterprise was asked; it reads the officer’s words and nothing of the objection', async () => {
    const { agent } = six[1]!.enterprise
    const mine = async () => {
      const answer = await agent.client.ask('notice.mine', { params: { id: six[1]!.id } })
      expect(answer.text).not.toMatch(/与实际不符|沈|139|拍的|证明/)
      return answer.value
    }
    expect((await mine()).objections).toEqual([])
    const state = (version: number, of = id, who = agent) =>
      who.client.send('objection.statement', {
        params: { id: six[1]!.id, objection: of },
        body: { version, statement: '培训台账齐全。' },
      })
    expect((await state(1)).status).toBe(404)
    await district.confirm(officer)
    const decide = (version: number, outcome: string) =>
      officer.client.send('objection.decide', {
        params: { id },
        body: { version, outcome, finding: '抽查十人均未参训。', reply: '您反映的情况属实。' },
      })
    expect((await decide(1, 'upheld')).problem).toBe('not-heard')
    await officer.client.get('objection.investigate', {
      params: { id },
      body: { version: 1, summary: '有人反映培训人数不实。' },
    })
    expect(await inboxOf(agent)).toContain('objection-raised')
    expect((await mine()).objections).toMatchObject([{ row: 'B4', summary: '有人反映培训人数不实。', finding: '' }])
    expect((await state(2, id, six[0]!.enterprise.agent)).status).toBe(404)
    expect((await state(2)).status).toBe(200)
    expect(await inboxOf(officer)).toContain('objection-answered')
    expect((await officer.client.get('objection.read', { params: { id } })).statement).toBe('培训台账齐全。')
    expect((await decide(2, 'upheld')).problem).toBe('changed')

    const early = await officer.client.send('objection.notSelect', {
      params: { id: six[1]!.id },
      body: { version: await versionOf(1), reason: '异议成立' },
    })
    expect(early.problem).toBe('no-objection-upheld')
    expect((await decide(3, 'upheld')).status).toBe(200)
    expect((await decide(4, 'dismissed')).problem).toBe('objection-decided')
    expect(await inboxOf(agent)).toContain('objection-decided')
    expect((await mine()).objections).toMatchObject([{ state: 'upheld', finding: '抽查十人均未参训。' }])
    const status = await anybody().get('objection.status', { body: { receipt, phoneEnd: '5678' } })
    expect(status).toMatchObject({ state: 'upheld', finding: '抽查十人均未参训。', reply: '您反映的情况属实。' })
  })

  test('upheld, the enterprise is not selected, and the next of the reserve has a notice of its own', async () => {
    await district.confirm(officer)
    expect((await officer.client.ask('notice.begin', { body: { conference } })).problem).toBe('no-place-free')
    await officer.client.get('objection.notSelect', {
      params: { id: six[1]!.id },
      body: { version: await versionOf(1), reason: '异议成立，培训人数不实' },
    })
    expect(await stateOf(1)).toBe('not_selected')
    expect(await officer.client.get('notice.work')).toMatchObject([{ free: 1, reserved: 1 }])
    const second = await publishedNotice(officer, conference)
    expect(await stateOf(4)).toBe('on_notice')
    const page = await read(second)
    expect(page).toMatchObject({ number: 2, enterprises: 1 })
    expect(page.list[0]!.enterprise).toBe(NAMES[4])
    expect(page.contact.phone).toBe(CONTACT.phone)
    // Over there, an objection to somebody on the first notice is one too many.
    expect(problemsOf(await lodge(six[0]!.id, {}, second))).toMatchObject([{ path: 'application' }])
    expect((await lodge(six[1]!.id)).problem).toBe('not-on-notice')
  })

  test('upheld on another, it goes back to the review and keeps its place', async () => {
    await lodge(six[3]!.id)
    const { items } = await officer.client.get('objection.list', { query: {} })
    const { id: other } = items.find(({ application }) => application === six[3]!.id)!
    await officer.client.get('objection.investigate', {
      params: { id: other },
      body: { version: 1, summary: '需要复核。' },
    })
    await officer.client.get('objection.decide', {
      params: { id: other },
      body: { version: 2, outcome: 'upheld', finding: '需要重新核定', reply: '已受理' },
    })
    const body = { version: await versionOf(3), reason: '重新核定培训人数' }
    const missing = await officer.client.ask('objection.reopen', {
      params: { id: six[3]!.id },
      body: { ...body, reason: '' },
    })
    expect(missing.problem).toBe('reason-missing')
    await officer.client.get('objection.reopen', { params: { id: six[3]!.id }, body })
    expect(await stateOf(3)).toBe('under_review')
    expect(await officer.client.get('notice.work')).toMatchObject([{ free: 0 }])
  })
})

const versionOf = async (at: number): Promise<number> =>
  (await db<{ version: number }>('select version from application where id = $1', [six[at]!.id]))[0]!.version

describe('the last moment of a notice', () => {
  const END = Date.parse('2026-03-09T23:59:59.999+08:00')

  test('fifty objections around it: those in time are taken, those after it are told the end', async () => {
    await district.goTo('2026-03-09T23:59:59.900+08:00')
    const before = await Promise.all(Array.from({ length: 25 }, () => lodge(six[0]!.id)))
    district.clock.set('2026-03-10T00:00:00.000+08:00')
    expect(district.clock.now().getTime()).toBe(END + 1)
    const after = await Promise.all(Array.from({ length: 25 }, () => lodge(six[0]!.id)))
    expect(before.map(({ status }) => status)).toEqual(Array(25).fill(200))
    const receipts = before.map(({ value }) => (value as { receipt: string }).receipt)
    expect(new Set(receipts).size).toBe(25)
    expect(new Set(after.map(({ problem }) => problem))).toEqual(new Set(['notice-over']))
    expect((after[0]!.value as { titleZh: string }).titleZh).toContain('2026-03-09')
    const [{ of }] = (await db<{ of: number }>(`select count(*)::int as of from objection where application_id = $1`, [
      six[0]!.id,
    ])) as [{ of: number }]
    expect(of).toBe(25)
  })

  test('whoever recognises at the same moment comes before or after, never between', async () => {
    district.clock.set('2026-03-09T23:59:59.950+08:00')
    await db('delete from objection where application_id = $1', [six[0]!.id])
    await db(`update application set state = 'on_notice' where id = $1`, [six[0]!.id])
    const own = connect(district.server.databaseUrl, 4)
    const [application] = [six[0]!.id]
    /** As recognition judges: the application and then its notice are locked, a moment after the end. */
    const recognise = () =>
      own.transaction().execute(async (tx: Transaction<Tables>) => {
        await tx.selectFrom('application').select('id').where('id', '=', application).forUpdate().execute()
        const needs = (await noticeNeeds(tx, [application], new Date(END + 1))).get(application) ?? []
        const may = needs.includes('noticeOver') && needs.includes('noObjection')
        if (may)
          await tx.updateTable('application').set({ state: 'recognised' }).where('id', '=', application).execute()
        return may
      })
    try {
      for (let round = 0; round < 12; round++) {
        const [recognised, ...lodged] = await Promise.all([
          recognise(),
          ...Array.from({ length: 4 }, () => lodge(application)),
        ])
        const taken = lodged.filter(({ status }) => status === 200).length
        const told = lodged.filter(({ problem }) => problem === 'not-on-notice').length
        // Either it was recognised and nobody was taken, or somebody was and it was not.
        expect([recognised, taken + told]).toEqual([taken === 0, 4])
        await db('delete from objection where application_id = $1', [application])
        await db(`update application set state = 'on_notice' where id = $1`, [application])
      }
    } finally {
      await own.destroy()
    }
  })
})

describe('further', () => {
  test('who is still in reserve when the batch is closed is not selected', async () => {
    await district.goTo('2026-04-20T09:00:00+08:00')
    await district.confirm(officer)
    await db(`update application set state = 'reserved', reserve_place = 2 where id = $1`, [six[4]!.id])
    const end = () => officer.client.ask('notice.endReserve', { body: { conference } })
    expect((await end()).problem).toBe('batch-not-closed')
    const { version } = await officer.client.get('batch.read', { params: { id: batch } })
    await officer.client.get('batch.close', { params: { id: batch }, body: { version } })
    expect((await end()).value).toEqual({ ended: 1 })
    expect(await stateOf(4)).toBe('not_selected')
  })

  test('a notice that runs into a year whose holidays are not announced has no last day and does not end', async () => {
    await district.goTo('2026-12-28T09:00:00+08:00')
    await district.confirm(officer)
    const late = await publishBatch(officer, {
      number: 2,
      closesAt: '2027-01-31T17:00:00+08:00',
      opensAt: '2026-12-01T00:00:00+08:00',
    })
    const one = await scoredApplication(district, '公示跨年织造有限公司', 731, { batch: late, clerk, officer })
    const decision = {
      selected: [{ application: one.id, level: 'skilled' as const, place: 1 }],
      reserved: [],
      notSelected: [],
    }
    await district.confirm(officer)
    const open = await publishedNotice(officer, await decidedConference(district, { batch: late, convener, decision }))
    expect(await read(open)).toMatchObject({ lastDay: null, daysLeft: null, open: true, weeks: [] })
    const count = await officer.client.ask('notice.count', { params: { id: open } })
    expect([count.problem, (count.value as unknown as { titleZh: string }).titleZh]).toEqual([
      'calendar-not-confirmed',
      '2027年的放假安排还没有公布，不能确定公示截止日。',
    ])
    await district.goTo('2027-06-01T09:00:00+08:00')
    expect(await read(open)).toMatchObject({ open: true })
    expect((await lodge(one.id, {}, open)).status).toBe(200)
    const own = connect(district.server.databaseUrl, 1)
    const needs = await own.transaction().execute((tx) => noticeNeeds(tx, [one.id], new Date('2030-01-01T00:00:00Z')))
    await own.destroy()
    expect(needs.get(one.id)).toEqual([])
  })

  test('a draft is begun once a conference has decided', async () => {
    await district.confirm(officer)
    expect((await officer.client.ask('notice.begin', { body: { conference: 'none' } })).problem).toBe('not-decided')
    await expect(draftedNotice(officer, 'none')).rejects.toThrow('not-decided')
  })
})
