import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { ROOT } from '../../support/folders.ts'
import type { TestServer } from '../../support/server.ts'

export const SAMPLE = readFileSync(join(ROOT, 'test/samples/roster-garment.xlsx'))

export interface Asked {
  readonly method: string
  readonly url: string
  readonly body: string
}

export interface OpenPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Faults on the page: uncaught errors and complaints of the console. */
  readonly wrong: string[]
  /** Every request, with what it carried. */
  readonly asked: Asked[]
}

export interface Wish {
  /** As in the address: `?lang=en&elder=1`. */
  readonly query?: string
  readonly width?: number
  readonly height?: number
  readonly context?: BrowserContext
}

export async function openSelfCheck(browser: Browser, server: TestServer, wish: Wish = {}): Promise<OpenPage> {
  const { query = '', width = 1366, height = 768 } = wish
  const context =
    wish.context ?? (await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', acceptDownloads: true }))
  const page = await context.newPage()
  const [wrong, asked]: [string[], Asked[]] = [[], []]
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error') wrong.push(line.text())
  })
  context.on('request', (request) => {
    asked.push({ method: request.method(), url: request.url(), body: request.postData() ?? '' })
  })
  await page.goto(`${server.address}/self-check${query}`, { waitUntil: 'networkidle' })
  return { page, context, wrong, asked }
}

/** Drops a file on the page as a hand would. */
export async function drop(page: Page, bytes: Buffer, name: string, onto = 'body'): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([text, fileName]) => {
      const content = Uint8Array.from(atob(text!), (letter) => letter.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([content], fileName!))
      return data
    },
    [bytes.toString('base64'), name],
  )
  await page.dispatchEvent(onto, 'dragenter', { dataTransfer: transfer })
  await page.dispatchEvent(onto, 'drop', { dataTransfer: transfer })
}

export async function dropSample(page: Page): Promise<void> {
  await drop(page, SAMPLE, 'roster-garment.xlsx')
  await page.locator('.rosterline b').waitFor()
}

export type Answer = boolean | string | readonly Readonly<Record<string, string>>[]

/** Answers one question after another as the page asks them, by the fact each one is about; all of them, or some. */
export async function answerAll(page: Page, answers: Readonly<Record<string, Answer>>, most = 60): Promise<void> {
  const panel = page.locator('.ask')
  for (let asked = 0; asked < most; asked++) {
    const question = panel.locator('.question')
    if ((await question.count()) === 0) return
    const fact = (await question.getAttribute('data-fact')) ?? ''
    const answer = answers[fact]
    if (answer === undefined) throw new Error(`no answer for ${fact}`)
    await answerOne(page, answer)
    await page.waitForFunction(
      (before) => document.querySelector('.ask .question')?.getAttribute('data-fact') !== before,
      fact,
    )
  }
}

/** Leaves the question answered and the next one on the screen. */
async function answerOne(page: Page, answer: Answer): Promise<void> {
  const question = page.locator('.ask .question')
  const next = page.locator('.ask .steps .btn').nth(1)
  if (typeof answer === 'boolean')
    return question
      .locator('.choices .btn')
      .nth(answer ? 0 : 1)
      .click()
  if (Array.isArray(answer)) {
    if (answer.length === 0) return question.locator('.choices .btn').nth(1).click()
    for (const [at, record] of answer.entries()) {
      await question.locator('.choices .btn').first().click()
      const fields = question.locator('.record').nth(at).locator('select, input')
      for (const [index, value] of Object.values(record as Record<string, string>).entries()) {
        const field = fields.nth(index)
        const isChoice = (await field.evaluate((element) => element.tagName)) === 'SELECT'
        await (isChoice ? field.selectOption(value) : field.fill(value))
      }
    }
    return next.click()
  }
  const input = question.locator('.number input')
  if ((await input.count()) === 0) return question.locator(`.choices .btn[value="${answer as string}"]`).click()
  await input.fill(answer as string)
  await next.click()
}

/** Waits until the page says so, and gives the points of the summary as it shows them. */
export const shownScore = async (page: Page): Promise<string[]> => page.locator('.sum .score b').allInnerTexts()
