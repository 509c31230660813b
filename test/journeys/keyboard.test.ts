import { beforeAll, expect, test } from 'vitest'
import { filledApplication, sign } from '../support/district/application.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import type { Enterprise } from '../support/district/district.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { press, tabTo, typeInto } from './support/keyboard.ts'
import { visit } from './support/site.ts'

const at = inDistrict()
let ready: Enterprise

/** Signed and ready to be submitted. */
beforeAll(async () => {
  const { district, clerk, batch } = at
  const enterprise = (name: string, number: number) =>
    district.enterprise({ name, creditCode: creditCode(number), office: OFFICE, clerk })
  ready = await enterprise('湖州按键童装有限公司', 501)
  await sign(ready, await filledApplication(ready, batch), district.confirm)
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
  await page.getByRole('heading', { name: '2026年第一批申报' }).waitFor()
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
