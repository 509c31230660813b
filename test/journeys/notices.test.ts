import { writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folders.ts'
import { decidedConference, type ScoredApplication, scoredApplication } from '../support/district/decided.ts'
import type { Someone } from '../support/district/district.ts'
import { readPdf } from '../papers/readPdf.ts'
import { barriers, beside } from './support/barriers.ts'
import { inDistrict } from './support/district.ts'
import { confirmIfAsked, downloaded, picture, signIn, visit } from './support/site.ts'

const at = inDistrict()
const folder = temporaryFolder()
const NAMES = ['湖州公示优秀童装有限公司', '湖州公示技能美妆科技有限公司', '湖州公示候补新材料有限公司']
let all: readonly ScoredApplication[]
let convener: Someone
let address: string

beforeAll(async () => {
  const { district, clerk, officer, batch } = at
  convener = await district.official('convener')
  const made: ScoredApplication[] = []
  for (const [number, name] of NAMES.entries())
    made.push(await scoredApplication(district, name, 820 + number, { batch, clerk, officer }))
  all = made
  await decidedConference(district, {
    batch,
    convener,
    decision: {
      selected: [
        { application: all[0]!.id, level: 'excellent', place: 1 },
        { application: all[1]!.id, level: 'skilled', place: 2 },
      ],
      reserved: [{ application: all[2]!.id, place: 1 }],
      notSelected: [],
    },
  })
  mkdirSync(folder.path, { recursive: true })
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  writeFileSync(join(folder.path, '照片.jpg'), photo)
  await district.goTo('2026-03-03T09:00:00+08:00')
}, 400_000)
afterAll(() => folder.remove())

test('the officer drafts the notice; a private number keeps it back; then it is published', async () => {
  const { browser, district, officer } = at
  const { page, wrong } = await visit(browser, district.server, '/notice-work')
  await signIn(page, officer, district.clock)
  await page.getByRole('button', { name: /^起草公示/ }).waitFor()
  await picture(page, 'notice-work')
  expect(await barriers(page, 'work')).toEqual([])
  await page.getByRole('button', { name: /^起草公示/ }).click()
  await page.getByRole('heading', { name: '名单（2 家）' }).waitFor()
  await picture(page, 'notice-draft')
  expect(await barriers(page, 'draft')).toEqual([])
  expect(await page.getByRole('button', { name: '发布公示' }).isDisabled()).toBe(true)

  await page.getByLabel('电话', { exact: true }).fill('0572-2222222')
  await page.getByLabel('地址').fill('试验路8号，联系 13800000001')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name: '发现 1 处个人号码，不能发布' }).waitFor()
  await picture(page, 'notice-draft-findings')
  await page.getByLabel('地址').fill('试验路8号')
  await page.getByLabel('纪检监督').fill('纪检监察组 0572-3333333')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').waitFor()
  await page.getByRole('button', { name: '发布公示' }).click()
  const dialog = page.getByRole('dialog', { name: '发布公示' })
  await dialog.getByText('2 家列入公示，1 家列为候补').waitFor()
  await picture(page, 'notice-publish')
  await dialog.getByRole('button', { name: '发布公示' }).click()
  await confirmIfAsked(page, officer, district.clock, page.getByRole('heading', { name: '公示还剩' }))
  address = new URL(page.url()).pathname
  expect(wrong).toEqual([])
}, 180_000)

test('somebody of the public reads it on a telephone, objects, and follows the objection', async () => {
  const { browser, district } = at
  const { page, wrong } = await visit(browser, district.server, '/notices', { width: 390, height: 844 })
  await page.getByText(/^还剩 5 个工作日/).waitFor()
  await picture(page, 'public-notices-390')
  expect(await barriers(page, 'notices')).toEqual([])
  await page.getByRole('link', { name: /拟认定名单的公示/ }).click()
  await page.getByText(NAMES[1]!).waitFor()
  await picture(page, 'public-notice-390')
  expect(await barriers(page, 'notice phone')).toEqual([])
  expect(await beside(page, 'notice phone')).toEqual([])
  await page.setViewportSize({ width: 1366, height: 768 })
  await picture(page, 'public-notice-1366')
  expect(await barriers(page, 'notice')).toEqual([])
  await page.getByRole('button', { name: '长者模式' }).click()
  await picture(page, 'public-notice-elder')
  expect(await barriers(page, 'notice elder')).toEqual([])
  await page.getByRole('button', { name: '长者模式' }).click()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 672, height: 900 })
  await picture(page, 'public-notice-print')
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1366, height: 768 })
  const paper = await downloaded(page, () => page.getByRole('button', { name: '公示文件 PDF' }).click())
  const said = (await readPdf(paper.bytes)).pages.join('')
  for (const part of [NAMES[0]!, NAMES[1]!, '2026年3月4日至2026年3月10日']) expect(said).toContain(part)
  expect(said).not.toContain(NAMES[2]!)

  await page.getByRole('link', { name: '实名提出异议' }).click()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByLabel('对哪家企业').selectOption(NAMES[1]!)
  await page.getByLabel(/^事实和依据/).fill('该企业所报培训人数与实际不符，有现场照片。')
  await page.getByLabel(/^证明材料/).setInputFiles(join(folder.path, '照片.jpg'))
  await page.getByRole('button', { name: '移除 照片.jpg' }).waitFor()
  await page.getByLabel('姓名').fill('沈实名')
  await page.getByLabel('联系电话').fill('1391234')
  await page.getByLabel('身份证号').fill('110105194912310021')
  await page.getByRole('button', { name: '提交异议' }).click()
  await page.getByText('身份证号不对，请对照证件逐位核对。').waitFor()
  await picture(page, 'objection-wrong-390')
  expect(await barriers(page, 'objection')).toEqual([])
  // Nothing typed is lost, the file neither.
  expect(await page.getByLabel(/^事实和依据/).inputValue()).toContain('与实际不符')
  await page.getByRole('button', { name: '移除 照片.jpg' }).waitFor()
  await page.getByLabel('联系电话').fill('13912345678')
  await page.getByLabel('身份证号').fill('11010519491231002X')
  await page.setViewportSize({ width: 1366, height: 768 })
  await picture(page, 'objection-1366')
  await page.getByRole('button', { name: '提交异议' }).click()
  await page.getByRole('heading', { name: '异议已受理' }).waitFor()
  await picture(page, 'objection-receipt')
  expect(await barriers(page, 'receipt')).toEqual([])
  const receipt = await page.locator('.receipt-number').innerText()
  await page.getByRole('link', { name: '查询进度' }).click()
  await page.getByLabel('电话后四位').fill('5678')
  expect(await page.getByLabel('受理编号').inputValue()).toBe(receipt)
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await page.getByText('已受理，等待核查').waitFor()
  await picture(page, 'objection-status')
  expect(await barriers(page, 'status')).toEqual([])
  expect(wrong).toEqual([])
}, 180_000)

