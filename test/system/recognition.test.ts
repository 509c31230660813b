/** From the notice to the certificate, and what becomes of it. */
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Client as Postgres } from 'pg'
import { acceptedApplication } from '../support/district/accepted.ts'
import { publishBatch } from '../support/district/application.ts'
import { Client } from '../support/district/client.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { type District, type Enterprise, type Someone, startDistrict } from '../support/district/district.ts'
import { query, runJob } from '../support/district/jobs.ts'
import { putObjection, putOnNotice } from '../support/district/onNotice.ts'
import { readDocx } from '../papers/readDocx.ts'
import { readPdf } from '../papers/readPdf.ts'

let district: District
let officer: Someone
let colleague: Someone
let batch: string
let notice: string
const enterprises: Enterprise[] = []
const applications: string[] = []
const PERSON = '11010519491231002X'
const NUMBER = '吴人社发〔2026〕12号'

beforeAll(async () => {
  district = await startDistrict()
  const clerk = await district.official('officeClerk', 'zhili')
  officer = await district.official('programmeOfficer')
  colleague = await district.official('programmeOfficer')
  batch = await publishBatch(officer)
  for (let number = 1; number <= 5; number++) {
    const enterprise = await district.enterprise({
      name: `湖州认定${number}号织造有限公司`,
      creditCode: creditCode(800 + number),
      office: 'zhili',
      clerk,
    })
    enterprises.push(enterprise)
    applications.push(await acceptedApplication(district, enterprise, { batch, clerk, officer }))
  }
  const { databaseUrl } = district.server
  const entries = applications.map((application, at) => ({
    application,
    level: at === 1 ? ('excellent' as const) : ('skilled' as const),
  }))
  notice = await putOnNotice({ databaseUrl, batch, by: officer.account, entries })
}, 300_000)
afterAll(() => district.stop())

const candidates = () => officer.client.get('recognition.candidates', { params: { id: notice } })
const versions = async (...ids: readonly string[]) => {
  const { items } = await candidates()
  return ids.map((id) => ({ id, version: items.find(({ application }) => application === id)!.version }))
}
const issue = async (who: Someone, ids: readonly string[], more: object = {}) =>
  who.client.send('recognition.issue', {
    params: { id: notice },
    body: { documentNumber: NUMBER, issuedOn: '2026-06-25', applications: await versions(...ids), ...more },
  })
const problemsOf = ({ value }: { readonly value: unknown }) =>
  ((value as { readonly problems?: readonly { path: string; code: string; titleZh: string }[] }).problems ?? []).map(
    ({ path, code }) => [path, code],
  )
const count = async (table: string) => {
  const [row] = await query<{ of: string }>(district.server.databaseUrl, `select count(*) as of from ${table}`)
  return Number(row!.of)
}
const read = (id: string) => officer.client.get('recognition.read', { params: { id } })
const check = async (number: string, client = new Client(district.server.address)) =>
  client.get('certificate.check', { body: { number } })
const act = async (operation: 'keep' | 'upgrade' | 'suspend' | 'resume' | 'revoke', id: string, body: object) => {
  await district.confirm(officer)
  const { version } = (await read(id)).application
  return officer.client.send(`recognition.${operation}`, { params: { id }, body: { version, ...body } })
}
const numberOf = async (id: string) => (await read(id)).certificates[0]!.number

async function download(who: Client, path: string): Promise<{ bytes: Uint8Array; status: number }> {
  const answer = await fetch(`${district.server.address}${path}`, { headers: { cookie: who.cookie } })
  return { bytes: new Uint8Array(await answer.arrayBuffer()), status: answer.status }
}

