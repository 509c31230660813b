import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { findChromium, packagedChromium } from '../support/chromium.ts'

describe('which Chromium', () => {
  test('the one that is named', () => {
    expect(findChromium({ CHROMIUM_PATH: process.execPath })).toEqual({ executablePath: process.execPath })
  })

  test('a name that leads nowhere is said, not passed over', () => {
    expect(() => findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toThrow('CHROMIUM_PATH')
  })

  test('the packaged one draws a page with the libraries that lie beside it', async () => {
    const { executablePath } = packagedChromium()
    const browser = await launchBrowser({ executablePath, libraries: join(executablePath, '..', 'al2023', 'lib') })
    const page = await browser.newPage()
    await page.setContent('<p>你好</p>')
    expect(await page.textContent('p')).toBe('你好')
    await browser.close()
  })
})
