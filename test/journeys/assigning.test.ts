import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityCheckDigit } from '#core/codes/identityNumber.ts'
import { temporaryFolder } from '../support/folders.ts'
import { acceptedApplication } from '../support/district/accepted.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import type { Someone } from '../support/district/district.ts'
import { barriers } from './support/barriers.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { confirmIfAsked, downloaded, picture, signIn, visit, visitAs } from './support/site.ts'

const at = inDistrict()
const NAMES = ['湖州分配童装有限公司', '湖州分配美妆有限公司', '湖州分配物装有限公司'] as const
const IDENTITY = `33050219700101003${identityCheckDigit('33050219700101003')}`
const folder = temporaryFolder()
const experts: Someone[] = []

beforeAll(async () => {
  const { district, clerk, officer, batch } = at
  for (let number = 1; number <= 3; number++) experts.push(await district.official('reviewer'))
  for (const [number, name] of NAMES.entries()) {
    const enterprise = await district.enterprise({ name, creditCode: creditCode(841 + number), office: OFFICE, clerk })
    await acceptedApplication(district, enterprise, { batch, clerk, officer })
  }
  // One of them works for the second enterprise, and says so.
  const [, , tied] = experts
  await tied!.client.get('reviewer.state', { body: { version: 0, employer: NAMES[1], identity: IDENTITY } })
}, 300_000)
afterAll(() => folder.remove())

test('the officer looks at a proposal, confirms it, changes one by hand and the others in a spreadsheet', async () => {
  const { browser, district, officer } = at
  const { page, wrong } = await visit(browser, district.server, '/assignments')
  await signIn(page, officer, district.clock)
  await page.getByRole('button', { name: '生成分配方案' }).waitFor()
  await picture(page, 'assignments-empty')
  expect(await barriers(page, 'empty')).toEqual([])

  await page.getByRole('button', { name: '生成分配方案' }).click()
  const proposal = page.getByRole('dialog', { name: '生成分配方案' })
  await proposal.getByText('1 家企业人数不够').waitFor()
  await picture(page, 'assignments-lacking')
  await proposal.getByLabel('每家几位专家').selectOption('2')
  await proposal.getByText('3 家企业有变动：新增 6 人次，取消 0 人次。').waitFor()
  await picture(page, 'assignments-proposal')
  expect(await barriers(page, 'proposal')).toEqual([])
  await proposal.getByRole('button', { name: '确认分配 3 家企业' }).click()
  await confirmIfAsked(page, officer, district.clock, page.getByText('待声明').first())
  await picture(page, 'assignments')
  expect(await barriers(page, 'assignments')).toEqual([])

  await page.getByRole('button', { name: `调整 ${NAMES[1]} 的评审专家` }).click()
  const change = page.getByRole('dialog', { name: `调整 ${NAMES[1]} 的评审专家` })
  await change.getByText('应当回避：该企业是其工作单位').waitFor()
  expect(await change.getByRole('checkbox', { disabled: true }).count()).toBe(1)
  await change.getByRole('checkbox', { checked: true }).first().uncheck()
  await change.getByRole('button', { name: '保存' }).click()
  await change.getByText('请写明理由。').waitFor()
  await picture(page, 'assignments-change')
  expect(await barriers(page, 'change')).toEqual([])
  await change.getByLabel('取消的理由').fill('时间冲突')
  await change.getByRole('button', { name: '保存' }).click()
  await confirmIfAsked(page, officer, district.clock, page.getByRole('heading', { name: '专家负担' }))
  await change.waitFor({ state: 'detached' })

  const sheet = await downloaded(page, () => page.getByRole('button', { name: '下载分配表' }).click())
  await page.getByRole('button', { name: '交回分配表' }).click()
  const box = page.getByRole('dialog', { name: '交回分配表' })
  await box.getByLabel('交回分配表').setInputFiles(await fill(sheet.bytes, '王不认识'))
  await box.getByText('没有这位评审专家，请核对姓名；几位之间用顿号隔开。').waitFor()
  await picture(page, 'assignments-sheet-wrong')
  expect(await box.getByRole('button', { name: /^导入/ }).count()).toBe(0)
  await box.getByLabel('交回分配表').setInputFiles(await fill(sheet.bytes, '无'))
  await box.getByText('1 家企业有变动：新增 0 人次，取消 2 人次。').waitFor()
  await box.getByLabel('取消的理由').fill('按表调整')
  await picture(page, 'assignments-sheet')
  await box.getByRole('button', { name: '导入，变动 1 家企业' }).click()
  await confirmIfAsked(page, officer, district.clock, page.getByText('还没有评审专家'))
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'assignments-phone')
  expect(await barriers(page, 'phone')).toEqual([])
  expect(wrong).toEqual([])
}, 180_000)