describe('an order', () => {
  test('is not issued while the notice runs', async () => {
    await district.goTo('2026-06-22T15:00:00+08:00')
    await district.confirm(officer)
    expect((await candidates()).items.map(({ over, clear }) => [over, clear])).toEqual(
      applications.map(() => [false, true]),
    )
    const refused = await issue(officer, [applications[0]!], { issuedOn: '2026-06-22' })
    expect(problemsOf(refused)).toEqual([
      ['issuedOn', 'issued-before-end'],
      ['applications.0', 'notice-not-over'],
    ])
  })

  test('with anything wrong is not issued at all, and everything wrong is told', async () => {
    await district.goTo('2026-06-25T10:00:00+08:00')
    await district.confirm(officer)
    const objection = await putObjection(district.server.databaseUrl, notice, applications[2]!)
    const refused = await officer.client.send('recognition.issue', {
      params: { id: notice },
      body: {
        documentNumber: '吴人社发[2025]012号',
        issuedOn: '2026-06-26',
        applications: [
          ...(await versions(applications[0]!, applications[2]!, applications[0]!)),
          { id: 'elsewhere', version: 1 },
          { id: applications[3]!, version: 1 },
        ],
      },
    })
    expect(problemsOf(refused)).toEqual([
      ['documentNumber', 'document-number-meant'],
      ['issuedOn', 'issued-in-future'],
      ['applications.1', 'objection-stands'],
      ['applications.2', 'chosen-twice'],
      ['applications.3', 'not-on-this-notice'],
      ['applications.4', 'changed'],
    ])
    expect(await count('recognition')).toBe(0)
    expect(await count('recognition_order')).toBe(0)
    await query(district.server.databaseUrl, `delete from objection where id = $1`, [objection])
  })

  test('waits for an objection that arrives at the same moment, and is refused by it', async () => {
    await district.confirm(officer)
    const objector = new Postgres(district.server.databaseUrl)
    await objector.connect()
    await objector.query('begin')
    await objector.query('select id from notice where id = $1 for update', [notice])
    await objector.query(
      `insert into objection (id, receipt, notice_id, application_id, objector_sealed, content, state, received_at)
       values ('late', 'late', $1, $2, 'sealed', '不实', 'received', now())`,
      [notice, applications[0]],
    )
    const issuing = issue(officer, applications.slice(0, 2))
    await new Promise((resolve) => setTimeout(resolve, 300))
    await objector.query('commit')
    await objector.end()
    expect(problemsOf(await issuing)).toEqual([['applications.0', 'objection-stands']])
    expect(await count('recognition')).toBe(0)
    await query(district.server.databaseUrl, `delete from objection where id = 'late'`)
  })

  test('of two officers at once: one wins, the other is told who did what', async () => {
    await district.confirm(officer)
    await district.confirm(colleague)
    const both = await Promise.all([
      issue(officer, applications.slice(0, 4)),
      issue(colleague, applications.slice(0, 4), { documentNumber: '吴人社发〔2026〕13号' }),
    ])
    const [won, lost] = both[0].problem === '' ? both : [both[1], both[0]]
    expect(won.value).toMatchObject({ recognised: 4 })
    expect(problemsOf(lost).map(([, code]) => code)).toEqual(['changed', 'changed', 'changed', 'changed'])
    expect(JSON.stringify(lost.value)).toContain('现在是“已认定”')
    expect(await count('recognition')).toBe(4)
    expect(await count('certificate')).toBe(4)
    expect(await count('recognition_order')).toBe(1)
    const { items, orders } = await candidates()
    expect(items.map(({ state }) => state)).toEqual([...Array<string>(4).fill('recognised'), 'on_notice'])
    expect(orders).toMatchObject([{ enterprises: 4, issuedOn: '2026-06-25' }])
  })

  test('gives numbers in order within year and level, and its own number once', async () => {
    const numbers = await Promise.all(applications.slice(0, 4).map(numberOf))
    expect(numbers.map((number) => number.replace(/-[0-9A-Z]{2}$/, ''))).toEqual([
      'WX-SE-2026-0001',
      'WX-SE-E-2026-0001',
      'WX-SE-2026-0002',
      'WX-SE-2026-0003',
    ])
    const { orders } = await candidates()
    await district.confirm(officer)
    const again = await issue(officer, [applications[4]!], { documentNumber: orders[0]!.documentNumber })
    expect(problemsOf(again)).toEqual([['documentNumber', 'document-number-used']])
  })

  test('reads back from Word and PDF with its number, its list and its certificates', async () => {
    const { orders } = await candidates()
    const path = `/api/recognition/orders/${orders[0]!.id}/paper`
    const docx = readDocx((await download(officer.client, `${path}?format=docx`)).bytes)
    const all = `${docx.outside}${JSON.stringify(docx.grid)}`
    expect(docx.outside).toContain(orders[0]!.documentNumber)
    expect(docx.outside).toContain('湖州市吴兴区人力资源和社会保障局文件')
    expect(docx.outside).toContain('附件：2026年第1批认定企业名单')
    expect(docx.outside).toContain('2026年6月25日')
    expect(docx.eastAsianFonts).toContain('方正小标宋简体')
    for (const id of applications.slice(1, 2)) expect(all).toContain(await numberOf(id))
    const { pages } = await readPdf((await download(officer.client, `${path}?format=pdf`)).bytes)
    expect(pages).toHaveLength(2)
    expect(pages[0]!.replaceAll(/\s/g, '')).toContain('其中优秀1家')
    for (const id of applications.slice(0, 4)) expect(pages[1]).toContain(await numberOf(id))
  })
})

