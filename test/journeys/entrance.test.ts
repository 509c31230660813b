import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** A page that keeps what went wrong on it, and every address it asked for. */
async function open(path: string, width = 1366): Promise<{ page: Page; wrong: string[]; asked: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 768 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const [wrong, asked]: [string[], string[]] = [[], []]
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error' && !line.text().includes('404')) wrong.push(line.text())
  })
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(server.address + path, { waitUntil: 'networkidle' })
  return { page, wrong, asked }
}

describe('the entrance', () => {
  test('leads to the self-check, without a fault and without asking anybody else', async () => {
    const { page, wrong, asked } = await open('/')
    expect(await page.getByRole('link', { name: '开始自评' }).getAttribute('href')).toBe('/self-check')
    expect(wrong).toEqual([])
    expect(asked.filter((address) => !address.startsWith(server.address))).toEqual([])
  })

  test.each([
    ['/', 1366],
    ['/', 390],
    ['/nowhere', 1366],
    ['/nowhere', 390],
  ])('%s at %i pixels: no barrier, nothing beside the page', async (path, width) => {
    const { page } = await open(path, width)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  })

  test('a wrong address leads back', async () => {
    const { page } = await open('/nowhere')
    await page.getByRole('link', { name: '首页' }).click()
    expect(new URL(page.url()).pathname).toBe('/')
  })
})

test('Chinese letters are drawn, each its own, in Hei and in Song', async () => {
  const { page } = await open('/')
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    const draw = (letter: string, family: string): string => {
      canvas.width = canvas.height = 40
      const context = canvas.getContext('2d')
      if (!context) return ''
      context.font = `32px ${family}`
      context.fillText(letter, 4, 32)
      return canvas.toDataURL()
    }
    // A letter that no font has shows the box that stands for missing ones.
    return ['匠', '心', '吏', '\u{10FFFD}'].flatMap((letter) => [draw(letter, 'sans-serif'), draw(letter, 'serif')])
  })
  expect(new Set(drawn.slice(0, 6)).size).toBe(6)
  expect(drawn.slice(0, 6)).not.toContain(drawn[6])
  expect(drawn.slice(0, 6)).not.toContain(drawn[7])
})
