import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { onTestFailed } from 'vitest'
import { codeAt } from '../../support/district/client.ts'
import type { Someone, TestClock } from '../../support/district/district.ts'
import type { TestServer } from '../../support/server.ts'

export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Faults on the page: uncaught errors, complaints of the console, answers of a broken server. */
  readonly wrong: string[]
}

export interface Visit {
  readonly width?: number
  readonly height?: number
  readonly locale?: string
  /** The same browser again: another tab. */
  readonly context?: BrowserContext
}

let [browsers, pages] = [0, 0]

/** Somebody with a browser of their own, at an address of their own, opens a page. */
export async function visit(
  browser: Browser,
  { address }: TestServer,
  path: string,
  { width = 1366, height = 768, locale = 'zh-CN', ...given }: Visit = {},
): Promise<Visitor> {
  const context =
    given.context ??
    (await browser.newContext({
      viewport: { width, height },
      locale,
      acceptDownloads: true,
      extraHTTPHeaders: { 'x-forwarded-for': `10.1.${(++browsers >> 8) & 255}.${browsers & 255}` },
    }))
  const page = await context.newPage()
  const number = ++pages
  if (process.env['JOURNEY_PICTURES']) onTestFailed(() => picture(page, `failed-${number}`))
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error' && !isTold(line.text())) wrong.push(line.text())
  })
  page.on('response', (answer) => {
    if (answer.status() >= 500) wrong.push(`${answer.status()} ${answer.url()}`)
  })
  await page.goto(address + path)
  return { page, context, wrong }
}

/** A refusal and a broken line are told to the person by the page; the browser writes a line of its own. */
const isTold = (text: string): boolean =>
  /^Failed to load resource: (the server responded with a status of 4|net::ERR_INTERNET_DISCONNECTED)/.test(text)

/** What the authenticator shows now. A code counts once: each is half a minute later. */
export function freshCode(secret: string, clock: TestClock): string {
  clock.advance(30_000)
  return codeAt(secret, clock.now())
}

type Known = Pick<Someone, 'signInName' | 'password' | 'secret'>

/** Through the sign-in page, as people come. */
export async function signIn(page: Page, { signInName, password, secret }: Known, clock: TestClock): Promise<void> {
  await page.getByLabel('用户名', { exact: true }).fill(signInName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  const enter = page.getByRole('button', { name: '登录', exact: true })
  await enter.click()
  if (secret) {
    await page.getByLabel('验证码', { exact: true }).fill(freshCode(secret, clock))
    await enter.click()
  }
  await page.waitForURL((address) => address.pathname !== '/sign-in')
}

/** A page of the site for somebody who is signed in already, by the cookie of their client. */
export async function visitAs(
  browser: Browser,
  server: TestServer,
  { client }: Pick<Someone, 'client'>,
  path: string,
  wish: Visit = {},
): Promise<Visitor> {
  const visitor = await visit(browser, server, '/sign-in', wish)
  const [name = '', value = ''] = client.cookie.split('=')
  await visitor.context.addCookies([{ name, value, url: server.address }])
  await visitor.page.goto(server.address + path)
  return visitor
}

/** Answers the question who one is, that stands before a decision. */
export async function confirmIdentity(page: Page, { password, secret }: Omit<Known, 'signInName'>, clock: TestClock) {
  const dialog = page.getByRole('dialog', { name: '请再次确认身份' })
  await dialog.getByLabel('密码', { exact: true }).fill(password)
  if (secret) await dialog.getByLabel('验证码', { exact: true }).fill(freshCode(secret, clock))
  await dialog.getByRole('button', { name: '确认，接着办' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The same where the person may have shown it a moment ago; then waits for what comes after. */
export async function confirmIfAsked(
  page: Page,
  who: Omit<Known, 'signInName'>,
  clock: TestClock,
  after: Locator,
): Promise<void> {
  const dialog = page.getByRole('dialog', { name: '请再次确认身份' })
  await dialog.or(after).first().waitFor()
  if (await dialog.isVisible()) await confirmIdentity(page, who, clock)
  await after.waitFor()
}

/** The file that an act brings. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) }
}

/** Keeps a picture of the page where `JOURNEY_PICTURES` says, to be looked at; nowhere by default. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['JOURNEY_PICTURES']
  if (folder && !page.isClosed()) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