/** As an officer would: the reviewers of the first enterprise written anew, and saved under another name. */
async function fill(bytes: Uint8Array, reviewers: string): Promise<string> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as never)
  const sheet = book.worksheets[0]!
  const column = (sheet.getRow(1).values as readonly unknown[]).indexOf('评审专家')
  expect(column).toBeGreaterThan(0)
  sheet.getRow(2).getCell(column).value = reviewers
  const path = join(folder.path, `filled-${reviewers}.xlsx`)
  await book.xlsx.writeFile(path)
  return path
}

test('an expert says who they are, declares on one, recuses from another; the officer reads why', async () => {
  const { browser, district, officer, batch } = at
  const [expert] = experts as [Someone]
  await district.confirm(officer)
  const { items } = await officer.client.get('assignment.list', { query: { batch } })
  const changes = items.slice(0, 2).flatMap(({ application, reviews }) => {
    const seen = reviews.map(({ reviewer }) => reviewer)
    return seen.includes(expert.account) ? [] : [{ application, seen, add: [expert.account], remove: [] }]
  })
  await officer.client.get('assignment.apply', { body: { batch, changes } })

  const { page, wrong } = await visit(browser, district.server, '/reviews')
  await signIn(page, expert, district.clock)
  await page.getByText('请先填写本人信息，再声明。').waitFor()
  await picture(page, 'reviews-first')
  expect(await barriers(page, 'first')).toEqual([])
  await page.getByLabel('工作单位', { exact: true }).fill('湖州师范学院')
  await page.getByLabel('身份证号').fill('330502197001010000')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('身份证号校验不通过，请逐位核对。').waitFor()
  await page.getByLabel('身份证号').fill(IDENTITY.replace('3305', '3306'))
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('身份证号校验不通过，请逐位核对。').waitFor()
  await page.getByLabel('身份证号').fill(IDENTITY)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存。').waitFor()
  await page.getByText('330502********0031').waitFor()

  await page.getByRole('checkbox', { name: `选 ${NAMES[0]}` }).check()
  await picture(page, 'reviews')
  expect(await barriers(page, 'reviews')).toEqual([])
  await page.getByRole('button', { name: '声明与所选 1 家没有利害关系' }).click()
  await picture(page, 'reviews-declare')
  await page.getByRole('button', { name: '郑重声明' }).click()
  await page.getByText('已声明 1 家。').waitFor()
  const link = page.getByRole('link', { name: `去评审 ${NAMES[0]}` })
  expect(await link.getAttribute('href')).toMatch(/^\/reviews\/[\w-]+$/)

  await page.getByRole('button', { name: `回避 ${NAMES[1]}` }).click()
  const dialog = page.getByRole('dialog', { name: `回避 ${NAMES[1]}` })
  await dialog.getByLabel('回避的理由').fill('近亲属在该企业任职')
  await picture(page, 'reviews-recuse')
  await dialog.getByRole('button', { name: '回避', exact: true }).click()
  await page.getByText('近亲属在该企业任职').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'reviews-phone')
  expect(await barriers(page, 'reviews phone')).toEqual([])
  expect(wrong).toEqual([])

  const office = await visitAs(browser, district.server, officer, '/assignments')
  await office.page.getByText('本人申请回避：近亲属在该企业任职').waitFor()
  await picture(office.page, 'assignments-recused')
  expect(office.wrong).toEqual([])
}, 180_000)
