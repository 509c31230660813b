import { expect, test } from 'vitest'
import { running } from './support/running.ts'
import { openSelfCheck, SAMPLE } from './support/selfCheck.ts'

const at = running()

test('on a phone: choose the list, answer the next question, open a reason', async () => {
  const { page, wrong } = await openSelfCheck(at.browser, at.server, { width: 390, height: 844 })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择花名册' }).click(),
  ])
  await chooser.setFiles({ name: '花名册.xlsx', mimeType: '', buffer: SAMPLE })
  await page.locator('.rosterline b').waitFor()
  const main = page.locator('.act .btn.main')
  expect((await main.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  await main.click()
  const question = await page.locator('.ask h2').innerText()
  await page.locator('.ask').getByRole('button', { name: '是', exact: true }).click()
  await page.waitForFunction((before) => document.querySelector('.ask h2')?.textContent !== before, question)
  await page.locator('#D3 .open').click()
  expect(await page.locator('#why-D3').innerText()).toContain('技术工人')
  // Rows stand below one another, each within the width of the phone.
  const boxes = await page
    .locator('.rub .row')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().right))
  expect(Math.max(...boxes)).toBeLessThanOrEqual(390)
  expect(wrong).toEqual([])
})
