import type { Page } from 'playwright-core'

/** What the focus is on, in the words a person would use for it. */
const named = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : null
    return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').trim()
  })

/** Presses Tab until what has the focus is called so, as one finds one's way without a mouse. */
export async function tabTo(page: Page, name: string | RegExp, most = 150): Promise<void> {
  const met: string[] = []
  for (let pressed = 0; pressed < most; pressed++) {
    const here = await named(page)
    if (typeof name === 'string' ? here === name : name.test(here)) return
    met.push(here)
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to ${String(name)} past ${met.slice(0, 60).join(' | ')}`)
}

export async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press(key)
}
