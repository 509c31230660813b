import { createHash } from 'node:crypto'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { canonicalJson } from '#core/applying/content.ts'
import { acceptedApplication } from '../support/district/accepted.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import { query } from '../support/district/jobs.ts'
import { DOT } from '../support/district/visitRecord.ts'
import { barriers } from './support/barriers.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { downloaded, freshCode, picture, signIn, visit } from './support/site.ts'

const at = inDistrict()
const NAME = '湖州实地童装有限公司'
const PHONE = { width: 390, height: 844 }

beforeAll(async () => {
  const { district, clerk, officer, batch } = at
  const enterprise = await district.enterprise({ name: NAME, creditCode: creditCode(831), office: OFFICE, clerk })
  await acceptedApplication(district, enterprise, { batch, clerk, officer })
}, 300_000)

test('on a phone: planned, opened, filled in without a line, signed by both sides, and sent when the line is back', async () => {
  const { browser, district, officer } = at
  const { page, context, wrong } = await visit(browser, district.server, '/visits', PHONE)
  await signIn(page, officer, district.clock)
  await page.getByText('还没有安排实地核查').waitFor()
  await planOne(page)
  await page.getByRole('link', { name: NAME }).click()

  await page.getByText('没有网络也能打开本页。').waitFor()
  await page
    .getByText('企业填报')
    .or(page.getByRole('heading', { name: '核查情况' }))
    .first()
    .waitFor()
  await picture(page, 'visit-open')
  expect(await barriers(page, 'form')).toEqual([])
  await page.getByRole('button', { name: '开始：现在' }).click()
  await page.getByText(/已存在这部手机上，还没有交回/).waitFor()

  await context.setOffline(true)
  await page.reload()
  await page.getByRole('heading', { name: NAME }).waitFor()
  await page.getByText(/已存在这部手机上，还没有交回/).waitFor()
  expect(await page.getByLabel('开始', { exact: true }).inputValue()).not.toBe('')
  await picture(page, 'visit-offline')

  await page.getByRole('button', { name: /处要改/ }).click()
  await page.getByText('请填写。').first().waitFor()
  await picture(page, 'visit-wrong')
  expect(await barriers(page, 'wrong')).toEqual([])
  await fillIn(page)
  await page.getByRole('heading', { name: '双方签字' }).scrollIntoViewIfNeeded()
  await draw(page, page.getByRole('img', { name: `请核查人员 ${officer.name}在这里签名` }))
  await page.getByRole('button', { name: '核查人员 陆同行：不能手写，以键入姓名代替签名' }).click()
  await draw(page, page.getByRole('img', { name: '请企业接待人 周接待在这里签名' }))
  await picture(page, 'visit-signed')
  expect(await barriers(page, 'signed')).toEqual([])
  await page.getByRole('button', { name: '交回记录' }).click()
  await page.getByText('现在没有网络').waitFor()
  await picture(page, 'visit-waiting')

  // Closed and opened again without a line: it still stands there, and the list tells of it.
  await page.goto(`${district.server.address}/visits`)
  await page.getByRole('region', { name: '这部手机上还没有交回的记录' }).getByRole('link', { name: NAME }).click()
  await page.getByText('现在没有网络').waitFor()
  await context.setOffline(false)
  await page.getByRole('heading', { name: '实地核查记录' }).waitFor()
  await page.getByText('双方已签字，不能再改').waitFor()
  await picture(page, 'visit-arrived')
  expect(await barriers(page, 'record')).toEqual([])

  const [kept] = await query<{ record: { officials: unknown[]; photos: unknown[] }; hash: string }>(
    district.server.databaseUrl,
    `select record, record_sha256 as hash from site_visit where state = 'signed'`,
  )
  expect(createHash('sha256').update(canonicalJson(kept!.record)).digest('hex')).toBe(kept!.hash)
  expect(kept!.record).toMatchObject({ officials: { length: 2 }, photos: { length: 1 } })
  const paper = await downloaded(page, () => page.getByRole('button', { name: '下载 PDF' }).click())
  expect(paper.name).toContain(NAME)

  await page.getByRole('link', { name: '实地核查', exact: true }).first().click()
  await page.getByText('已核查').last().waitFor()
  expect(await page.getByText('这部手机上还没有交回的记录').count()).toBe(0)
  await page.getByRole('link', { name: '实地核查', exact: true }).and(page.locator('[aria-current]')).waitFor()
  for (const current of await page.locator('.top [aria-current]').all()) {
    const { x, width } = (await current.boundingBox())!
    expect(x >= 0 && x + width <= PHONE.width).toBe(true)
  }
  await picture(page, 'visits-phone')
  await page.setViewportSize({ width: 1366, height: 768 })
  await picture(page, 'visits-wide')
  expect(wrong).toEqual([])
}, 240_000)

