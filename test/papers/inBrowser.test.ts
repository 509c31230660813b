/** The page makes its Word and Excel files itself: the same parts as Node makes, and not too heavy to load. */
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scoreTableDocx } from '#papers/scoreTableDocx.ts'
import { scoreTableXlsx } from '#papers/scoreTableXlsx.ts'
import { launchBrowser } from '../support/browser.ts'
import { ROOT } from '../support/folders.ts'
import { filledCase, WUXING } from './filledCases.ts'

const told = { enterprise: '湖州棉朵童装有限公司', madeAt: '2026-03-31T09:05' }

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
})
afterAll(() => browser.close())

describe.each([
  { name: 'scoreTableDocx', make: scoreTableDocx, kilobytes: 90 },
  { name: 'scoreTableXlsx', make: scoreTableXlsx, kilobytes: 50 },
])('$name', ({ name, make, kilobytes }) => {
  let code: string
  beforeAll(async () => {
    code = await bundle(name)
  })

  test(`weighs at most ${kilobytes} KB`, () => expect(gzipSync(code).length / 1024).toBeLessThanOrEqual(kilobytes))

  test('makes in the page what it makes in Node', async () => {
    const table = await filledCase({ dir: WUXING, language: 'zh', example: '织里60人童装厂', told })
    await page.addScriptTag({ content: code })
    const made = await page.evaluate<number[], readonly [string, unknown]>(
      async ([called, given]) => {
        const { papers } = globalThis as unknown as { papers: Record<string, (table: unknown) => Promise<Uint8Array>> }
        return [...(await papers[called]!(given))]
      },
      [name, table],
    )
    expect(unzipSync(new Uint8Array(made))).toEqual(unzipSync(new Uint8Array(await make(table))))
  })
})

/** The script that a page loads when the paper is asked for; it stands alone as `papers`. */
async function bundle(name: string): Promise<string> {
  const built = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'chrome87',
      lib: { entry: join(ROOT, 'src', 'papers', `${name}.ts`), formats: ['iife'], name: 'papers' },
    },
  })) as Rolldown.RolldownOutput[]
  const [chunk] = built[0]!.output
  return chunk.code
}
