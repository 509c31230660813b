import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { readDocx } from '../papers/readDocx.ts'
import { readPdf, squeezed } from '../papers/readPdf.ts'
import { ANSWERS } from '../support/answers.ts'
import { attachWanted, PROFILE, settled } from '../support/district/application.ts'
import { Client } from '../support/district/client.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { type Enterprise, PASSWORD, type Someone } from '../support/district/district.ts'
import { pdfOf } from '../support/district/upload.ts'
import { photograph } from '../support/evidence/pictures.ts'
import { type FakeClamd, fakeClamd } from '../support/fakeClamd.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { answerAll, drop, dropSample, SAMPLE } from './support/selfCheck.ts'
import { confirmIfAsked, downloaded, picture, signIn, visit, visitAs } from './support/site.ts'

/** Harmless by itself: the scanner of this file takes it for the test signature. */
const INFECTED = 'JIANGXIN-TEST-SIGNATURE'
let clamd: FakeClamd | undefined
const at = inDistrict(async () => {
  const answer = (stream: Buffer) => (stream.includes(INFECTED) ? 'stream: Test-Signature FOUND' : 'stream: OK')
  clamd = await fakeClamd({ answer, version: 'ClamAV 1.4.2/27600/Mon Nov 16 08:00:00 2026' })
  const { address } = clamd
  return { CLAMD: 'path' in address ? `unix:${address.path}` : `tcp://${address.host}:${address.port}` }
})
afterAll(() => clamd?.stop())

/** A PDF with the signature as it stands, not packed. */
async function infectedPdf(): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage()
  document.catalog.set(PDFName.of('Remark'), PDFString.of(INFECTED))
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

const NAME = '湖州棉朵童装有限公司'
const CODE = creditCode(101)

const saveState = (page: Page) => page.getByRole('status', { name: '保存状态' })
const saved = (page: Page) =>
  saveState(page)
    .getByText(/^已自动保存/)
    .waitFor()
const tasks = (id: string) => `/applications/${id}`

/** Words of a file under a row, once it has been looked into. */
const fileOf = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })
const chooseFile = async (page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件' }).click(),
  ])
  await chooser.setFiles({ name, mimeType, buffer })
}

async function register(page: Page): Promise<void> {
  const code = page.getByLabel('统一社会信用代码')
  const wrong = `${CODE.slice(0, 17)}${CODE.endsWith('A') ? 'B' : 'A'}`
  await code.fill(wrong)
  await page.getByLabel('企业名称').fill(NAME)
  await page.getByText(/校验不通过/).waitFor()
  await code.fill(CODE)
  await page.getByText('校验通过', { exact: false }).waitFor()
  await page.getByLabel('管理本企业的乡镇街道或园区').selectOption({ label: '织里镇' })
  await page.getByLabel('法定代表人姓名').fill('周法人')
  await page.getByLabel('经营地址').fill('织里镇试验路1号')
  await page.getByLabel('您的姓名').fill('沈经办')
  await page.getByLabel('手机或电话').fill('13800000001')
  await page.getByLabel('用户名', { exact: true }).fill('shen.agent')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '注册', exact: true }).click()
  await page.getByRole('heading', { name: '企业注册' }).waitFor()
}

/** Whoever sits at the browser, for what a journey is not about. */
async function behind(page: Page, name: string, signInName: string): Promise<Someone> {
  const client = new Client(at.district.server.address)
  const [cookie] = await page.context().cookies()
  client.cookie = `${cookie!.name}=${cookie!.value}`
  return { client, name, signInName, password: PASSWORD, secret: '', account: '' }
}

/** The clerk has the sealed letter before him. */
async function approve(): Promise<void> {
  const { browser, district, clerk } = at
  const { page, wrong, context } = await visit(browser, district.server, '/registrations')
  await signIn(page, clerk, district.clock)
  await page.getByRole('link', { name: NAME }).click()
  const dialog = page.getByRole('dialog', { name: /查验/ })
  const passes = dialog.getByRole('button', { name: '通过', exact: true })
  expect(await passes.isDisabled()).toBe(true)
  await dialog.getByLabel(/已查验盖章授权书/).check()
  await picture(page, 'registrations')
  await passes.click()
  await confirmIfAsked(page, clerk, district.clock, page.getByText('没有等查验的注册。'))
  expect(wrong).toEqual([])
  await context.close()
}

