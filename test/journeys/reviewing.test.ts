/** By keys alone: an expert judges and hands in; the officer settles a difference and the score. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { acceptedApplication } from '../support/district/accepted.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import type { Someone } from '../support/district/district.ts'
import { assignReview } from '../support/district/reviews.ts'
import { barriers } from './support/barriers.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { press, tabTo, typeInto } from './support/keyboard.ts'
import { confirmIfAsked, picture, signIn, visit } from './support/site.ts'

const at = inDistrict()
const NAME = '湖州评审童装有限公司'
const JUDGED = ['leadershipCommitted', 'accreditationCompliant', 'craftsmanshipActivities'] as const
let expert: Someone
let review: string
let application: string

beforeAll(async () => {
  const { district, clerk, officer, batch } = at
  const enterprise = await district.enterprise({ name: NAME, creditCode: creditCode(811), office: OFFICE, clerk })
  application = await acceptedApplication(district, enterprise, { batch, clerk, officer })
  expert = await district.official('reviewer')
  const other = await district.official('reviewer')
  const assign = (reviewer: Someone) =>
    assignReview(district.server.databaseUrl, {
      application,
      reviewer,
      by: officer,
      at: district.clock.now(),
      declared: true,
    })
  review = await assign(expert)
  const id = await assign(other)
  for (const fact of JUDGED)
    await other.client.get('review.save', {
      params: { id },
      body: { fact, value: true, reason: '材料齐全', version: 0 },
    })
  const { version } = (await other.client.get('review.read', { params: { id } })).review
  await other.client.get('review.finish', { params: { id }, body: { version } })
}, 400_000)

const key = (page: Page, name: string) => page.keyboard.press(name)

test('the expert judges every row and hands in, by keys alone', async () => {
  const { browser, district } = at
  const { page, wrong } = await visit(browser, district.server, `/reviews/${review}`)
  await signIn(page, expert, district.clock)
  await page.getByRole('heading', { name: NAME }).waitFor()
  await picture(page, 'review')
  expect(await barriers(page, 'review')).toEqual([])
  expect(await page.getByText('其他专家的意见').count()).toBe(0)
  await key(page, '?')
  await page.getByRole('dialog', { name: '全部按键' }).waitFor()
  await key(page, 'Escape')
  // Too early: what is missing is named, and nothing is lost.
  await key(page, 's')
  await page.getByRole('dialog').waitFor()
  await press(page, '提交评审意见')
  await page.getByText('还没有写理由').first().waitFor()
  await picture(page, 'review-too-early')
  await key(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  for (const [number] of JUDGED.entries()) {
    await page.getByText(`第 ${number + 1} 项，共 3 项`).waitFor()
    await key(page, number === 0 ? '2' : '1')
    await key(page, 'r')
    await page.keyboard.type(`第${number + 1}项：材料第一页可见`)
    await key(page, 'Escape')
    await key(page, 'e')
    if (number < 2) await key(page, 'j')
  }
  await page.getByText('已评 3 / 3 项').waitFor()
  await picture(page, 'review-answered')
  await key(page, 's')
  await page.getByRole('dialog').waitFor()
  await picture(page, 'review-hand-in')
  await press(page, '提交评审意见')
  await page.getByText('不能再改。').first().waitFor()
  await page.getByRole('heading', { name: '其他专家的意见' }).waitFor()
  await page.getByText('专家1').waitFor()
  await picture(page, 'review-others')
  expect(await barriers(page, 'others')).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'review-phone')
  expect(await barriers(page, 'review-phone')).toEqual([])
  expect(wrong).toEqual([])
}, 180_000)

test('the officer settles the difference and the score, by keys alone', async () => {
  const { browser, district, officer } = at
  const { page, wrong } = await visit(browser, district.server, '/settlement')
  await signIn(page, officer, district.clock)
  await page.getByRole('link', { name: NAME }).waitFor()
  await picture(page, 'settlement')
  expect(await barriers(page, 'settlement')).toEqual([])
  await page.goto(`${district.server.address}/settlement?view=row`)
  await page.getByRole('link', { name: NAME }).waitFor()
  await picture(page, 'settlement-row')
  expect(await barriers(page, 'settlement-row')).toEqual([])
  await page.goBack()
  await page.getByRole('link', { name: NAME }).waitFor()
  await key(page, 'j')
  await key(page, 'Enter')
  await page.getByText('专家意见不同').first().waitFor()
  await picture(page, 'settlement-file')
  expect(await barriers(page, 'settlement-file')).toEqual([])
  await key(page, 's')
  await page.getByRole('dialog').getByText('先把上面几处核定好').waitFor()
  await key(page, 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await key(page, 'j')
  await key(page, 'k')
  await key(page, 'd')
  await page.keyboard.press('Space')
  await picture(page, 'settlement-determine')
  await typeInto(page, '核定理由', '两份纪要均有主要负责人签字')
  await press(page, '核定')
  await page.getByText('可以核定').waitFor()
  await picture(page, 'settlement-determined')
  await key(page, 's')
  await page.getByRole('dialog', { name: new RegExp('^核定') }).waitFor()
  await picture(page, 'settlement-settle')
  await tabTo(page, '核定评审分')
  await key(page, 'Enter')
  await confirmIfAsked(page, officer, district.clock, page.getByText('现在：待审议'))
  await picture(page, 'settlement-settled')
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'settlement-file-phone')
  expect(await barriers(page, 'settlement-file-phone')).toEqual([])
  await page.goto(`${district.server.address}/settlement`)
  await page.getByRole('link', { name: NAME }).waitFor()
  await picture(page, 'settlement-phone')
  expect(await barriers(page, 'settlement-phone')).toEqual([])
  expect(wrong).toEqual([])
}, 180_000)