test('the officer looks into it, the enterprise makes its statement, and it is upheld', async () => {
  const { browser, district, officer } = at
  const { page, wrong } = await visit(browser, district.server, '/objection-cases')
  await signIn(page, officer, district.clock)
  await page.getByRole('link', { name: NAMES[1]! }).waitFor()
  await picture(page, 'cases')
  expect(await barriers(page, 'cases')).toEqual([])
  await page.getByRole('link', { name: NAMES[1]! }).click()
  await page.getByText('与实际不符').waitFor()
  await picture(page, 'case')
  expect(await barriers(page, 'case')).toEqual([])
  await page.getByRole('button', { name: '查看身份' }).click()
  const reveal = page.getByRole('dialog', { name: '查看身份' })
  await reveal.getByLabel('理由').fill('电话核实')
  await reveal.getByRole('button', { name: '查看', exact: true }).click()
  await confirmIfAsked(page, officer, district.clock, page.getByText('沈实名'))
  await page.getByRole('button', { name: '开始核查' }).click()
  const investigate = page.getByRole('dialog', { name: '开始核查' })
  await investigate.getByLabel('告知企业的内容').fill('有人反映培训人数与实际不符。')
  await picture(page, 'case-investigate')
  await investigate.getByRole('button', { name: '开始核查' }).click()
  await page.getByText('企业还没有陈述申辩。').waitFor()

  const own = await visit(browser, district.server, `/applications/${all[1]!.id}`)
  await signIn(own.page, all[1]!.enterprise.agent, district.clock)
  await own.page.getByText('有人反映培训人数与实际不符。').waitFor()
  expect(await own.page.content()).not.toMatch(/沈实名|现场照片/)
  await own.page.getByLabel('陈述申辩').fill('培训台账和签到表齐全，可供核对。')
  await picture(own.page, 'own-notice')
  expect(await barriers(own.page, 'own notice')).toEqual([])
  await own.page.getByRole('button', { name: '提交陈述申辩' }).click()
  await own.page.getByText(/^您的陈述申辩/).waitFor()
  await own.page.setViewportSize({ width: 390, height: 844 })
  await picture(own.page, 'own-notice-390')
  expect(await beside(own.page, 'own notice phone')).toEqual([])

  await page.reload()
  await page.getByText('培训台账和签到表齐全').waitFor()
  await page.getByRole('button', { name: '作出结论' }).click()
  const decide = page.getByRole('dialog', { name: '作出结论' })
  await decide.getByLabel('异议成立').check()
  await decide.getByLabel('核查结论').fill('抽查十人，六人未参训。')
  await decide.getByLabel('给异议人的答复').fill('您反映的情况属实，感谢监督。')
  await picture(page, 'case-decide')
  await decide.getByRole('button', { name: '异议成立' }).click()
  await confirmIfAsked(page, officer, district.clock, page.getByRole('button', { name: '不予入选' }))
  await picture(page, 'case-upheld')
  await page.getByRole('button', { name: '不予入选' }).click()
  const follow = page.getByRole('dialog', { name: /^不予入选/ })
  await follow.getByLabel('理由').fill('异议成立，培训人数不实。')
  await follow.getByRole('button', { name: '不予入选' }).click()
  await confirmIfAsked(page, officer, district.clock, page.getByText('已办理，现在：未入选'))
  await page.goto(`${district.server.address}/notice-work`)
  await page.getByText('空出 1 个名额，可以递补。').waitFor()
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'notice-work-390')
  expect(await beside(page, 'work phone')).toEqual([])
  expect([...wrong, ...own.wrong]).toEqual([])
  expect(address).toMatch(/^\/notices\//)
}, 180_000)
