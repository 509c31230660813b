import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What bars somebody's way on the page as it stands, and whether anything stands beside it. */
export async function barriers(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where}: ${id} ${target.join(' ')} ${failureSummary}`),
  )
  const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return beside > 0 ? [...found, `${where}: ${beside} pixels beside the page`] : found
}
