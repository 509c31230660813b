import { join } from 'node:path'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../papers/readPdf.ts'
import { temporaryFolder } from '../support/folders.ts'
import { acceptedApplication } from '../support/district/accepted.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import type { Someone } from '../support/district/district.ts'
import { barriers } from './support/barriers.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { confirmIfAsked, downloaded, picture, signIn, visit } from './support/site.ts'

const at = inDistrict()
const NAMES = ['湖州核查童装有限公司', '湖州核查美妆有限公司'] as const
const folder = temporaryFolder()
let arbitration: Someone
const ids: string[] = []

beforeAll(async () => {
  const { district, clerk, officer, batch } = at
  arbitration = await district.official('departmentVerifier', 'arbitration')
  for (const [number, name] of NAMES.entries()) {
    const enterprise = await district.enterprise({ name, creditCode: creditCode(801 + number), office: OFFICE, clerk })
    ids.push(await acceptedApplication(district, enterprise, { batch, clerk, officer }))
  }
}, 300_000)
afterAll(() => folder.remove())

test('a department answers one on the screen and the others in its spreadsheet; a wrong sheet comes back marked', async () => {
  const { browser, district } = at
  const { page, wrong } = await visit(browser, district.server, '/verification')
  await signIn(page, arbitration, district.clock)
  await page.getByRole('link', { name: /去核查/ }).waitFor()
  await picture(page, 'verification-tasks')
  expect(await barriers(page, 'tasks')).toEqual([])
  await page.getByRole('link', { name: /去核查/ }).click()

  const first = page.getByRole('region', { name: NAMES[0] })
  await first.getByLabel(/核查结论$/).selectOption('更正')
  await page.getByRole('button', { name: '提交 1 项答复' }).click()
  await first.getByText('更正时请填核查值。').waitFor()
  await picture(page, 'verification-wrong')
  expect(await barriers(page, 'answers')).toEqual([])
  await first.getByLabel(/：核查值$/).fill('13')
  await first.getByLabel(/：说明$/).fill('立案13起')
  await page.getByRole('button', { name: '提交 1 项答复' }).click()
  await confirmIfAsked(page, arbitration, district.clock, page.getByText('已收到 1 项答复。'))
  await first.getByText(`${arbitration.name} `).waitFor()
  await picture(page, 'verification-answered')

  const sheet = await downloaded(page, () => page.getByRole('button', { name: '下载核查表' }).click())
  const filled = await fill(sheet.bytes, '没有')
  await page.getByRole('button', { name: '交回核查表' }).click()
  const dialog = page.getByRole('dialog', { name: '交回核查表' })
  await dialog.getByLabel('交回核查表').setInputFiles(filled)
  await dialog.getByText('看不懂这个值，请写数字。').waitFor()
  await picture(page, 'verification-sheet-wrong')
  expect(await dialog.getByRole('button', { name: /^导入/ }).count()).toBe(0)

  await dialog.getByLabel('交回核查表').setInputFiles(await fill(sheet.bytes, '0'))
  await picture(page, 'verification-sheet')
  await dialog.getByRole('button', { name: '导入 2 项答复' }).click()
  await confirmIfAsked(page, arbitration, district.clock, page.getByText('已答复 2 项，共 2 项'))
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'verification-phone')
  expect(await barriers(page, 'phone')).toEqual([])
  expect(wrong).toEqual([])
}, 180_000)

/** As a department would: the value of the second enterprise in the column for it, and saved under another name. */
async function fill(bytes: Uint8Array, value: string): Promise<string> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(Buffer.from(bytes) as never)
  const sheet = book.worksheets[0]!
  const heads = sheet.getRow(1).values as readonly unknown[]
  const column = heads.indexOf('核查值')
  expect(column).toBeGreaterThan(0)
  sheet.getRow(3).getCell(column).value = value
  sheet.getRow(3).getCell(heads.indexOf('说明')).value = '立案系统查无此类案件'
  const path = join(folder.path, `filled-${value}.xlsx`)
  await book.xlsx.writeFile(path)
  return path
}

test('the officer sees what the department said, and ends an application that it bars', async () => {
  const { browser, district, officer } = at
  const { page, wrong } = await visit(browser, district.server, `/dossiers/${ids[0]}?part=G2`)
  await signIn(page, officer, district.clock)
  await page.getByText('立案13起').waitFor()
  await picture(page, 'dossier-verified')
  await page.goto(`${district.server.address}/dossiers/${ids[0]}`)
  await page.getByText('部门核查结论触发一票否决：G2').waitFor()
  await picture(page, 'dossier-veto')
  expect(await barriers(page, 'dossier')).toEqual([])
  await page.getByRole('button', { name: '一票否决' }).click()
  const dialog = page.getByRole('dialog', { name: /^一票否决/ })
  await dialog.getByLabel('理由', { exact: true }).fill('评价年度内劳动仲裁案件13起，超过10起。')
  await picture(page, 'veto')
  await dialog.getByRole('button', { name: '一票否决', exact: true }).click()
  await confirmIfAsked(page, officer, district.clock, page.getByText('已办理，现在：一票否决'))
  const letter = await downloaded(page, () => page.getByRole('button', { name: '一票否决告知书 PDF' }).click())
  const said = (await readPdf(letter.bytes)).pages.join('')
  for (const part of [NAMES[0], '超过10起', '行政复议']) expect(said).toContain(part)
  expect(wrong).toEqual([])
}, 180_000)