describe('a paper with a number of a person in it', () => {
  const named = async (table: 'recognition_order' | 'application', paper: string): Promise<string[]> => {
    const { databaseUrl } = district.server
    const { name } = enterprises[0]!
    const [column, type] = table === 'application' ? ['enterprise_name', 'text'] : ['content', 'jsonb']
    const rename = (from: string, to: string) =>
      query(databaseUrl, `update ${table} set ${column} = replace(${column}::text, $1, $2)::${type}`, [from, to])
    await rename(name, `${name}${PERSON}`)
    const answers = await Promise.all(
      ['docx', 'pdf'].map((format) => download(officer.client, `${paper}?format=${format}`)),
    )
    await rename(`${name}${PERSON}`, name)
    return answers.map(
      ({ bytes, status }) => `${status} ${new TextDecoder().decode(bytes).includes('not-publishable')}`,
    )
  }

  test('is not handed out: neither the order nor the certificate', async () => {
    const { orders } = await candidates()
    const order = `/api/recognition/orders/${orders[0]!.id}/paper`
    const certificate = `/api/recognitions/${applications[0]!}/papers/certificate`
    expect(await named('recognition_order', order)).toEqual(['409 true', '409 true'])
    expect(await named('application', certificate)).toEqual(['409 true', '409 true'])
    for (const path of [order, certificate]) expect((await download(officer.client, path)).status).toBe(200)
  })
})

describe('the enterprise', () => {
  test('is told, reads its recognition without any official’s name, and takes its certificate', async () => {
    const { agent } = enterprises[0]!
    await district.confirm(agent)
    const { items } = await agent.client.get('message.list')
    expect(items.map(({ code }) => code)).toContain('recognition-issued')
    const own = await agent.client.get('recognition.read', { params: { id: applications[0]! } })
    expect(own.steps.map(({ by }) => by)).toEqual([null])
    const path = `/api/recognitions/${applications[0]!}/papers/certificate`
    const { bytes } = await download(agent.client, path)
    const [page] = (await readPdf(bytes)).pages
    expect(page!.replaceAll(/\s/g, '')).toContain(enterprises[0]!.name)
    expect(page).toContain(own.certificates[0]!.number)
    const theirs = await download(agent.client, `/api/recognitions/${applications[1]!}/papers/certificate`)
    expect(theirs.status).toBe(404)
  })
})

describe('anybody', () => {
  test('is told of a valid certificate what is published, also when it is typed carelessly', async () => {
    const number = await numberOf(applications[0]!)
    const answer = await check(` ${number.toLowerCase().replaceAll('-', ' ')}`)
    expect(answer).toMatchObject({
      answer: 'valid',
      number,
      certificate: {
        enterprise: enterprises[0]!.name,
        title: '吴兴区技能型企业',
        level: 'skilled',
        issuedOn: '2026-06-25',
        since: '2026-06-25',
      },
    })
    expect(JSON.stringify(answer)).not.toMatch(/creditCode|reason|9133/)
  })

  test('is told that a number is mistyped, with the one that was meant', async () => {
    const number = await numberOf(applications[0]!)
    expect(await check(number.replace('0001', 'OOO1'))).toMatchObject({ answer: 'mistyped', suggestion: number })
    expect(await check('hello')).toMatchObject({ answer: 'mistyped', suggestion: null, certificate: null })
  })

  test('looks up so often and no more; the log knows what and when, and not who', async () => {
    const client = new Client(district.server.address)
    for (let time = 0; time < 30; time++) await client.get('certificate.check', { body: { number: 'x' } })
    const refused = await client.ask('certificate.check', { body: { number: 'x' } })
    expect([refused.status, refused.problem]).toEqual([429, 'too-many'])
    expect((await check('x')).answer).toBe('mistyped')
    district.clock.advance(10 * 60_000 + 1000)
    expect((await client.ask('certificate.check', { body: { number: 'x' } })).status).toBe(200)
    const rows = await query<{ origin: string; asked: string }>(
      district.server.databaseUrl,
      'select origin, asked from certificate_lookup',
    )
    expect(rows.length).toBeGreaterThan(30)
    expect(rows.filter(({ origin }) => origin.includes(client.from))).toEqual([])
    const origins = async () =>
      (
        await query<{ origin: string }>(
          district.server.databaseUrl,
          'select origin from certificate_lookup order by at desc limit 1',
        )
      )[0]!.origin
    const today = await origins()
    district.clock.advance(24 * 3_600_000)
    await client.get('certificate.check', { body: { number: 'x' } })
    expect(await origins()).not.toBe(today)
    await district.goTo('2026-06-25T16:00:00+08:00')
  })

  test('many look-ups at the same moment are counted too', async () => {
    const client = new Client(district.server.address)
    const asked = Array.from({ length: 40 }, () => client.ask('certificate.check', { body: { number: 'y' } }))
    const answers = await Promise.all(asked)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(30)
  })
})

