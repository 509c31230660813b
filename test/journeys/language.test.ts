import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { filledApplication, submit } from '../support/district/application.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import type { Enterprise } from '../support/district/district.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { freshCode, picture, visit } from './support/site.ts'

const at = inDistrict()
let one: Enterprise
let id = ''
/** What people typed, and the names of places, stay as they are. */
const DATA = [
  '湖州中英童装有限公司',
  '经办人',
  '周法人',
  '沈联系',
  '试验路1号',
  '织里镇',
  '吴兴区人力资源和社会保障局',
  '证明.pdf',
  '生产童装，六十名技术工人。',
  '周秀兰',
  '沈建国',
  '吴政办发〔2024〕32号',
  '匠',
]

beforeAll(async () => {
  const { district, clerk, batch } = at
  one = await district.enterprise({ name: DATA[0]!, creditCode: creditCode(601), office: OFFICE, clerk })
  id = await filledApplication(one, batch)
}, 300_000)

/** Chinese on an English page that says nowhere that it is Chinese. */
const chineseLeft = (page: Page): Promise<string[]> =>
  page.evaluate((data) => {
    const found: string[] = []
    const take = (element: Element | null, text: string | null) => {
      if (!text || !element || element.closest('[lang^=zh], [aria-hidden=true], script, noscript, style, [hidden]'))
        return
      const rest = data.reduce((left, part) => left.replaceAll(part, ''), text)
      if (/[\u4e00-\u9fff]/.test(rest)) found.push(text.trim().slice(0, 80))
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) take(walker.currentNode.parentElement, walker.currentNode.textContent)
    // A title may give the official Chinese term.
    for (const element of document.querySelectorAll('[aria-label], [alt], [placeholder]'))
      for (const name of ['aria-label', 'alt', 'placeholder']) take(element, element.getAttribute(name))
    return found
  }, DATA)

async function signInEnglish(page: Page, who: { signInName: string; password: string; secret: string }): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Sign in' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(await chineseLeft(page)).toEqual([])
  await page.getByLabel('User name', { exact: true }).fill(who.signInName)
  await page.getByLabel('Password', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  if (who.secret) {
    await page.getByLabel('Code', { exact: true }).fill(freshCode(who.secret, at.district.clock))
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }
  await page.getByRole('heading', { name: 'To do' }).waitFor()
}

test('the applicant reads everything in English: what waits, the task list, a row, the check', async () => {
  const { page, wrong } = await visit(at.browser, at.district.server, '/sign-in')
  await signInEnglish(page, one.agent)
  expect(await chineseLeft(page)).toEqual([])
  await page.getByRole('link', { name: 'Go on with the application to batch 1 of 2026' }).click()
  await page.getByRole('heading', { name: 'Commitment and submission' }).waitFor()
  await picture(page, 'tasks-en')
  expect(await chineseLeft(page)).toEqual([])
  for (const row of ['A1', 'B5', 'B7']) {
    await page.goto(`${at.district.server.address}/applications/${id}/rows/${row}`)
    await page.getByRole('link', { name: 'Next row' }).waitFor()
    expect(await chineseLeft(page), row).toEqual([])
  }
  await page.goto(`${at.district.server.address}/applications/${id}/check`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await chineseLeft(page), 'check').toEqual([])
  expect(wrong).toEqual([])
}, 180_000)

test('the clerk reads the list and the dossier in English', async () => {
  const { district, clerk, browser } = at
  await submit(one, id, district.confirm)
  const { page, wrong } = await visit(browser, district.server, '/sign-in')
  await signInEnglish(page, clerk)
  await page.goto(`${district.server.address}/worklist`)
  await page.getByRole('link', { name: DATA[0]! }).waitFor()
  await picture(page, 'worklist-en')
  expect(await chineseLeft(page)).toEqual([])
  await page.getByRole('link', { name: DATA[0]! }).click()
  await page.getByRole('heading', { name: DATA[0]! }).waitFor()
  expect(await chineseLeft(page)).toEqual([])
  expect(wrong).toEqual([])
}, 180_000)
