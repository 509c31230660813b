import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What is well need not be found again on the page and written out. */
const FAULTS_ONLY: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'] }

/** What bars somebody's way on the page as it stands, and whether anything stands beside it. No page has frames. */
export async function barriers(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options(FAULTS_ONLY).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')} ${failureSummary}`),
  )
  return [...found, ...(await beside(page, where))]
}

export async function beside(page: Page, where: string): Promise<string[]> {
  const pixels = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return pixels > 0 ? [`${where}: ${pixels} pixels beside the page`] : []
}
