import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { readDocx } from '../papers/readDocx.ts'
import { readPdf, squeezed } from '../papers/readPdf.ts'
import { readXlsx } from '../papers/readXlsx.ts'
import { filledApplication, submit } from '../support/district/application.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import type { Enterprise } from '../support/district/district.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { confirmIfAsked, downloaded, picture, signIn, visit, visitAs } from './support/site.ts'

const at = inDistrict()

const TWELVE = Array.from({ length: 12 }, (_, number) => `湖州第${number + 1}童装有限公司`)
const LATE = '湖州未开始童装有限公司'
const ids = new Map<string, string>()
let late: Enterprise

/** Twelve have submitted to the town; one has not begun. */
beforeAll(async () => {
  const { district, clerk, batch } = at
  const enterprise = (name: string, number: number) =>
    district.enterprise({ name, creditCode: creditCode(number), office: OFFICE, clerk })
  for (const [number, name] of TWELVE.entries()) {
    const one = await enterprise(name, 300 + number)
    const id = await filledApplication(one, batch)
    await submit(one, id, district.confirm)
    ids.set(name, id)
  }
  late = await enterprise(LATE, 330)
}, 400_000)

const dossier = (name: string) => `/dossiers/${ids.get(name)}`
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })

test('the town recommends twelve at once, prints the roll-up, reminds who has not begun, and takes the list along', async () => {
  const { browser, district, clerk } = at
  const { page, wrong } = await visit(browser, district.server, '/worklist')
  await signIn(page, clerk, district.clock)
  for (const name of TWELVE) await page.getByRole('checkbox', { name: `选择 ${name}`, exact: true }).check()
  await page.getByText('已选 12 条').waitFor()
  await picture(page, 'worklist-chosen')
  await page.getByRole('button', { name: '推荐 12 家' }).click()
  const dialog = page.getByRole('dialog', { name: '推荐 12 家企业' })
  await dialog
    .getByRole('button', { name: /同意推荐/ })
    .first()
    .click()
  for (const check of await dialog.getByRole('checkbox').all()) await check.check()
  await picture(page, 'recommend')
  await dialog.getByRole('button', { name: '推荐 12 家' }).click()
  const result = page.getByRole('dialog', { name: '12 家中 12 家已推荐' })
  await confirmIfAsked(page, clerk, district.clock, result)
  await result.getByRole('button', { name: '完成' }).click()
  for (const id of ids.values())
    expect((await clerk.client.get('dossier.read', { params: { id } })).application.state).toBe('recommended')

  await page.locator('summary', { hasText: '推荐汇总表' }).click()
  const word = await downloaded(page, () => page.getByRole('button', { name: 'Word', exact: true }).click())
  const { grid } = readDocx(word.bytes)
  for (const name of TWELVE)
    expect(
      grid.filter((row) => row.includes(name)),
      name,
    ).toHaveLength(1)
  const excel = await downloaded(page, () => page.getByRole('button', { name: 'Excel', exact: true }).click())
  const sheet = await readXlsx(excel.bytes, '序号')
  expect(sheet.grid.filter((row) => row.some((cell) => TWELVE.includes(cell)))).toHaveLength(12)
  expect(sheet.texts.join('')).not.toContain(LATE)
  await page.keyboard.press('Escape')

  const list = await downloaded(page, () => page.getByRole('button', { name: '导出 Excel' }).click())
  const exported = await readXlsx(list.bytes, '编号')
  for (const name of TWELVE) expect(exported.texts).toContain(name)
  expect(exported.alive).toEqual([])

  await page
    .getByRole('navigation', { name: '按状态' })
    .getByRole('link', { name: /^未开始/ })
    .click()
  await page.getByText(LATE).waitFor()
  await page.getByRole('button', { name: '提醒企业' }).click()
  await page.getByRole('dialog').getByLabel('内容').fill('请尽快开始申报，有困难请联系我们。')
  await page.getByRole('button', { name: '看实际效果' }).click()
  const preview = page.getByRole('dialog', { name: '看实际效果' })
  await preview.getByText('请尽快开始申报，有困难请联系我们。').waitFor()
  await preview.getByText(/^发给 1 家企业的 \d 人。$/).waitFor()
  await picture(page, 'reminder')
  await preview.getByRole('button', { name: /^发送给 \d 人$/ }).click()
  const sent = page.getByRole('dialog', { name: /^已发送给 \d 人。$/ })
  await confirmIfAsked(page, clerk, district.clock, sent)
  await district.confirm(late.agent)
  const { items } = await late.agent.client.get('message.list', { query: {} })
  expect(items.map(({ body }) => body).join()).toContain('请尽快开始申报')
  expect(wrong).toEqual([])
}, 240_000)

