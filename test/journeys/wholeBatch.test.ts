/** A batch from acceptance to the certificate: twelve enterprises, every role, and everything that can come between. */
import { beforeAll, expect, test } from 'vitest'
import { identityCheckDigit } from '#core/codes/identityNumber.ts'
import { readDocx } from '../papers/readDocx.ts'
import { readPdf } from '../papers/readPdf.ts'
import { acceptedApplication } from '../support/district/accepted.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import type { Enterprise, Someone } from '../support/district/district.ts'
import { objectionTo } from '../support/district/decided.ts'
import { query } from '../support/district/jobs.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { confirmIfAsked, downloaded, picture, signIn, visit, visitAs } from './support/site.ts'

const at = inDistrict()
const NAMES = Array.from({ length: 12 }, (_, index) => `湖州全程${'甲乙丙丁戊己庚辛壬癸子丑'[index]!}制造有限公司`)
const RETURNED = 10
const VETOED = 11
const TIED_TO = 0
const enterprises: Enterprise[] = []
const ids: string[] = []
const experts: Someone[] = []
let arbitration: Someone
let convener: Someone
let member: Someone
let conference: string
let notice: string

const identity = (number: number): string => {
  const body = `3305021970010100${String(number).padStart(1, '0')}`.padEnd(17, '3')
  return body + identityCheckDigit(body)
}
/** Somebody who has just shown who they are: hours may have gone by. */
const as = async (who: Someone): Promise<Someone['client']> => {
  await at.district.confirm(who)
  return who.client
}
const versionOf = async (id: string): Promise<number> => {
  const { databaseUrl } = at.district.server
  const [row] = await query<{ version: number }>(databaseUrl, 'select version from application where id = $1', [id])
  return row!.version
}
const stateOf = async (index: number): Promise<string> => {
  const { databaseUrl } = at.district.server
  const [row] = await query<{ state: string }>(databaseUrl, 'select state from application where id = $1', [ids[index]])
  return row!.state
}

beforeAll(async () => {
  const { district, clerk, officer, batch } = at
  await query(district.server.databaseUrl, 'update batch set skilled_quota = 6, excellent_quota = 1 where id = $1', [
    batch,
  ])
  arbitration = await district.official('departmentVerifier', 'arbitration')
  convener = await district.official('convener')
  member = await district.official('conferenceMember')
  for (let number = 0; number < 4; number++) experts.push(await district.official('reviewer'))
  for (const [number, name] of NAMES.entries()) {
    const enterprise = await district.enterprise({ name, creditCode: creditCode(400 + number), office: OFFICE, clerk })
    enterprises.push(enterprise)
    ids.push(await acceptedApplication(district, enterprise, { batch, clerk, officer }))
  }
}, 400_000)

