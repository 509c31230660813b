import { expect, test } from 'vitest'
import { rosterMessage } from '#roster/messages.ts'
import { squeezed } from '../papers/readPdf.ts'
import { hostileFiles } from '../roster/support/hostile.ts'
import { wuxing } from '../support/wuxing.ts'
import { running } from './support/running.ts'
import { drop, dropSample, openSelfCheck, SAMPLE, shownScore } from './support/selfCheck.ts'

const at = running()

const FILES: readonly (readonly [what: string, name: string, bytes: Buffer, says: string])[] = [
  ['a picture', '花名册.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), '这不是表格文件'],
  ['a picture that says it is a list', '花名册.xlsx', Buffer.from('89504e470d0a1a0a0000', 'hex'), '这不是表格文件'],
  ['an old .xls', '花名册.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]), '另存为'],
  ['an empty file', '花名册.xlsx', Buffer.alloc(0), '文件是空的'],
  ['half a list', '花名册.xlsx', SAMPLE.subarray(0, 9000), '文件已损坏'],
  ['a list without a heading', '花名册.csv', Buffer.from('1,2,3\n4,5,6\n'), '表头'],
  ['a broken self-check', '自评.json', Buffer.from('{"programme":'), '不是从这里带走的文件'],
  ['another JSON file', '自评.json', Buffer.from('[1,2]'), '不是自评文件'],
  [
    'a self-check of another programme',
    '自评.json',
    Buffer.from('{"programme":"harbour-2026","year":2025,"cutOff":"2025-12-31","answers":{}}'),
    '属于另一个方案',
  ],
]

test('every wrong file is told in words, and nothing that was there is lost', async () => {
  const { page, wrong } = await openSelfCheck(at.browser, at.server)
  await dropSample(page)
  await page.getByLabel('企业名称').fill('棉朵')
  const score = await shownScore(page)
  for (const [what, name, bytes, says] of FILES) {
    await drop(page, bytes, name)
    const alert = page.getByRole('alert').filter({ hasText: says })
    await alert.waitFor({ timeout: 10_000 }).catch(() => expect.fail(`${what}: “${says}” is not said`))
    expect(await shownScore(page), what).toEqual(score)
    expect(await page.getByLabel('企业名称').inputValue(), what).toBe('棉朵')
    expect(await page.getByRole('button', { name: '查看与修改' }).isVisible(), what).toBe(true)
  }
  expect(wrong).toEqual([])
})

test('bombs and lies are refused, each with its reason', async () => {
  const { page, wrong } = await openSelfCheck(at.browser, at.server)
  const files = await hostileFiles()
  const small = files.filter(({ bytes }) => bytes.length < 2 ** 20)
  const oneOfAKind = new Map(small.toReversed().map((file) => [file.code, file]))
  for (const { name, bytes, code } of oneOfAKind.values()) {
    await drop(page, Buffer.from(bytes), `${name.replace(/\W+/g, '-')}.xlsx`)
    const says = rosterMessage({ code, params: {}, sheet: '', cell: '' }, wuxing.roster, 'zh').slice(-8)
    const alert = page.getByRole('alert').filter({ hasText: says })
    await alert.waitFor({ timeout: 10_000 }).catch(() => expect.fail(`${name}: “${says}” is not said`))
  }
  expect(wrong).toEqual([])
})

test('a list beyond every measure is refused before it is read', async () => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(70 * 2 ** 20)], '很大.xlsx'))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.innerText()).toContain('64 MB')
})

test('a long list shows how far it is and can be stopped; the page goes on meanwhile', async () => {
  const { page, wrong } = await openSelfCheck(at.browser, at.server)
  await dropSample(page)
  const score = await shownScore(page)
  await page.evaluate(() => {
    const row = (number: number) =>
      `职工${number},3305231997${String(number).padStart(8, '0')},2019-03-15,劳动合同,缝纫,是,四级,96500`
    const rows = Array.from({ length: 400_000 }, (_, number) => row(number))
    const text = ['姓名,身份证号,入职时间,用工形式,岗位,技术岗位,技能等级,2025年收入', ...rows].join('\n')
    const data = new DataTransfer()
    data.items.add(new File([text], '集团.csv'))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  await page.locator('.rosterline progress').waitFor()
  await page.getByLabel('企业名称').fill('棉朵')
  await page.getByRole('button', { name: '停止' }).click()
  await page.getByText('已停止读花名册').waitFor()
  expect(await shownScore(page)).toEqual(score)
  expect(await page.getByLabel('企业名称').inputValue()).toBe('棉朵')
  expect(wrong).toEqual([])
})

test.each([
  ['employees', '六十', '六十'],
  ['employees', '-3', '-3'],
  ['employees', '12.5', '12.5'],
  ['technicalWorkers', '99', '99'],
  ['skillAllowance', '218.529', '218.529'],
])('%s typed as %s stays as it was typed and says what is wrong', async (fact, typed, kept) => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await dropSample(page)
  const row = fact === 'skillAllowance' ? 'D1' : 'B5'
  await page.locator(`#${row} .open`).click()
  const question = page.locator(`#why-${row} [data-fact=${fact}]`)
  await question.locator('input').fill(typed)
  const alert = question.getByRole('alert')
  await alert.waitFor()
  expect((await alert.innerText()).length).toBeGreaterThan(10)
  expect(await question.locator('input').inputValue()).toBe(kept)
  expect(await question.locator('input').getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator(`#${row} .self`).innerText()).toContain('–')
})

test('full-width digits and thousands are understood', async () => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await page.getByRole('button', { name: '没有花名册' }).click()
  await page.locator('.sum').waitFor()
  await page.locator('#B2 .open').click()
  await page.locator('#why-B2 input').fill('１，０００')
  expect(await page.locator('#B2 .self').innerText()).toContain('4')
})

test('a wrong cell is mended in the grid, the list counted again and saved', async () => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await dropSample(page)
  expect(await page.locator('.rosterline').innerText()).toContain('3 处有误')
  await page.getByRole('button', { name: '查看与修改' }).click()
  const wrongCells = page.locator('.grid .bad input')
  await wrongCells.first().waitFor()
  expect(await wrongCells.count()).toBe(3)
  await page.locator('#cell-K6').fill('2019-03-15')
  await page.getByRole('button', { name: '重新计数' }).click()
  await page.locator('.rosterline').filter({ hasText: '2 处有误' }).waitFor()
  expect(await page.locator('.rosterline').innerText()).toContain('计入 84 人')
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '把改好的花名册存为 Excel' }).click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/\.xlsx$/)
})

test('a column that was taken wrongly is mapped by hand', async () => {
  const { page } = await openSelfCheck(at.browser, at.server)
  await dropSample(page)
  await page.getByRole('button', { name: '查看与修改' }).click()
  await page.getByText('列的对应').click()
  const trained = page
    .locator('.mapping li')
    .filter({ has: page.locator('span', { hasText: '当年培训' }) })
    .locator('select')
  expect(await trained.inputValue()).toMatch(/^[A-Z]$/)
  await trained.selectOption('-')
  await expect.poll(async () => squeezed(await page.locator('#B4 .why').innerText())).toContain('0÷38')
})
