import { expect, test } from 'vitest'
import { running } from './support/running.ts'
import { dropSample, openSelfCheck, shownScore } from './support/selfCheck.ts'

const at = running()

/** What Chrome got only after 87, the oldest one on the desks: taken away before anything else runs. */
const YOUNGER = `
for (const [from, names] of [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
  [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Promise, ['withResolvers', 'try']],
  [AbortSignal, ['any', 'timeout', 'abort']],
  [AbortSignal.prototype, ['throwIfAborted', 'reason']],
  [Object.getPrototypeOf(Uint8Array.prototype), ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']],
  [globalThis, ['structuredClone', 'scheduler']],
]) for (const name of names) delete from[name]
globalThis.DecompressionStream = class extends DecompressionStream {
  constructor(format) {
    if (format === 'deflate-raw') throw new TypeError('deflate-raw came with Chrome 103')
    super(format)
  }
}
globalThis.CompressionStream = class extends CompressionStream {
  constructor(format) {
    if (format === 'deflate-raw') throw new TypeError('deflate-raw came with Chrome 103')
    super(format)
  }
}
`

test('on Chrome 87 the roster is read, the score stands and the papers are made', async () => {
  const context = await at.browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })
  await context.addInitScript(YOUNGER)
  await context.route(/\/assets\/worker-.*\.js$/, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: YOUNGER + (await answer.text()) })
  })
  const { page, wrong } = await openSelfCheck(at.browser, at.server, { context })
  await dropSample(page)
  expect(await shownScore(page)).toHaveLength(2)
  await page.locator('#B5 .open').click()
  await page.locator('#why-B5 .count').first().waitFor()
  await page.locator('.plans .cheap li').first().waitFor()
  for (const name of ['存为 Word', '存为 Excel']) {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.act').getByRole('button', { name }).click(),
    ])
    expect(await saved.failure()).toBeNull()
  }
  expect(wrong).toEqual([])
})