test('the bureau sends one correction notice, accepts another, declines a third with reasons; a second officer is told', async () => {
  const { browser, district, officer } = at
  const { server, clock } = district
  const [returned, accepted, declined] = TWELVE as [string, string, string]
  const { page, wrong } = await visit(browser, server, dossier(returned))
  await signIn(page, officer, clock)
  await heading(page, returned).waitFor()
  await picture(page, 'dossier')
  const second = await district.official('programmeOfficer')
  const beside = await visitAs(browser, server, second, dossier(accepted))
  await heading(beside.page, accepted).waitFor()

  await page.getByRole('button', { name: '一次性告知补正' }).click()
  const notice = page.getByRole('dialog', { name: /^一次性告知补正/ })
  await notice.getByLabel('哪一部分').selectOption('A2')
  await notice.getByLabel('什么问题', { exact: true }).fill('经费文件没有盖章')
  await notice.getByLabel('最小的补法').fill('补一份盖章的')
  await notice.getByLabel('理由', { exact: true }).fill('经费文件需要补正')
  await picture(page, 'notice')
  await notice.getByRole('button', { name: '一次性告知补正' }).click()
  await confirmIfAsked(page, officer, clock, page.getByText('已办理，现在：退回补正'))
  const letter = await downloaded(page, () => page.getByRole('button', { name: '补正通知书 PDF' }).click())
  const said = (await readPdf(letter.bytes)).pages.join('')
  for (const part of [returned, '经费文件没有盖章', '补一份盖章的']) expect(said).toContain(squeezed(part))

  await page.goto(server.address + dossier(accepted))
  await page.getByRole('button', { name: '受理', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '受理', exact: true }).click()
  await confirmIfAsked(page, officer, clock, page.getByText('已办理，现在：评审中'))

  // The other officer still sees it as it was, and is told what came between.
  await beside.page.getByRole('button', { name: '受理', exact: true }).click()
  await beside.page.getByRole('dialog').getByRole('button', { name: '受理', exact: true }).click()
  const told = beside.page.getByRole('alert').first()
  await confirmIfAsked(beside.page, second, clock, told)
  expect(await told.innerText()).toContain('受理')
  await picture(beside.page, 'race')

  await page.goto(server.address + dossier(declined))
  await page.getByRole('button', { name: '不予受理' }).click()
  const refusal = page.getByRole('dialog', { name: /^不予受理/ })
  await refusal.getByLabel('理由', { exact: true }).fill('申报内容与事实不符：证书编号查无此号。')
  await refusal
    .getByText(/行政复议/)
    .first()
    .waitFor()
  await picture(page, 'decline')
  await refusal.getByRole('button', { name: '不予受理' }).click()
  await confirmIfAsked(page, officer, clock, page.getByText('已办理，现在：未通过审查'))
  const decision = await downloaded(page, () => page.getByRole('button', { name: '不予受理告知书 PDF' }).click())
  const reasons = (await readPdf(decision.bytes)).pages.join('')
  for (const part of [declined, '证书编号查无此号', '行政复议']) expect(reasons).toContain(part)
  expect([...wrong, ...beside.wrong]).toEqual([])
}, 240_000)
