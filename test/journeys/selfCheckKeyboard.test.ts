import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { running } from './support/running.ts'
import { openSelfCheck, SAMPLE } from './support/selfCheck.ts'

const at = running()

/** Presses Tab until what has the focus fits, as one finds one's way without a mouse. */
async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    const here = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
    if (here) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to ${selector}`)
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

test('with the keyboard alone: choose the list, answer, open a reason, change a number, print', async () => {
  const { page, wrong } = await openSelfCheck(at.browser, at.server)
  // File choosers are handed to the test from now on: asked for only with the key, the two could overtake each other.
  const chosen = page.waitForEvent('filechooser')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('跳到评分表')
  await tabTo(page, '.drop .btn.main')
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement!).boxShadow)
  expect(ring).not.toBe('none')
  await page.keyboard.press('Enter')
  const chooser = await chosen
  await chooser.setFiles({ name: '花名册.xlsx', mimeType: '', buffer: SAMPLE })
  await page.locator('.rosterline b').waitFor()

  await tabTo(page, '.act .btn.main', 300)
  await page.keyboard.press('Enter')
  const first = await focused(page)
  expect(first).toBe(await page.locator('.ask h2').innerText())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction((before) => document.activeElement?.textContent !== before, first)
  expect(await focused(page)).toBe(await page.locator('.ask h2').innerText())

  await page.keyboard.press('Escape')
  await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
  await tabTo(page, '#B2 .open', 200)
  await page.keyboard.press('Enter')
  await page.locator('#why-B2').waitFor()
  await tabTo(page, '#why-B2 input', 20)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('50')
  expect(await page.locator('#B2 .self').innerText()).toContain('3')
  expect(wrong).toEqual([])
})

test('the score is told to a screen reader when it has changed, and once', async () => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await page.getByRole('button', { name: '没有花名册' }).click()
  const told = page.locator('p.sr[role=status]')
  await expect.poll(() => told.innerText()).toContain('0 至 115 分')
  await page.locator('.ask').getByRole('button', { name: '是', exact: true }).click()
  await expect.poll(() => told.innerText()).toContain('1 至 115 分')
})