describe('the yearly re-check', () => {
  test('is due in the next year, keeps once a year, and is kept with its finding', async () => {
    await district.goTo('2027-02-28T10:00:00+08:00')
    expect((await officer.client.get('recognition.list', { query: { due: 'true' } })).total).toBe(0)
    await district.goTo('2027-03-02T10:00:00+08:00')
    expect((await officer.client.get('recognition.list', { query: { due: 'true' } })).total).toBe(4)
    const missing = await act('keep', applications[0]!, { finding: '' })
    expect(problemsOf(missing)).toEqual([['finding', 'required']])
    expect((await act('keep', applications[0]!, { finding: '各项条件保持' })).problem).toBe('')
    expect((await act('keep', applications[0]!, { finding: '又一次' })).problem).toBe('rechecked-already')
    const { rechecks, recheckDue } = await read(applications[0]!)
    expect(rechecks).toMatchObject([{ year: 2027, outcome: 'kept', finding: '各项条件保持', by: officer.name }])
    expect(recheckDue).toBe(false)
    expect((await officer.client.get('recognition.list', { query: { due: 'true' } })).total).toBe(3)
  })

  test('upgrades: a new certificate supersedes the old one, whose number says so', async () => {
    const old = await numberOf(applications[0]!)
    expect((await act('upgrade', applications[0]!, { reason: '' })).problem).toBe('reason-missing')
    expect((await act('upgrade', applications[0]!, { reason: '达到优秀标准' })).problem).toBe('')
    const now = await read(applications[0]!)
    expect(now.level).toBe('excellent')
    expect(now.certificates.map(({ number, supersededBy }) => [number.slice(0, 15), supersededBy === null])).toEqual([
      ['WX-SE-E-2027-00', true],
      ['WX-SE-2026-0001', false],
    ])
    expect(await check(old)).toMatchObject({ answer: 'superseded', certificate: { since: '2027-03-02' } })
    expect(await check(now.certificates[0]!.number)).toMatchObject({
      answer: 'valid',
      certificate: { level: 'excellent' },
    })
    expect((await act('upgrade', applications[0]!, { reason: '再次' })).problem).toBe('excellent-already')
    const gone = JSON.stringify(await check(old))
    expect(gone).not.toContain(now.certificates[0]!.number)
  })

  test('suspends and resumes; a suspended certificate is not printed', async () => {
    const id = applications[2]!
    expect((await act('suspend', id, { reason: '核查举报', recheck: true })).problem).toBe('')
    const number = await numberOf(id)
    const answer = await check(number)
    expect(answer).toMatchObject({ answer: 'suspended', certificate: { since: '2027-03-02' } })
    expect(JSON.stringify(answer)).not.toContain('举报')
    const path = `/api/recognitions/${id}/papers/certificate`
    expect((await download(officer.client, path)).status).toBe(409)
    expect((await act('resume', id, { reason: '查无实据' })).problem).toBe('')
    expect((await check(number)).answer).toBe('valid')
  })

  test('revokes with reason, outcome and remedy, and the letter says all three', async () => {
    const id = applications[3]!
    const refused = await act('revoke', id, { reason: '', outcome: '' })
    expect(problemsOf(refused).map(([, code]) => code)).toEqual(['reason-missing', 'outcome-missing'])
    const named = await act('revoke', id, { reason: `冒用${PERSON}的证书`, outcome: '退款至 6222 0212 3456 7894' })
    expect(problemsOf(named)).toEqual([
      ['reason', 'personal-number'],
      ['outcome', 'personal-number'],
    ])
    expect(named.text).not.toContain(PERSON)
    expect((await read(id)).application.state).toBe('recognised')
    const done = await act('revoke', id, { reason: '年度劳动仲裁 12 起', outcome: '追回 2026 年补助', recheck: true })
    expect(done.problem).toBe('')
    const number = await numberOf(id)
    const answer = await check(number)
    expect(answer).toMatchObject({ answer: 'revoked', certificate: { since: '2027-03-02' } })
    expect(JSON.stringify(answer)).not.toContain('仲裁')
    const { agent } = enterprises[3]!
    await district.confirm(agent)
    const { bytes } = await download(agent.client, `/api/recognitions/${id}/papers/revocation?format=docx`)
    const { outside } = readDocx(bytes)
    for (const said of ['撤销认定告知书', '劳动仲裁 12 起', '追回 2026 年补助', '行政复议', number])
      expect(outside).toContain(said)
    expect((await act('resume', id, { reason: '恢复' })).problem).toBe('wrong-state')
    const path = `/api/recognitions/${id}/papers/certificate`
    expect((await download(agent.client, path)).status).toBe(409)
  })

  test('two officers on one recognition: the second is told what changed', async () => {
    await district.confirm(officer)
    await district.confirm(colleague)
    const id = applications[2]!
    const { version } = (await read(id)).application
    const both = await Promise.all([
      officer.client.send('recognition.suspend', { params: { id }, body: { version, reason: '核查' } }),
      colleague.client.send('recognition.revoke', {
        params: { id },
        body: { version, reason: '违规', outcome: '停止' },
      }),
    ])
    expect(both.map(({ problem }) => problem).sort()).toEqual(['', 'changed'])
  })
})