test('a visitor registers, starts with the self-check and the roster, and submits with the signatory', async () => {
  const { browser, district } = at
  const { server, clock } = district
  const agent = await visit(browser, server, '/self-check')
  const { page } = agent
  await dropSample(page)
  await answerAll(page, ANSWERS, 12)
  await page.getByRole('switch', { name: '存在这个浏览器' }).click()
  const kept = await downloaded(page, () => page.getByRole('button', { name: '带走文件' }).click())
  expect(kept.name).toMatch(/^自评-.*\.json$/)

  await page.goto(`${server.address}/register`)
  await register(page)
  const letter = await downloaded(page, () => page.getByRole('button', { name: '下载 Word' }).click())
  const { outside, grid } = readDocx(letter.bytes)
  const said = squeezed(outside + grid.flat().join(''))
  for (const part of ['授权委托书', NAME, CODE, '周法人', '沈经办', '织里镇：']) expect(said).toContain(part)
  await picture(page, 'registration')
  await page.getByRole('button', { name: '看看通过了没有' }).click()
  await page.getByText('待查验授权书').waitFor()
  await approve()
  await page.getByRole('button', { name: '看看通过了没有' }).click()
  await page.getByRole('heading', { name: '待办' }).waitFor()
  await page.getByRole('link', { name: '申报2026年第1批' }).click()
  await page.getByRole('button', { name: '开始申报' }).click()

  // What the self-check saved is taken over, not typed again.
  await page.getByRole('button', { name: '这台电脑上的自评' }).click()
  await page.getByRole('button', { name: /^取用选中的 \d+ 项$/ }).click()
  await page.getByText(/已填入 1\d 项/).waitFor()
  await saved(page)
  const id = new URL(page.url()).pathname.split('/')[2]!

  // The list is read and counted here; no person's pay leaves the computer.
  await page.getByRole('link', { name: '花名册', exact: true }).click()
  await page.getByRole('heading', { name: '花名册', exact: true }).waitFor()
  await drop(page, SAMPLE, 'roster-garment.xlsx', '.apply')
  await page.getByRole('heading', { name: '送出前请看：哪些会离开这台电脑' }).waitFor()
  await picture(page, 'roster-before')
  const [sent] = await Promise.all([
    page.waitForRequest((request) => request.method() === 'PUT' && request.url().includes('/roster')),
    page.getByRole('button', { name: /^送出并使用（\d+ 人）$/ }).click(),
  ])
  await page.getByRole('heading', { name: '已送出的花名册' }).waitFor()
  expect(sent.postData()).toContain('"name"')
  for (const pay of ['96500', '152300']) expect(sent.postData()).not.toContain(pay)

  // Three rows by hand, one after another.
  await page.goto(`${server.address}${tasks(id)}/rows/E4`)
  await page.locator('[data-fact=craftsmanshipActivities]').getByRole('button', { name: '是', exact: true }).click()
  await page.getByRole('link', { name: '下一行' }).click()
  await page.locator('[data-fact=labourRelationsHonour] button[value=district]').click()
  await page.getByRole('link', { name: '下一行' }).click()
  await page.locator('[data-fact=enterpriseTitle] button[value=provincial]').click()
  await saved(page)
  await picture(page, 'row')

  // The rest, and the papers under the rows, are not what this journey is about.
  const me = await behind(page, '沈经办', 'shen.agent')
  await fillRest(me, id)
  await page.goto(`${server.address}${tasks(id)}/check`)
  await page.getByText('内容齐全').waitFor()
  expect(await page.getByText('得分的行都有材料。').count()).toBe(1)
  const { bytes } = await downloaded(page, () =>
    page.locator('#letter').getByRole('button', { name: '下载 PDF' }).click(),
  )
  const before = await me.client.get('application.read', { params: { id } })
  const hash = before.currentHash
  const commitment = (await readPdf(bytes)).pages.join('')
  expect(commitment).toContain('真实性承诺书')
  expect(commitment.toLowerCase()).toContain(hash.slice(0, 16))
  await chooseFile(page, '承诺书扫描件.pdf', 'application/pdf', Buffer.from(await pdfOf('sealed')))
  await fileOf(page, '承诺书扫描件').getByText('已检查').waitFor()
  expect(await page.getByRole('button', { name: '提交申报' }).isDisabled()).toBe(true)

  // The signatory comes in by a link, in a browser of their own.
  await page.getByRole('link', { name: /去邀请/ }).click()
  await page.getByLabel('姓名', { exact: true }).fill('周法人')
  await page.getByLabel('法定代表人或授权人').check()
  await page.getByRole('button', { name: '生成邀请链接' }).click()
  const made = page.getByLabel('邀请链接')
  await confirmIfAsked(page, { password: PASSWORD, secret: '' }, clock, made)
  const link = await made.inputValue()
  const signatory = await visit(browser, server, link.replace(server.address, ''))
  await signatory.page.getByLabel('用户名', { exact: true }).fill('zhou.boss')
  await signatory.page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await signatory.page.getByRole('button', { name: '接受邀请并登录' }).click()
  await signatory.page.getByRole('link', { name: '确认2026年第1批申报的承诺书' }).click()
  await signatory.page.getByRole('link', { name: '去确认申报内容' }).click()
  await signatory.page.getByLabel('我已看过以上全部内容，承诺真实、完整，并对此负责。').check()
  await picture(signatory.page, 'sign')
  await signatory.page.getByRole('button', { name: '确认申报内容' }).click()
  const standing = signatory.page.getByText(/已确认现在的内容/)
  await confirmIfAsked(signatory.page, { password: PASSWORD, secret: '' }, clock, standing)

  await page.goto(`${server.address}${tasks(id)}/check`)
  await page.getByText(/已确认现在的内容/).waitFor()
  await picture(page, 'check')
  await page.getByRole('button', { name: '提交申报' }).click()
  await page.getByRole('dialog', { name: '提交申报' }).getByRole('button', { name: '提交申报' }).click()
  await page.getByRole('heading', { name: '申报已提交' }).waitFor()
  const submitted = await me.client.get('application.read', { params: { id } })
  const receipt = squeezed(await page.getByRole('main').innerText())
  expect(receipt).toContain(squeezed(submitted.contentHash!))
  expect(receipt).toContain(`编号${submitted.number}`)
  await picture(page, 'receipt')

  const volume = await downloaded(page, () => page.getByRole('button', { name: '下载申报材料全册（PDF）' }).click())
  const { pages } = await readPdf(volume.bytes)
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.join('')).toContain(NAME)
  for (const [number, text] of pages.entries())
    expect(text.toLowerCase(), `page ${number + 1}`).toContain(submitted.contentHash!.slice(0, 16))
  for (const { wrong } of [agent, signatory]) expect(wrong).toEqual([])

  // Afterwards nothing can be changed, and the way in is the sign-in page.
  await page.goto(`${server.address}${tasks(id)}/rows/E4`)
  await page.getByText('申报已提交，内容已锁定。', { exact: false }).waitFor()
  await page.getByRole('button', { name: '退出' }).click()
  await signIn(page, me, clock)
  await page.getByText('等别人办的').waitFor()
}, 240_000)

