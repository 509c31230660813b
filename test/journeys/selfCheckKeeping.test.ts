import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { running } from './support/running.ts'
import { drop, dropSample, openSelfCheck, shownScore } from './support/selfCheck.ts'

const at = running()

/** Everything a page can leave in a browser. */
const left = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
  }))
const NOTHING = { local: [], session: [], databases: [], caches: [], cookies: '' }

test('nothing is left in the browser unless it is wished, and it goes with one press', async () => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await dropSample(page)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: '中文' }).click()
  await page.getByRole('button', { name: '长者模式' }).click()
  expect(await left(page)).toEqual(NOTHING)

  await page.getByRole('switch', { name: '存在这个浏览器' }).click()
  await page.getByLabel('企业名称').fill('棉朵')
  const kept = await left(page)
  expect(kept).toEqual({ ...NOTHING, local: ['jiangxin.self-check.2024-10-04-wuxing'] })
  const text = await page.evaluate(() => JSON.stringify(localStorage))
  for (const person of ['袁东', '330523', '96500', '152300']) expect(text).not.toContain(person)

  const score = await shownScore(page)
  await page.reload()
  await page.locator('.sum').waitFor()
  expect(await shownScore(page)).toEqual(score)
  expect(await page.getByLabel('企业名称').inputValue()).toBe('棉朵')
  expect(await page.locator('.rosterline').innerText()).toContain('86 人')

  await page.getByRole('button', { name: '删除保存的内容' }).click()
  expect(await left(page)).toEqual(NOTHING)
  await page.reload()
  await page.getByRole('button', { name: '选择花名册' }).waitFor()
})

test('taken along as a file and opened elsewhere, the score is the same', async () => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await dropSample(page)
  await page.locator('.ask').getByRole('button', { name: '是' }).click()
  const score = await shownScore(page)
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '带走文件' }).click(),
  ])
  const bytes = readFileSync(await saved.path())
  expect(saved.suggestedFilename()).toMatch(/^自评-.*-2025\.json$/)
  expect(bytes.toString()).not.toMatch(/袁东|33052\d/)

  const other = await openSelfCheck(at.browser, at.server)
  await drop(other.page, bytes, saved.suggestedFilename())
  await other.page.locator('.sum').waitFor()
  expect(await shownScore(other.page)).toEqual(score)
})

test('starting over asks first, with what will be gone', async () => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await dropSample(page)
  await page.locator('.ask').getByRole('button', { name: '是' }).click()
  await page.getByRole('button', { name: '重新开始' }).click()
  expect(await page.locator('.sure').innerText()).toContain('1 个答案')
  await page.getByRole('button', { name: '不清除' }).click()
  expect(await page.locator('.sum').count()).toBe(1)
  await page.getByRole('button', { name: '重新开始' }).click()
  await page.getByRole('button', { name: '清除并重新开始' }).click()
  await page.getByRole('button', { name: '选择花名册' }).waitFor()
  expect(await page.locator('.self .n').count()).toBe(0)
})
