/** From the end of the notice to the public check, and to what a revoked certificate says. */
import { beforeAll, expect, test } from 'vitest'
import { readPdf } from '../papers/readPdf.ts'
import { acceptedApplication } from '../support/district/accepted.ts'
import { creditCode } from '../support/district/creditCodes.ts'
import type { Enterprise } from '../support/district/district.ts'
import { putObjection, putOnNotice } from '../support/district/onNotice.ts'
import { barriers } from './support/barriers.ts'
import { inDistrict, OFFICE } from './support/district.ts'
import { confirmIfAsked, downloaded, picture, signIn, visit, visitAs } from './support/site.ts'

const at = inDistrict()
const NAMES = ['湖州织东服饰有限公司', '湖州恒砺金属新材有限公司', '湖州云裳制衣有限公司'] as const
const PHONE = { width: 390, height: 844 }
const enterprises: Enterprise[] = []
const ids: string[] = []

beforeAll(async () => {
  const { district, clerk, officer, batch } = at
  for (const [number, name] of NAMES.entries()) {
    const enterprise = await district.enterprise({ name, creditCode: creditCode(901 + number), office: OFFICE, clerk })
    enterprises.push(enterprise)
    ids.push(await acceptedApplication(district, enterprise, { batch, clerk, officer }))
  }
  const { databaseUrl } = district.server
  const entries = ids.map((application, position) => ({
    application,
    level: position === 1 ? ('excellent' as const) : ('skilled' as const),
  }))
  const notice = await putOnNotice({ databaseUrl, batch, by: officer.account, entries, lastDay: '2026-02-27' })
  await putObjection(databaseUrl, notice, ids[2]!)
  await district.confirm(enterprises[0]!.agent)
}, 300_000)

test('an officer recognises by an order; everybody can check the certificate; revoked it says so', async () => {
  const { browser, district, officer } = at
  const { server, clock } = district
  const { page, wrong } = await visit(browser, server, '/recognitions')
  await signIn(page, officer, clock)
  await page.getByText('3 家待认定').waitFor()
  await picture(page, 'recognitions-waiting')
  expect(await barriers(page, 'waiting')).toEqual([])
  await page.getByRole('link', { name: /去认定/ }).click()
  await page.getByText('有未处理或成立的异议').waitFor()
  await picture(page, 'recognition-candidates')
  expect(await barriers(page, 'candidates')).toEqual([])
  await page.getByRole('button', { name: '认定 2 家企业' }).click()
  const dialog = page.getByRole('dialog', { name: '发文认定' })
  await dialog.getByLabel('发文字号').fill('吴人社发[2026]012号')
  await dialog.getByLabel('发文日期').fill('2026-03-02')
  await dialog.getByRole('button', { name: '认定 2 家企业' }).click()
  await confirmIfAsked(page, officer, clock, dialog.getByText('发文字号应写成“吴人社发〔2026〕12号”。'))
  await picture(page, 'recognition-dialog')
  await dialog.getByLabel('发文字号').fill('吴人社发〔2026〕12号')
  await dialog.getByRole('button', { name: '认定 2 家企业' }).click()
  await page.getByText('已认定 2 家企业。').waitFor()
  await page.getByText('吴人社发〔2026〕12号，2026年3月2日，2 家').waitFor()
  await picture(page, 'recognition-issued')
  const order = await downloaded(page, () => page.getByRole('button', { name: '认定文件（PDF）' }).click())
  expect((await readPdf(order.bytes)).pages.join('')).toContain('WX-SE-2026-0001')

  await page.getByRole('link', { name: '认定企业' }).first().click()
  await page.getByRole('link', { name: NAMES[0] }).click()
  await page.getByRole('heading', { name: NAMES[0] }).waitFor()
  await picture(page, 'recognition-one')
  expect(await barriers(page, 'one')).toEqual([])
  const number = (await page.locator('.lines b').first().textContent())!

  const own = await visitAs(browser, server, enterprises[0]!.agent, `/applications/${ids[0]!}`, PHONE)
  await own.page.getByRole('region', { name: '认定与证书' }).waitFor()
  const paper = await downloaded(own.page, () => own.page.getByRole('button', { name: '下载证书' }).click())
  expect((await readPdf(paper.bytes)).pages[0]!.replaceAll(/\s/g, '')).toContain(NAMES[0])
  await picture(own.page, 'recognition-own-phone')
  expect(await barriers(own.page, 'own')).toEqual([])

  const bank = await visit(browser, server, '/check', PHONE)
  await bank.page.getByLabel('证书编号').fill(number.replace('0001', 'OOO1'))
  await bank.page.getByRole('button', { name: '查验' }).click()
  await bank.page.getByText('编号有误').waitFor()
  await picture(bank.page, 'check-mistyped-phone')
  await bank.page.getByRole('link', { name: number }).click()
  await bank.page.getByText('证书有效').waitFor()
  await bank.page.getByRole('heading', { name: NAMES[0] }).waitFor()
  await picture(bank.page, 'check-valid-phone')
  expect(await barriers(bank.page, 'valid')).toEqual([])

  await page.getByRole('button', { name: '撤销认定' }).click()
  const revoking = page.getByRole('dialog', { name: /^撤销认定/ })
  await revoking.getByLabel('理由', { exact: true }).fill('年度内劳动仲裁 12 起，超过 10 起。')
  await revoking.getByRole('button', { name: '撤销认定', exact: true }).click()
  await confirmIfAsked(page, officer, clock, revoking.locator('.err, .field-error').first())
  await revoking.getByLabel('对已享受政策的处理').fill('停止兑现 2026 年补助。')
  await picture(page, 'recognition-revoking')
  await revoking.getByRole('button', { name: '撤销认定', exact: true }).click()
  await page.getByText('已办理：撤销认定').waitFor()
  await picture(page, 'recognition-revoked')

  await bank.page.setViewportSize({ width: 1366, height: 768 })
  await bank.page.reload()
  await bank.page.getByText('已撤销', { exact: true }).waitFor()
  const said = (await bank.page.locator('main').textContent())!
  expect(said).not.toMatch(/证书有效|查无此证|编号有误|仲裁/)
  await picture(bank.page, 'check-revoked')
  expect(await barriers(bank.page, 'revoked')).toEqual([])
  await bank.page.setViewportSize(PHONE)
  await bank.page.getByRole('link', { name: '认定企业名单' }).click()
  await bank.page.getByRole('heading', { name: NAMES[1] }).waitFor()
  await picture(bank.page, 'recognised-phone')
  expect(await barriers(bank.page, 'recognised')).toEqual([])
  expect([...wrong, ...own.wrong, ...bank.wrong]).toEqual([])
}, 240_000)