/** Everything that is still open, straight to the server. */
async function fillRest(me: Someone, id: string): Promise<void> {
  const { client } = me
  const { version } = await client.get('enterprise.own')
  await client.get('enterprise.change', { body: { version, address: '试验路1号', industry: 'other', size: 'small' } })
  const { answers } = await client.get('application.read', { params: { id } })
  const known = new Set(answers.map(({ section, field }) => `${section} ${field}`))
  const entries = [
    ...Object.entries(PROFILE).map(([field, value]) => ({ section: 'profile' as const, field, value: value as never })),
    ...Object.entries(ANSWERS).map(([field, value]) => ({ section: 'fact' as const, field, value: value as never })),
  ]
  const changes = entries
    .filter(({ section, field }) => !known.has(`${section} ${field}`))
    .map((change) => ({ ...change, base: 0 }))
  await client.get('application.save', { params: { id }, body: { changes } })
  await attachWanted(me, id, { letter: false })
}

test('evidence under its row: a photo with a place in it, a pdf, and an infected file', async () => {
  const { browser, district } = at
  const { one, id } = await draft('湖州佐证童装有限公司', 102)
  const { page, wrong, context } = await visitAs(browser, district.server, one.agent, `${tasks(id)}/rows/A1`, {
    width: 390,
    height: 844,
  })
  const photo = await photograph()
  await chooseFile(page, 'IMG_2031.jpg', 'image/jpeg', photo)
  await fileOf(page, 'IMG_2031').getByText('已检查').waitFor()
  await fileOf(page, 'IMG_2031').getByRole('button', { name: '查看' }).click()
  const shown = page.getByRole('img', { name: 'IMG_2031' })
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBeGreaterThan(0)
  const turned = await shown.evaluate((image: HTMLImageElement) => image.naturalHeight > image.naturalWidth)
  expect(turned, 'a photo taken upright stands upright').toBe(true)
  const preview = await context.request.get(new URL((await shown.getAttribute('src'))!, page.url()).href)
  expect((await preview.body()).includes('GPS') || (await preview.body()).includes('secret-remark')).toBe(false)
  const original = await downloaded(page, () => page.getByRole('link', { name: '下载' }).click())
  expect(Buffer.from(original.bytes).equals(photo)).toBe(true)
  await picture(page, 'evidence-phone')
  await fileOf(page, 'IMG_2031').getByRole('button', { name: '收起' }).click()

  await chooseFile(page, '会议纪要.pdf', 'application/pdf', Buffer.from(await pdfOf('minutes')))
  await fileOf(page, '会议纪要').getByText('已检查').waitFor()
  await fileOf(page, '会议纪要').getByRole('button', { name: '查看' }).click()
  await page.getByRole('img', { name: '会议纪要 第 1 页，共 1 页' }).waitFor()
  expect(new URL(page.url()).pathname).toBe(`${tasks(id)}/rows/A1`)

  await chooseFile(page, '工资表.pdf', 'application/pdf', await infectedPdf())
  const infected = fileOf(page, '工资表')
  await infected.getByText('带有病毒，已隔离').waitFor()
  expect(await infected.getByRole('button', { name: '查看' }).count()).toBe(0)
  await picture(page, 'evidence-infected')
  const { evidence } = await settled(one.agent, id)
  const found = evidence.find(({ title }) => title === '工资表')!
  for (const as of ['original', 'preview']) {
    const content = `${district.server.address}/api/evidence/${found.id}/content?as=${as}`
    expect((await context.request.get(content)).ok(), as).toBe(false)
  }
  expect(wrong).toEqual([])
}, 120_000)

