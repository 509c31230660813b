import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { readDocx } from '../papers/readDocx.ts'
import { readPdf, squeezed } from '../papers/readPdf.ts'
import { readXlsx } from '../papers/readXlsx.ts'
import { ROOT } from '../support/folders.ts'
import { scoreOf, wuxing } from '../support/wuxing.ts'
import { ANSWERS } from '../support/answers.ts'
import { running } from './support/running.ts'
import { answerAll, dropSample, openSelfCheck, shownScore } from './support/selfCheck.ts'

const at = running()

const sample = JSON.parse(readFileSync(join(ROOT, 'test/samples/roster-garment.facts.json'), 'utf8')) as {
  facts: Record<string, number>
}

/** The facts the answers come to, as the engine takes them. */
const stated: Record<string, unknown> = {
  ...sample.facts,
  ...ANSWERS,
  newOccupations: 0,
  standardsDrafted: 0,
  standardsPublished: 0,
  arbitrationCases: 3,
  innovations: [{ rank: 1 }, { rank: 2 }],
}
const points = (hundredths: number): string => String(hundredths / 100)

const download = async (page: Page, name: string): Promise<{ bytes: Uint8Array; file: string }> => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.act').getByRole('button', { name, exact: true }).click(),
  ])
  return { bytes: new Uint8Array(readFileSync(await saved.path())), file: saved.suggestedFilename() }
}

/** Printed letters come back as radicals that only look alike; two of them have no compatible form. */
const plain = (text: string): string =>
  squeezed(text).normalize('NFKC').replaceAll('\u2ed3', '长').replaceAll('\u2ed4', '门')

const LANGUAGES = [
  {
    language: 'zh',
    query: '',
    annex: '吴兴区技能型企业遴选评分表',
    sample: '86 人，计入 83 人',
    law: '超35%每提5个百分点得1分',
    held: '38 × 100 = 3 800 ≥ 60 × 63 = 3 780',
    lastWords: '超35%每提5个百分点得1分。最高不超过8分。',
    next: '再多 3 人',
    plan: '约',
    word: '存为 Word',
    excel: '存为 Excel',
    firstHead: '序号',
    enterprise: '企业名称',
  },
  {
    language: 'en',
    query: '?lang=en',
    annex: 'Scoring table for the selection of skilled enterprises in Wuxing District',
    sample: '86 people, 83 counted',
    law: 'above 35 % 1 point for each 5 points of percentage',
    held: '38 × 100 = 3 800 ≥ 60 × 63 = 3 780',
    lastWords: 'above 35 % 1 point for each 5 points of percentage. At most 8 points.',
    next: '3 more',
    plan: 'about',
    word: 'Word',
    excel: 'Excel',
    firstHead: 'No.',
    enterprise: 'Enterprise',
  },
] as const

describe.each(LANGUAGES)('the whole way in $language', (words) => {
  test('drop the roster, answer the rest, read a reason, see the next points, print the papers', async () => {
    const { page, wrong } = await openSelfCheck(at.browser, at.server, { query: words.query })
    expect(await page.locator('h1').innerText()).toBe(words.annex)

    await dropSample(page)
    expect(squeezed(await page.locator('.rosterline').innerText())).toContain(squeezed(words.sample))
    const { base, bonus } = scoreOf(sample.facts)
    expect(await shownScore(page)).toEqual([points(base.min! + bonus.min!), points(base.max + bonus.max)])

    await answerAll(page, ANSWERS)
    const { total } = scoreOf(stated)
    expect(total.min).toBe(total.max)
    expect(await shownScore(page)).toEqual([points(total.max)])

    await page.locator('#B5 .open').click()
    const reason = squeezed(await page.locator('#why-B5').innerText())
    for (const part of [words.law, words.held, words.next]) expect(reason).toContain(squeezed(part))
    await page.waitForSelector('#why-B5 .count')
    expect(squeezed(await page.locator('#why-B5 .e-count').innerText())).toMatch(/87.*−24.*63.*−25.*38/)

    await page.locator('.plans select').selectOption('2')
    await page.locator('.plans .cheap li').first().waitFor()
    expect(await page.locator('.plans .then').innerText()).toMatch(/^\+\d/)
    expect(await page.locator('.plans .then').innerText()).toContain(words.plan)

    await page.getByLabel(words.enterprise).fill('湖州棉朵童装有限公司')
    const scores = Object.fromEntries(
      await page
        .locator('.rub .row')
        .evaluateAll((rows) => rows.map((row) => [row.id, row.querySelector('.self')?.textContent ?? ''])),
    )
    const docx = await download(page, words.word)
    const paper = readDocx(docx.bytes)
    expect(docx.file).toBe(`${words.annex}-湖州棉朵童装有限公司.docx`)
    expect(paper.outside).toContain('湖州棉朵童装有限公司')
    expect(paper.grid.flat()).toContain(scores['B5'])
    const xlsx = await download(page, words.excel)
    const sheet = await readXlsx(xlsx.bytes, words.firstHead)
    expect(sheet.texts.join(' ')).toContain('湖州棉朵童装有限公司')
    expect(sheet.texts.join(' ')).toContain(points(total.max))
    const pdf = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
    const printed = plain(pdf.pages.join(''))
    const indicators = wuxing.rubric.groups.flatMap(({ rows }) =>
      rows.map(({ indicator }) => indicator[words.language]!),
    )
    expect(indicators).toHaveLength(31)
    for (const part of [words.annex, '湖州棉朵童装有限公司', points(total.max), ...indicators]) {
      expect(printed).toContain(plain(part))
    }
    expect(printed).toContain(plain(`${words.lastWords}${scores['B5']}`))
    expect(printed).not.toContain(squeezed(words.word))
    expect(wrong).toEqual([])
  }, 120_000)
})

test('the language changes in the middle, and nothing typed is lost', async () => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await dropSample(page)
  const before = await shownScore(page)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: LANGUAGES[1].annex }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(await shownScore(page)).toEqual(before)
  expect(await page.locator('#B5 .term').innerText()).toBe('技术工人占比')
})

test('a counted number may be corrected by hand, and is marked until it is taken back', async () => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await dropSample(page)
  await page.locator('#B5 .open').click()
  const workers = page.locator('#why-B5 [data-fact=technicalWorkers]')
  await workers.locator('input').fill('40')
  expect(await page.locator('#B5 .s').innerText()).toContain('手工更正')
  expect(squeezed(await page.locator('#B5 .why').innerText())).toContain('40÷63')
  await workers.getByRole('button', { name: '改回花名册的数' }).click()
  expect(await workers.locator('input').inputValue()).toBe('38')
})

test('an estimate of a plan may be changed, and the plan follows', async () => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await dropSample(page)
  const first = page.locator('.plans .cheap li').first()
  await first.waitFor()
  const price = async () =>
    Number((await page.locator('.plans .then').innerText()).replace(/\s/g, '').match(/约(\d+)元/)?.[1])
  const before = await price()
  await first.getByRole('button', { name: '改估计' }).click()
  await first.locator('.effort input').first().fill('0')
  await expect.poll(price).toBeLessThan(before)
})