describe('a term', () => {
  test('ends a recognition by the clock, and the certificate says so from the first minute after', async () => {
    const id = applications[1]!
    await query(
      district.server.databaseUrl,
      `update recognition set until_day = '2027-03-02' where application_id = $1`,
      [id],
    )
    const number = await numberOf(id)
    expect((await check(number)).answer).toBe('valid')
    await district.goTo('2027-03-03T00:01:00+08:00')
    expect((await check(number)).answer).toBe('expired')
    await runJob(district.server.databaseUrl, 'expire-recognitions')
    await expect.poll(async () => (await read(id)).application.state, { timeout: 10_000 }).toBe('expired')
    expect(await check(number)).toMatchObject({ answer: 'expired', certificate: { since: '2027-03-02' } })
  })
})

describe('lists', () => {
  test('find by name, state, level and number', async () => {
    const list = (asked: object) => officer.client.get('recognition.list', { query: asked })
    expect((await list({})).total).toBe(4)
    expect((await list({ text: '认定1号' })).items).toMatchObject([{ enterprise: enterprises[0]!.name }])
    expect((await list({ states: 'expired' })).items).toMatchObject([{ id: applications[1]! }])
    expect((await list({ level: 'excellent' })).total).toBe(2)
    expect((await list({ text: (await numberOf(applications[3]!)).toLowerCase() })).total).toBe(1)
  })

  test('are exported, and published without number, code or reason', async () => {
    const { bytes } = await download(officer.client, '/api/recognitions/export')
    const book = new exceljs.Workbook()
    await book.xlsx.load(Buffer.from(bytes) as never)
    expect(JSON.stringify(book.worksheets[0]!.getSheetValues())).toContain(enterprises[0]!.name)
    const csv = new TextDecoder().decode((await download(officer.client, '/api/recognitions/export?format=csv')).bytes)
    expect(csv.split('\r\n')).toHaveLength(6)
    const stranger = new Client(district.server.address)
    const { items } = await stranger.get('recognition.published')
    expect(items.map(({ enterprise }) => enterprise)).toContain(enterprises[0]!.name)
    expect(items.map(({ enterprise }) => enterprise)).not.toContain(enterprises[1]!.name)
    for (const format of ['csv', 'json']) {
      const text = new TextDecoder().decode((await download(stranger, `/api/recognised/data?format=${format}`)).bytes)
      expect(text).toContain(enterprises[0]!.name)
      expect(text).not.toMatch(/WX-SE|91330502/)
    }
  })

  test('an unknown number is not called mistyped', async () => {
    const { certificateNumber } = await import('#core/recognition/certificateNumber.ts')
    const number = certificateNumber('WX-SE-{year}-{serial:4}', 2026, 9999)
    expect(await check(number)).toMatchObject({ answer: 'unknown', number, certificate: null })
  })
})
