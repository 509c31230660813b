import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../support/folders.ts'
import { ANSWERS } from '../support/answers.ts'
import { running } from './support/running.ts'
import { answerAll, dropSample, openSelfCheck } from './support/selfCheck.ts'

const at = running()

/** Names and identity numbers of everybody in the sample list. */
const people = new TextDecoder('gb18030')
  .decode(readFileSync(join(ROOT, 'test/samples/roster-garment.csv')))
  .split(/\r?\n/)
  .flatMap((line) => line.split(',').slice(1, 3))
  .filter((text) => /^[\u4e00-\u9fff]{2,4}$/.test(text) || /^\d{17}/.test(text))

test('no request carries the data: only the page’s own parts are fetched, by GET', async () => {
  const { page, asked } = await openSelfCheck(at.browser, at.server)
  const first = asked.length
  await dropSample(page)
  await page.getByLabel('企业名称').fill('湖州棉朵童装有限公司')
  await answerAll(page, ANSWERS)
  await page.locator('#B5 .open').click()
  await page.locator('#why-B5 .count').first().waitFor()
  await page.locator('#why-B5').getByRole('button', { name: '看名单' }).first().click()
  await Promise.all([
    page.waitForEvent('download'),
    page.locator('.act').getByRole('button', { name: '存为 Word' }).click(),
  ])
  // The rest is fetched ahead while the page is calm.
  await page.waitForTimeout(4000)

  expect(people.length).toBeGreaterThan(150)
  expect(await page.locator('#why-B5 .names').innerText()).toContain(people.find((name) => name === '袁东'))
  expect(asked.length).toBeGreaterThan(first)
  for (const { method, url, body } of asked) {
    const address = new URL(url)
    if (address.protocol === 'blob:') continue
    expect(method).toBe('GET')
    expect(body).toBe('')
    expect(address.origin).toBe(at.server.address)
    expect(address.search).toBe('')
    expect(address.pathname).toMatch(
      /^\/(self-check|assets\/[\w.-]+|programmes(\/[\w-]+\/(outline|programme)\.json)?)$/,
    )
  }
  const told = decodeURIComponent(asked.map(({ url, body }) => url + body).join('\n'))
  for (const text of [...people, '棉朵', 'roster-garment.csv']) expect(told).not.toContain(text)
  expect(at.server.log()).toBe('')
})

test('once it has been touched the page works without a line', async () => {
  const { page, context, wrong } = await openSelfCheck(at.browser, at.server)
  await page.keyboard.press('Tab')
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(4500)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await dropSample(page)
  await page.locator('#B5 .open').click()
  await page.locator('.plans .cheap li').first().waitFor()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.act').getByRole('button', { name: '存为 Excel' }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/\.xlsx$/)
  expect(wrong).toEqual([])
})