test('who is signed out meanwhile is asked and loses nothing; signing out warns of what is not sent', async () => {
  const { browser, district, officer } = at
  const { page, context } = await visit(browser, district.server, '/visits', PHONE)
  await signIn(page, officer, district.clock)
  await planOne(page)
  await page.getByRole('listitem').filter({ hasText: '待核查' }).getByRole('link', { name: NAME }).click()
  await page.getByText('没有网络也能打开本页。').waitFor()
  await fillIn(page)
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('button', { name: '退出' }).click()
  const warning = page.getByRole('dialog', { name: '退出' })
  await warning.getByText('还有 1 份实地核查记录没有交回').waitFor()
  await picture(page, 'visit-sign-out')
  await warning.getByRole('button', { name: '先不退出' }).click()

  await context.setOffline(true)
  for (const who of [`核查人员 ${officer.name}`, '核查人员 陆同行', '企业接待人 周接待'])
    await page.getByRole('button', { name: `${who}：不能手写，以键入姓名代替签名` }).click()
  await page.getByRole('button', { name: '交回记录' }).click()
  await page.getByText('现在没有网络').waitFor()
  await context.clearCookies()
  await context.setOffline(false)
  const asking = page.getByRole('dialog', { name: /登录/ })
  await asking.getByLabel('密码', { exact: true }).fill(officer.password)
  await asking.getByRole('button', { name: /登录/ }).click()
  await asking.getByLabel('验证码', { exact: true }).fill(freshCode(officer.secret, district.clock))
  await asking.getByRole('button', { name: /登录/ }).click()
  await page.getByText('双方已签字，不能再改').waitFor()
  const left = await page.evaluate(async () => {
    const shelf = await caches.open('jiangxin-visits')
    return (await shelf.keys()).map(({ url }) => new URL(url).pathname).filter((path) => path.includes('site-visits'))
  })
  expect(left).toEqual([])
}, 240_000)

test('an enterprise that refuses to sign: without a line, the reason stands for its signature', async () => {
  const { browser, district, officer } = at
  const { page, context, wrong } = await visit(browser, district.server, '/visits', PHONE)
  await signIn(page, officer, district.clock)
  await planOne(page)
  await page.getByRole('listitem').filter({ hasText: '待核查' }).getByRole('link', { name: NAME }).click()
  await page.getByText('没有网络也能打开本页。').waitFor()
  await fillIn(page)
  await context.setOffline(true)
  const sign = async () => {
    for (const who of [officer.name, '陆同行'])
      await page.getByRole('button', { name: `核查人员 ${who}：不能手写，以键入姓名代替签名` }).click()
  }
  await sign()
  await page.getByRole('button', { name: '企业拒绝签字' }).click()
  const refusal = page.getByRole('group', { name: '企业接待人 周接待拒绝签字' })
  expect(await page.getByRole('img', { name: /企业接待人/ }).count()).toBe(0)
  await sign()
  await page.getByRole('button', { name: '交回记录' }).click()
  await refusal.getByText('请填写。').waitFor()
  await refusal.getByLabel('拒签的原因').fill('对点名人数有不同看法')
  await refusal.getByLabel('见证人姓名').fill('郑见证')
  await page.getByRole('button', { name: '交回记录' }).click()
  await page.getByText('还有 2 人没有签名。').waitFor()
  await sign()
  await picture(page, 'visit-refused')
  expect(await barriers(page, 'refused')).toEqual([])
  await page.getByRole('button', { name: '交回记录' }).click()
  await page.getByText('现在没有网络').waitFor()
  await page.reload()
  await page.getByText('现在没有网络').waitFor()
  await context.setOffline(false)
  await page.getByText('核查人员已签字，企业拒绝签字，不能再改').waitFor()
  await page.getByText('对点名人数有不同看法').waitFor()
  await picture(page, 'visit-refused-arrived')
  expect(await barriers(page, 'refused record')).toEqual([])
  expect(wrong).toEqual([])
}, 240_000)

async function planOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: '安排实地核查' }).click()
  const dialog = page.getByRole('dialog', { name: '安排实地核查' })
  await dialog.getByLabel(NAME).check()
  await dialog.getByLabel(/^A1 /).check()
  await dialog.getByLabel(/^B5 /).check()
  await picture(page, 'visit-plan')
  expect(await barriers(page, 'plan')).toEqual([])
  await dialog.getByRole('button', { name: '安排 1 家' }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function fillIn(page: Page): Promise<void> {
  await page.getByLabel('开始', { exact: true }).fill('09:30')
  await page.getByLabel('结束', { exact: true }).fill('11:00')
  await page.getByLabel('核查人员 1：职务').fill('就业科科长')
  await page.getByLabel('核查人员 2：姓名').fill('陆同行')
  await page.getByLabel('核查人员 2：职务').fill('就业科科员')
  await page.getByLabel('企业接待人：姓名').fill('周接待')
  await page.getByLabel('企业接待人：职务').fill('人事经理')
  await page.getByRole('region', { name: /^A1 / }).getByLabel('与填报一致').check()
  const second = page.getByRole('region', { name: /^B5 / })
  await second.getByLabel('与填报不符').check()
  await second
    .getByLabel(/：现场看到$/)
    .first()
    .fill('3')
  await second.getByLabel('B5：现场情况').fill('现场点名三人')
  const photo = { name: 'workshop.jpg', mimeType: 'image/jpeg', buffer: await photograph(page) }
  await page.getByLabel('拍照或选照片').setInputFiles(photo)
  await page.getByLabel('照片 1：说明').fill('实训车间')
}

/** A picture larger than is kept, as a camera would take it. */
async function photograph(page: Page): Promise<Buffer> {
  const jpeg = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 2400
    canvas.height = 1800
    const pen = canvas.getContext('2d')!
    pen.fillStyle = '#678'
    pen.fillRect(0, 0, 2400, 1800)
    return canvas.toDataURL('image/jpeg').split(',')[1]!
  })
  return Buffer.from(jpeg || DOT, 'base64')
}

async function draw(page: Page, pad: Locator): Promise<void> {
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  const point = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
  await page.mouse.move(...point(0.15, 0.6))
  await page.mouse.down()
  for (const [x, y] of [
    [0.25, 0.25],
    [0.3, 0.7],
    [0.4, 0.3],
    [0.5, 0.75],
    [0.6, 0.3],
    [0.75, 0.6],
  ] as const)
    await page.mouse.move(...point(x, y), { steps: 4 })
  await page.mouse.up()
}
