import { beforeAll, expect, test } from 'vitest'
import { filledApplication, sign, submit } from '../support/district/application.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import type { Enterprise } from '../support/district/district.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { press, tabTo, typeInto } from './support/keyboard.ts'
import { freshCode, visit } from './support/site.ts'

const at = inDistrict()
let ready: Enterprise

/** One signed and ready to be submitted, and one that waits at the town. */
beforeAll(async () => {
  const { district, clerk, batch } = at
  const enterprise = (name: string, number: number) =>
    district.enterprise({ name, creditCode: creditCode(number), office: OFFICE, clerk })
  ready = await enterprise('湖州按键童装有限公司', 501)
  await sign(ready, await filledApplication(ready, batch), district.confirm)
  const other = await enterprise('湖州待审童装有限公司', 502)
  await submit(other, await filledApplication(other, batch), district.confirm)
}, 300_000)

test('the applicant signs in, answers, goes on, checks and submits by keyboard alone', async () => {
  const { page, wrong } = await visit(at.browser, at.district.server, '/sign-in')
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.keyboard.press('Tab')
  await typeInto(page, '用户名', ready.agent.signInName)
  await typeInto(page, '密码', ready.agent.password)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '继续填写2026年第1批申报' }).waitFor()
  await press(page, '继续填写2026年第1批申报')
  await page.getByRole('heading', { name: '2026年第1批申报' }).waitFor()
  await press(page, '组织保障建设')
  const answer = page.locator('[data-fact=leadershipCommitted]').getByRole('button', { name: '是', exact: true })
  await answer.waitFor()
  await press(page, '是', 'Space')
  expect(await answer.getAttribute('aria-pressed')).toBe('true')
  const ring = await page.evaluate(() => {
    const { boxShadow, outlineStyle } = getComputedStyle(document.activeElement!)
    return boxShadow !== 'none' || outlineStyle !== 'none'
  })
  expect(ring, 'one sees where the focus is').toBe(true)
  await press(page, '下一行')
  await page.locator('[data-fact=trainingFunds]').waitFor()
  await press(page, '任务列表')
  await page.getByRole('link', { name: '检查全部答案' }).waitFor()
  await press(page, '检查全部答案')
  await page.getByText('内容齐全').waitFor()
  await press(page, '提交申报')
  const dialog = page.getByRole('dialog', { name: '提交申报' })
  await dialog.waitFor()
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await tabTo(page, '提交申报', 1)
  await page.keyboard.press('Enter')
  await press(page, '提交申报')
  await page.getByRole('heading', { name: '申报已提交' }).waitFor()
  expect(wrong).toEqual([])
}, 180_000)

test('the clerk signs in, finds the application in the list, reads it and recommends it by keyboard alone', async () => {
  const { clerk, district, browser } = at
  const { page, wrong } = await visit(browser, district.server, '/sign-in')
  await page.getByRole('heading', { name: '登录' }).waitFor()
  await page.keyboard.press('Tab')
  await typeInto(page, '用户名', clerk.signInName)
  await typeInto(page, '密码', clerk.password)
  await page.keyboard.press('Enter')
  await page.getByLabel('验证码', { exact: true }).waitFor()
  await typeInto(page, '验证码', freshCode(clerk.secret, district.clock))
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
  await press(page, '申报')
  const row = page.getByRole('link', { name: '湖州待审童装有限公司' })
  await row.waitFor()
  for (let pressed = 0; pressed < 5; pressed++) {
    if (await row.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('j')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '湖州待审童装有限公司' }).waitFor()
  await page.keyboard.press('j')
  await page.getByRole('heading', { name: /企业领导重视/ }).waitFor()
  await press(page, '推荐')
  await press(page, /同意推荐/)
  for (const check of ['企业在本辖区管理范围内', '企业正常经营', '未掌握欠薪、重大劳资纠纷、安全事故等情形'])
    await press(page, check, 'Space')
  await press(page, '推荐 1 家')
  const question = page.getByRole('dialog', { name: '请再次确认身份' })
  const result = page.getByRole('dialog', { name: '1 家中 1 家已推荐' })
  await question.or(result).first().waitFor()
  if (await question.isVisible()) {
    await typeInto(page, '密码', clerk.password)
    await typeInto(page, '验证码', freshCode(clerk.secret, district.clock))
    await page.keyboard.press('Enter')
  }
  await result.waitFor()
  await press(page, '完成')
  await page.getByText('已办理，现在：待受理').waitFor()
  expect(wrong).toEqual([])
}, 180_000)