test('a line cut in the middle of typing loses nothing, nor does a page that is closed meanwhile', async () => {
  const { one, id } = await draft('湖州断线童装有限公司', 103)
  const { page, context, wrong } = await visitAs(at.browser, at.district.server, one.agent, `${tasks(id)}/rows/F3`)
  const typed = { newOccupations: '1', standardsDrafted: '2', standardsPublished: '3' }
  const field = (on: Page, fact: string) => on.locator(`[data-fact=${fact}]`).getByRole('textbox')
  await field(page, 'newOccupations').waitFor()
  await context.setOffline(true)
  for (const [fact, text] of Object.entries(typed)) await field(page, fact).fill(text)
  await saveState(page).getByText('3 处改动待保存').waitFor()
  await saveState(page)
    .getByText(/网络断了：内容已存在本机/)
    .waitFor()
  await picture(page, 'offline')
  await page.close()
  await context.setOffline(false)
  expect(await answersOf(one.agent, id)).not.toHaveProperty('newOccupations')

  const later = await visit(at.browser, at.district.server, `${tasks(id)}/rows/F3`, { context })
  await saved(later.page)
  for (const [fact, text] of Object.entries(typed)) expect(await field(later.page, fact).inputValue()).toBe(text)
  expect(await answersOf(one.agent, id)).toMatchObject(typed)

  // The same with the page left open: the line comes back, and what waited is saved by itself.
  await context.setOffline(true)
  await field(later.page, 'newOccupations').fill('4')
  await saveState(later.page).getByText('1 处改动待保存').waitFor()
  await saveState(later.page)
    .getByText(/网络断了/)
    .waitFor()
  await context.setOffline(false)
  await saveState(later.page).getByText('刚才断网时的 1 处改动已补存').waitFor()
  expect(await answersOf(one.agent, id)).toMatchObject({ newOccupations: '4' })
  expect([...wrong, ...later.wrong]).toEqual([])
}, 120_000)

