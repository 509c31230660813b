import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { expect, test } from 'vitest'
import { running } from './support/running.ts'

const at = running()
const MOST = 120_000

test.each(['', '?lang=en'])('before the first input the page weighs at most 120 KB (%s)', async (query) => {
  const context = await at.browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  const answers: Response[] = []
  page.on('response', (response) => answers.push(response))
  await page.goto(`${at.server.address}/self-check${query}`, { waitUntil: 'networkidle' })
  await page.locator('.rub #G3').waitFor()
  const weights: Record<string, number> = {}
  for (const answer of answers) {
    const { responseHeadersSize } = await answer.request().sizes()
    weights[answer.url()] = gzipSync(await answer.body(), { level: 9 }).length + responseHeadersSize
  }
  const sum = Object.values(weights).reduce((all, one) => all + one, 0)
  console.log(`${query || '?lang=zh'}: ${(sum / 1000).toFixed(1)} KB gzip in ${answers.length} requests`)
  expect(sum, JSON.stringify(weights, null, 1)).toBeLessThanOrEqual(MOST)
})