test('the arbitration court answers for all; the officer vetoes the one that is barred', async () => {
  const { browser, district, officer, batch } = at
  await district.confirm(arbitration)
  const department = await district.organisation('department', 'arbitration')
  // The first five had none, the next six three, the last thirteen.
  const answers = ids.map((application, index) => ({
    application,
    fact: 'arbitrationCases',
    kind: 'correct' as const,
    value: index < 5 ? 0 : index === VETOED ? 13 : 3,
    reason: '立案系统',
    seen: null,
  }))
  await arbitration.client.get('verification.answer', { body: { department, batch, answers } })
  const { page, wrong } = await visit(browser, district.server, `/dossiers/${ids[VETOED]!}`)
  await signIn(page, officer, district.clock)
  await page.getByRole('button', { name: '一票否决' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('理由', { exact: true }).fill('年度内劳动仲裁13起，超过10起。')
  await picture(page, 'batch-veto')
  await dialog.getByRole('button', { name: '一票否决', exact: true }).click()
  await confirmIfAsked(page, officer, district.clock, page.getByText('一票否决', { exact: true }).first())
  await expect.poll(() => stateOf(VETOED)).toBe('vetoed')
  expect(wrong).toEqual([])
}, 120_000)

test('one is returned for correction, and comes back to the review', async () => {
  const { district, officer } = at
  const id = ids[RETURNED]!
  const { agent, signatory } = enterprises[RETURNED]!
  await district.confirm(officer)
  await officer.client.get('dossier.return', {
    params: { id },
    body: {
      version: await versionOf(id),
      reason: '材料需要补正',
      items: [{ part: 'A2', note: '看不清合计数', repair: '' }],
      dueDay: '2026-03-09',
    },
  })
  const { evidence } = await (await as(agent)).get('application.read', { params: { id } })
  const own = evidence.find(({ row }) => row === 'A2')!
  await agent.client.get('evidence.change', { params: { id: own.id }, body: { title: `${own.title}（重拍）` } })
  await district.confirm(signatory)
  const { currentHash: contentHash, version } = await (await as(agent)).get('application.read', { params: { id } })
  await signatory.client.get('application.sign', { params: { id }, body: { contentHash } })
  await agent.client.get('application.submit', { params: { id }, body: { version, contentHash } })
  expect(await stateOf(RETURNED)).toBe('under_review')
}, 60_000)

test('experts say who they are; a tie is found, another recuses himself, and others take their places', async () => {
  const { browser, district, officer } = at
  for (const [number, expert] of experts.entries())
    await (await as(expert)).get('reviewer.state', {
      body: {
        version: 0,
        employer: number === 0 ? NAMES[TIED_TO]! : '省技工教育研究会',
        identity: identity(number + 1),
      },
    })
  const { page, wrong } = await visit(browser, district.server, '/assignments')
  await signIn(page, officer, district.clock)
  const propose = async (): Promise<void> => {
    await page.getByRole('button', { name: '生成分配方案' }).click()
    const dialog = page.getByRole('dialog', { name: '生成分配方案' })
    await dialog.getByLabel('每家几位专家').selectOption('2')
    await picture(page, 'batch-proposal')
    await dialog.getByRole('button', { name: /^确认分配/ }).click()
    await confirmIfAsked(page, officer, district.clock, page.getByText('待声明').first())
    await dialog.waitFor({ state: 'detached' })
  }
  await propose()
  const others = experts.slice(1)
  const [recusing] = others as [Someone]
  const mine = (await (await as(recusing)).get('reviewer.reviews')).find(({ state }) => state === 'assigned')
  await recusing.client.get('reviewer.recuse', { params: { id: mine!.id }, body: { reason: '近亲属在该企业任职' } })
  await page.reload()
  await page.getByText('本人申请回避：近亲属在该企业任职').waitFor()
  await propose()
  await picture(page, 'batch-assignments')
  expect(wrong).toEqual([])
  const tied = (await (await as(experts[0]!)).get('reviewer.reviews')).map(({ enterprise }) => enterprise)
  expect(tied).not.toContain(NAMES[TIED_TO])
}, 120_000)

test('each hands in, and the officer settles where they differ, and every score', async () => {
  const { browser, district, officer, batch } = at
  for (const [number, expert] of experts.entries()) {
    const reviews = (await (await as(expert)).get('reviewer.reviews')).filter(({ state }) => state === 'assigned')
    await expert.client.get('reviewer.declare', { body: { reviews: reviews.map(({ id }) => id) } })
    for (const { id, enterprise } of reviews) {
      const { judged } = await expert.client.get('review.read', { params: { id } })
      for (const { key } of judged)
        await expert.client.get('review.save', {
          params: { id },
          // Two see one row of one enterprise differently.
          body: {
            fact: key,
            value: !(enterprise === NAMES[1] && number % 2 === 0 && key === judged[0]!.key),
            reason: '材料能够证明',
            version: 0,
          },
        })
      const { version } = (await expert.client.get('review.read', { params: { id } })).review
      await expert.client.get('review.finish', { params: { id }, body: { version } })
    }
  }
  const { items } = await (await as(officer)).get('settlement.list', { query: { batch, size: 50 } })
  expect(items).toHaveLength(11)
  for (const { application: id } of items) {
    await district.confirm(officer)
    let file = await officer.client.get('settlement.read', { params: { id } })
    for (const { fact } of file.differences.filter(({ settled }) => !settled))
      file = await officer.client.get('settlement.determine', {
        params: { id },
        body: { version: file.application.version, seen: file.seen, fact, value: true, reason: '原件经核对属实' },
      })
    await officer.client.get('settlement.settle', {
      params: { id },
      body: { version: file.application.version, seen: file.seen },
    })
  }
  const { page, wrong } = await visit(browser, district.server, '/settlement')
  await signIn(page, officer, district.clock)
  await page.getByText(NAMES[0]!).first().waitFor()
  await picture(page, 'batch-settlement')
  await page.goto(`${district.server.address}/scores`)
  await page.getByRole('row', { name: /^G2/ }).waitFor()
  await picture(page, 'batch-scores')
  expect(wrong).toEqual([])
}, 180_000)

test('the conference decides the tie at the cut, votes, and its convener confirms; nobody else hears of it', async () => {
  const { browser, district, officer, batch } = at
  await district.confirm(officer)
  const meeting = { title: '2026年第1批联席会议', heldOn: '2026-03-02', place: '一号会议室' }
  const { id, version } = await officer.client.get('conference.create', { body: { batch, ...meeting } })
  conference = id
  const seat = async (account: string, kind: string, reference: string, isConvener: boolean) => ({
    account,
    represents: await district.organisation(kind, reference),
    convener: isConvener,
    present: true,
  })
  const members = [
    await seat(convener.account, 'department', 'govOffice', true),
    await seat(member.account, 'department', 'tax', false),
  ]
  const changed = await officer.client.get('conference.change', {
    params: { id },
    body: { version, ...meeting, members },
  })
  const frozen = await officer.client.get('conference.freeze', { params: { id }, body: { version: changed.version } })
  const lines = { skilled: 6, excellent: 1, reserve: 2 }
  const undecided = await officer.client.send('conference.propose', {
    params: { id },
    body: { version: frozen.version, choice: { lines } },
  })
  expect(undecided.status).toBe(400)
  expect(undecided.text).toContain('tie')
  await officer.client.get('conference.propose', {
    params: { id },
    body: { version: frozen.version, choice: { lines, order: ids.slice(0, VETOED) } },
  })
  await (await as(member)).get('conference.vote', { params: { id }, body: { matter: 'list', vote: 'yes' } })
  const { page, wrong } = await visit(browser, district.server, `/conferences/${id}`, { width: 1920, height: 1080 })
  await signIn(page, convener, district.clock)
  await page.getByRole('button', { name: '赞成' }).click()
  await page.getByText('已过半数，通过').waitFor()
  await picture(page, 'batch-room')
  await page.getByRole('button', { name: '确认决定' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确认决定' }).click()
  await confirmIfAsked(page, convener, district.clock, page.getByRole('heading', { name: '会议决定' }))
  expect(await stateOf(0)).toBe('scored')
  const { result } = await (await as(enterprises[0]!.agent)).get('result.read', { params: { id: ids[0]! } })
  expect(result).toBeNull()
  expect(wrong).toEqual([])
}, 180_000)

test('the notice is published; one objection is upheld, one dismissed', async () => {
  const { browser, district, officer } = at
  const { page, wrong } = await visit(browser, district.server, '/notice-work')
  await signIn(page, officer, district.clock)
  await page.getByRole('button', { name: /^起草公示/ }).click()
  await page.getByRole('heading', { name: '名单（6 家）' }).waitFor()
  await page.getByLabel('电话', { exact: true }).fill('0572-2222222')
  await page.getByLabel('地址').fill('试验路8号')
  await page.getByLabel('纪检监督').fill('纪检监察组 0572-3333333')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  await page.getByRole('button', { name: '发布公示' }).click()
  await page.getByRole('dialog', { name: '发布公示' }).getByRole('button', { name: '发布公示' }).click()
  await confirmIfAsked(page, officer, district.clock, page.getByRole('heading', { name: '公示还剩' }))
  notice = new URL(page.url()).pathname.split('/').at(-1)!
  await picture(page, 'batch-notice')
  const states = await Promise.all(ids.map((_, index) => stateOf(index)))
  expect(states.filter((state) => state === 'on_notice')).toHaveLength(6)
  expect(states.filter((state) => state === 'reserved')).toHaveLength(2)

  const anybody = district.auditAdmin.client
  for (const index of [1, 2])
    await anybody.get('objection.lodge', { params: { id: notice }, body: objectionTo(ids[index]!) })
  for (const index of [1, 2]) {
    await district.confirm(officer)
    const { items } = await officer.client.get('objection.list')
    const { id } = items.find(({ application }) => application === ids[index])!
    const { version } = await officer.client.get('objection.read', { params: { id } })
    const summary = '有人反映培训人数与实际不符。'
    await officer.client.get('objection.investigate', { params: { id }, body: { version, summary } })
    const heard = await officer.client.get('objection.read', { params: { id } })
    const outcome = index === 1 ? 'dismissed' : 'upheld'
    await officer.client.get('objection.decide', {
      params: { id },
      body: { version: heard.version, outcome, finding: '经核查培训台账。', reply: '已核查，感谢监督。' },
    })
  }
  await officer.client.get('objection.notSelect', {
    params: { id: ids[2]! },
    body: { version: await versionOf(ids[2]!), reason: '异议成立，培训人数不实。' },
  })
  expect(await stateOf(2)).toBe('not_selected')
  await as(enterprises[2]!.agent)
  const own = await visitAs(browser, district.server, enterprises[2]!.agent, `/applications/${ids[2]!}/result`)
  await own.page.getByText('异议成立，培训人数不实。').waitFor()
  await picture(own.page, 'batch-result')
  expect([...wrong, ...own.wrong]).toEqual([])
}, 180_000)

test('when the notice is over the others are recognised by one order; papers read back', async () => {
  const { browser, district, officer } = at
  const { server, clock } = district
  await district.goTo('2026-03-10T09:00:00+08:00')
  const { page, wrong } = await visit(browser, server, '/recognitions')
  await signIn(page, officer, clock)
  await page.getByRole('link', { name: /去认定/ }).click()
  await page.getByRole('button', { name: '认定 5 家企业' }).click()
  const dialog = page.getByRole('dialog', { name: '发文认定' })
  await dialog.getByLabel('发文字号').fill('吴人社发〔2026〕12号')
  await dialog.getByLabel('发文日期').fill('2026-03-10')
  await dialog.getByRole('button', { name: '认定 5 家企业' }).click()
  await confirmIfAsked(page, officer, clock, page.getByText('已认定 5 家企业。'))
  await picture(page, 'batch-order')
  const pdf = await downloaded(page, () => page.getByRole('button', { name: '认定文件（PDF）' }).click())
  const said = (await readPdf(pdf.bytes)).pages.join('')
  for (const part of ['WX-SE-E-2026-0001', NAMES[0]!, NAMES[1]!]) expect(said).toContain(part)
  expect(said).not.toContain(NAMES[2]!)
  const { order } = await (await as(officer)).get('recognition.read', { params: { id: ids[0]! } })
  const docx = await fetch(`${server.address}/api/recognition/orders/${order.id}/paper?format=docx`, {
    headers: { cookie: officer.client.cookie },
  })
  const { parts } = readDocx(new Uint8Array(await docx.arrayBuffer()))
  expect(new TextDecoder().decode(parts['word/document.xml']).replaceAll(/<[^>]*>/g, '')).toContain(
    '吴人社发〔2026〕12号',
  )
  expect(wrong).toEqual([])
}, 120_000)

test('one is better a year on, one cheated: a new certificate, and one that is revoked', async () => {
  const { browser, district, officer } = at
  const { server, clock } = district
  const { page, wrong } = await visit(browser, server, `/recognitions/${ids[1]!}`)
  await signIn(page, officer, clock)
  await page.getByRole('button', { name: '复核晋级' }).click()
  const better = page.getByRole('dialog', { name: /^复核晋级/ })
  await better
    .getByLabel(/理由|复核结论/)
    .first()
    .fill('动态复核达到优秀等级。')
  await better.getByRole('button', { name: '复核晋级', exact: true }).click()
  await confirmIfAsked(page, officer, clock, page.getByText('已办理：复核晋级'))
  await picture(page, 'batch-upgraded')
  await page.goto(`${server.address}/recognitions/${ids[3]!}`)
  await page.getByRole('button', { name: '撤销认定' }).click()
  const revoking = page.getByRole('dialog', { name: /^撤销认定/ })
  await revoking.getByLabel('理由', { exact: true }).fill('提供虚假材料。')
  await revoking.getByLabel('对已享受政策的处理').fill('停止兑现补助。')
  await revoking.getByRole('button', { name: '撤销认定', exact: true }).click()
  await confirmIfAsked(page, officer, clock, page.getByText('已办理：撤销认定'))

  const answers = []
  await as(officer)
  for (const index of [1, 3]) {
    const { certificates } = await officer.client.get('recognition.read', { params: { id: ids[index]! } })
    for (const { number } of certificates)
      answers.push((await district.auditAdmin.client.get('certificate.check', { body: { number } })).answer)
  }
  expect(answers.toSorted()).toEqual(['revoked', 'superseded', 'valid'])
  expect(await stateOf(3)).toBe('revoked')
  expect(wrong).toEqual([])
}, 120_000)

test('the list the conference decided on is rebuilt from what was frozen', async () => {
  const { officer } = at
  const frozen = await officer.client.send('conference.export', { params: { id: conference } })
  expect(frozen.status).toBe(200)
  const { replayed } = await replay(frozen.text)
  expect(replayed).toBe(true)
})

/** As `jiangxin replay` does it. */
async function replay(text: string): Promise<{ readonly replayed: boolean }> {
  const { replay: command } = await import('../../src/cli/commands/replay.ts')
  const { recordedTerminal } = await import('../support/terminal.ts')
  const terminal = recordedTerminal({ language: 'zh', input: text } as never)
  const code = await command.run({ values: {}, operands: ['-'], terminal })
  return { replayed: (code ?? 0) === 0 }
}