test('a session that ran out: one signs in over the page, and the text that stands there is saved', async () => {
  const { one, id } = await draft('湖州超时童装有限公司', 104)
  const { page, wrong } = await visitAs(at.browser, at.district.server, one.agent, `${tasks(id)}/enterprise`)
  const summary = page.getByLabel('企业简介和技能人才工作情况')
  await summary.waitFor()
  at.district.clock.advance(31 * 60_000)
  await summary.fill('六十名技术工人，生产童装。')
  const dialog = page.getByRole('dialog', { name: '请重新登录' })
  await dialog.waitFor()
  await picture(page, 'signed-out')
  expect(await summary.inputValue()).toBe('六十名技术工人，生产童装。')
  await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await dialog.getByRole('button', { name: '登录，接着办' }).click()
  await dialog.waitFor({ state: 'detached' })
  await saved(page)
  expect(await summary.inputValue()).toBe('六十名技术工人，生产童装。')
  await at.district.confirm(one.agent)
  expect(await answersOf(one.agent, id)).toMatchObject({ summary: '六十名技术工人，生产童装。' })
  expect(wrong).toEqual([])
}, 120_000)

test('two tabs on one field: both values are shown, and nothing is overwritten before one is chosen', async () => {
  const { one, id } = await draft('湖州两页童装有限公司', 105)
  const { server } = at.district
  const first = await visitAs(at.browser, server, one.agent, `${tasks(id)}/enterprise`)
  const second = await visit(at.browser, server, `${tasks(id)}/enterprise`, { context: first.context })
  const field = ({ page }: { page: Page }) => page.getByLabel('联系人', { exact: true })
  await field(second).waitFor()
  await field(first).fill('沈第一页')
  await saved(first.page)
  await field(second).fill('沈第二页')
  const conflict = second.page.getByRole('alert').filter({ hasText: '与您填的不一样' })
  await conflict.waitFor()
  expect(squeezed(await conflict.innerText())).toMatch(/您填的沈第二页.*沈第一页/)
  await saveState(second.page).getByText('1 处与同事的改动不一致', { exact: false }).waitFor()
  await picture(second.page, 'conflict')
  expect(await answersOf(one.agent, id)).toMatchObject({ contactName: '沈第一页' })
  await conflict.getByRole('button', { name: '用我填的' }).click()
  await conflict.waitFor({ state: 'detached' })
  await saved(second.page)
  expect(await answersOf(one.agent, id)).toMatchObject({ contactName: '沈第二页' })
  await first.page.reload()
  await expect.poll(() => field(first).inputValue()).toBe('沈第二页')
  expect([...first.wrong, ...second.wrong]).toEqual([])
}, 120_000)

/** An application just begun by another enterprise. */
async function draft(name: string, number: number): Promise<{ one: Enterprise; id: string }> {
  const one = await at.district.enterprise({ name, creditCode: creditCode(number), office: OFFICE, clerk: at.clerk })
  const { id } = await one.agent.client.get('application.start', { body: { batch: at.batch } })
  return { one, id }
}

/** What the server has, field by field. */
async function answersOf({ client }: Someone, id: string): Promise<Record<string, unknown>> {
  const { answers } = await client.get('application.read', { params: { id } })
  return Object.fromEntries(answers.map(({ field, value }) => [field, value]))
}
