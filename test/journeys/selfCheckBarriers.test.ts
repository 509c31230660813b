import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { running } from './support/running.ts'
import { dropSample, openSelfCheck } from './support/selfCheck.ts'

const at = running()

const LANGUAGES = ['zh', 'en'] as const
const MODES = { light: 'theme=light', dark: 'theme=dark', elder: 'theme=light&elder=1' } as const
const SIZES = [
  [1366, 768],
  [390, 844],
] as const

const ways = LANGUAGES.flatMap((language) =>
  Object.entries(MODES).flatMap(([mode, query]) =>
    SIZES.map(([width, height]) => ({ language, mode, query, width, height })),
  ),
)

/** Every run tries each language, look and size once or twice; `npm run test:barriers` tries them all together. */
const USUAL: ReadonlySet<string> = new Set(['zh light 1366', 'zh elder 390', 'en dark 1366', 'en light 390'])
const tried = process.env['EVERY_WAY']
  ? ways
  : ways.filter(({ language, mode, width }) => USUAL.has(`${language} ${mode} ${width}`))

async function noBarrier(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  )
  expect(found, where).toEqual([])
  const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(beside, `${where}: wider than the page`).toBeLessThanOrEqual(0)
}

describe.each(tried)('$language, $mode, $width pixels', ({ language, query, width, height }) => {
  test('no barrier and nothing beside the page: first visit, list read, reasons, grid and questions open', async () => {
    const { page, wrong } = await openSelfCheck(at.browser, at.server, {
      query: `?lang=${language}&${query}`,
      width,
      height,
    })
    await noBarrier(page, 'first visit')
    await dropSample(page)
    await page.locator('.enterprise input').fill('湖州市吴兴区织里镇大东方棉朵童装服饰（集团）股份有限公司第一分公司')
    await noBarrier(page, 'list read')
    for (const row of ['A1', 'B3', 'B5', 'B7', 'D2', 'G1']) await page.locator(`#${row} .open`).click()
    await page.locator('#why-B7 .records .btn').first().click()
    await page.locator('#why-B5 .count .link').first().click()
    await page.locator('#why-B5 [data-fact=employees] input').fill('无')
    await page.locator('.roster .ways .btn').first().click()
    await page.locator('.grid .bad').first().waitFor()
    for (const fold of await page.locator('.rosterdetail > details > summary').all()) await fold.click()
    await noBarrier(page, 'all open')
    expect(wrong).toEqual([])
  })
})
