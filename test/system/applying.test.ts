import { afterAll, beforeAll, expect, test } from 'vitest'
import { filledApplication, publishBatch, settled, sign, submit } from '../support/district/application.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { type District, type Enterprise, type Someone, startDistrict } from '../support/district/district.ts'
import { runJob } from '../support/district/jobs.ts'

let district: District
let clerk: Someone
let officer: Someone
let batch: string
beforeAll(async () => {
  district = await startDistrict()
  clerk = await district.official('officeClerk', 'zhili')
  officer = await district.official('programmeOfficer')
  batch = await publishBatch(officer)
})
afterAll(() => district.stop())

let enterprises = 0
const newEnterprise = async (): Promise<Enterprise> => {
  enterprises++
  return district.enterprise({
    name: `试验企业${enterprises}`,
    creditCode: creditCode(enterprises),
    office: 'zhili',
    clerk,
  })
}
const read = (who: Someone, id: string) => who.client.get('application.read', { params: { id } })
const dossier = (who: Someone, id: string) => who.client.get('dossier.read', { params: { id } })
const versionOf = async (who: Someone, id: string) => (await dossier(who, id)).application.version

test('from an empty draft over two returns to acceptance, and what each is told', async () => {
  const enterprise = await newEnterprise()
  const { agent } = enterprise
  const id = await filledApplication(enterprise, batch)
  expect((await clerk.client.ask('dossier.read', { params: { id } })).problem).toBe('not-found')

  await submit(enterprise, id, district.confirm)
  const first = await read(agent, id)
  expect(first).toMatchObject({ state: 'submitted', number: expect.any(Number), contentHash: first.currentHash })
  expect((await dossier(clerk, id)).submission.hash).toBe(first.contentHash)

  await clerk.client.get('dossier.return', {
    params: { id },
    body: {
      version: first.version,
      reason: '照片不清楚',
      dueDay: '2026-03-12',
      items: [
        { part: 'A2', note: '第 2 页反光', repair: '重拍第 2 页' },
        { part: 'B1', note: '缺签字盖章页', repair: '补最后一页' },
      ],
    },
  })
  const returned = await read(agent, id)
  expect(returned).toMatchObject({ state: 'returned', dueDay: '2026-03-12', openParts: ['A2', 'B1'] })
  const locked = await agent.client.ask('application.save', {
    params: { id },
    body: { changes: [{ section: 'fact', field: 'hrDepartment', value: false, base: 1 }] },
  })
  expect(locked.problem).toBe('locked')
  await sign(enterprise, id, district.confirm)
  const early = await agent.client.ask('application.submit', {
    params: { id },
    body: { version: returned.version, contentHash: returned.currentHash },
  })
  expect([early.problem, early.text]).toEqual(['items-unanswered', expect.stringContaining('2')])

  await agent.client.get('application.save', {
    params: { id },
    body: { changes: [{ section: 'fact', field: 'trainingFunds', value: 'full', base: 1 }] },
  })
  await agent.client
    .get('evidence.attach', {
      params: { id },
      body: { file: returned.evidence.find(({ row }) => row === 'A1')!.file, row: 'B2', title: '不该放得进去' },
    })
    .then(
      () => expect.fail('a row that was not returned is shut'),
      (error: Error) => expect(error.message).toContain('locked'),
    )
  const b1 = returned.evidence.find(({ row }) => row === 'B1')!
  await agent.client.get('evidence.change', { params: { id: b1.id }, body: { title: '冠名班协议（含末页）' } })
  await submit(enterprise, id, district.confirm)
  expect((await read(agent, id)).state).toBe('submitted')

  await district.confirm(clerk)
  const recommended = await clerk.client.get('dossier.recommend', {
    body: {
      applications: [{ id, version: await versionOf(clerk, id) }],
      opinion: '情况属实，同意推荐。',
      checks: { here: true, operating: true, noTrouble: true },
    },
  })
  expect(recommended).toEqual({ done: [id], failed: [] })

  await officer.client
    .get('dossier.return', {
      params: { id },
      body: {
        version: await versionOf(officer, id),
        reason: '',
        dueDay: '2026-03-16',
        items: [{ part: 'commitment', note: '承诺书未盖章', repair: '盖章后重新扫描' }],
      },
    })
    .then(
      () => expect.fail('a reason is asked for'),
      (error: Error) => expect(error.message).toContain('reason'),
    )
  await officer.client.get('dossier.return', {
    params: { id },
    body: {
      version: await versionOf(officer, id),
      reason: '一次性告知',
      dueDay: '2026-03-16',
      items: [{ part: 'commitment', note: '承诺书未盖章', repair: '盖章后重新扫描' }],
    },
  })
  await district.goTo('2026-03-09T09:00:00+08:00')
  const letter = (await read(agent, id)).evidence.find(({ row }) => row === 'commitment')!
  await agent.client.get('evidence.change', { params: { id: letter.id }, body: { title: '承诺书（盖章）' } })
  await submit(enterprise, id, district.confirm)
  const again = await officer.client.ask('dossier.return', {
    params: { id },
    body: {
      version: await versionOf(officer, id),
      reason: '再来一次',
      dueDay: '2026-03-18',
      items: [{ part: 'A1', note: '再补', repair: '' }],
    },
  })
  expect(again.problem).toBe('no-notice-left')

  await district.confirm(officer)
  await officer.client.get('dossier.accept', { params: { id }, body: { version: await versionOf(officer, id) } })
  const { steps, state } = await read(agent, id)
  expect(state).toBe('under_review')
  expect(steps.map(({ act }) => act)).toEqual([
    'submit',
    'return',
    'resubmit',
    'recommend',
    'return',
    'resubmit',
    'accept',
  ])
  expect(steps.find(({ act }) => act === 'accept')?.by).toBeNull()
  const codes = (await agent.client.get('message.list')).items.map(({ code }) => code)
  expect(codes).toEqual(
    expect.arrayContaining(['application-returned', 'application-recommended', 'application-accepted']),
  )
  expect(await district.auditAdmin.client.get('journal.verify')).toMatchObject({ findings: [] })
})

test('declined with a reason, and the notice says what can be done against it', async () => {
  const enterprise = await newEnterprise()
  const id = await filledApplication(enterprise, batch)
  await submit(enterprise, id, district.confirm)
  await district.confirm(clerk)
  const version = await versionOf(clerk, id)
  const silent = await clerk.client.ask('dossier.decline', { params: { id }, body: { version, reason: '' } })
  expect(silent.problem).toBe('reason-missing')
  await clerk.client.get('dossier.decline', { params: { id }, body: { version, reason: '企业已搬离本镇。' } })
  const { agent } = enterprise
  expect(await read(agent, id)).toMatchObject({ state: 'declined' })
  const paper = await agent.client.send('application.paper', {
    params: { id, paper: 'decline' },
    query: { format: 'pdf' },
  })
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf'])
})

test('what is not corrected by its day lapses, and both sides are told', async () => {
  const enterprise = await newEnterprise()
  const id = await filledApplication(enterprise, batch)
  await submit(enterprise, id, district.confirm)
  const version = await versionOf(clerk, id)
  const items = [{ part: 'A2', note: '看不清', repair: '' }]
  await clerk.client.get('dossier.return', {
    params: { id },
    body: { version, reason: '补正', dueDay: '2026-03-20', items },
  })
  await district.goTo('2026-03-21T00:00:00+08:00')
  await runJob(district.server.databaseUrl, 'lapse-overdue')
  await expect.poll(async () => (await read(enterprise.agent, id)).state).toBe('lapsed')
  const codes = (await clerk.client.get('message.list')).items.map(({ code }) => code)
  expect(codes).toContain('application-lapsed')
})

test('the library keeps every file, and the same file stands under several rows', async () => {
  const enterprise = await newEnterprise()
  const id = await filledApplication(enterprise, batch)
  const { evidence } = await settled(enterprise.agent, id)
  expect(new Set(evidence.map(({ file }) => file)).size).toBe(1)
  expect(evidence.length).toBeGreaterThan(5)
  expect(evidence[0]).toMatchObject({
    state: 'unscanned',
    pages: 1,
    kind: 'pdf',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  const library = await enterprise.agent.client.get('evidence.library')
  expect(library).toHaveLength(1)
})
