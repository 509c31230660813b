import { beforeAll, expect, test } from 'vitest'
import type { Someone } from '../support/district/district.ts'
import { query } from '../support/district/jobs.ts'
import { scoredApplication } from '../support/district/scored.ts'
import { barriers } from './support/barriers.ts'
import { inDistrict } from './support/district.ts'
import { picture, signIn, visit } from './support/site.ts'

const at = inDistrict()
let convener: Someone
let member: Someone
let id: string

const NAMES = [
  '湖丝精密纺织',
  '恒砺金属新材',
  '物装链传动',
  '芳草美妆',
  '晶曜光电',
  '南浦生物医药',
  '小满童装',
  '织东服饰',
  '太湖物流装备',
  '棉朵童装',
  '埭溪日化',
  '青禾印染',
  '康山机电',
  '彩蝶服饰',
]

beforeAll(async () => {
  const { district, officer, batch } = at
  convener = await district.official('convener')
  member = await district.official('conferenceMember')
  await query(district.server.databaseUrl, 'update batch set skilled_quota = 11, excellent_quota = 3 where id = $1', [
    batch,
  ])
  for (const [index, name] of NAMES.entries()) {
    // The last two above the line and the first below it are equal in everything.
    const highly = index >= 8 && index < 11 ? 18 : 34 - index
    await scoredApplication(district, {
      batch,
      office: index % 2 ? 'zhili' : 'balidian',
      officer,
      name: `湖州${name}有限公司`,
      code: 950 + index,
      number: index + 1,
      industry: ['modernTextiles', 'newMetalMaterials', 'childrensWear', 'cosmetics'][index % 4]!,
      size: index % 3 ? 'small' : 'medium',
      facts: {
        employees: 80,
        technicalWorkers: 40,
        highlySkilledWorkers: highly,
        trainedTechnicalWorkers: 0,
        accreditedWorkers: 0,
        apprentices: index === 4 || index === 11 ? 50 : 0,
        leadershipCommitted: true,
        // Second by a point, which the other reading of the border at 50 apprentices takes away.
        ...(index === 11 && { hrDepartment: true, hrProfessional: true }),
        ...(index === 13 && { arbitrationCases: 12 }),
      },
    })
  }
  const { id: conference, version } = await officer.client.get('conference.create', {
    body: { batch, title: '2026年第一批遴选审议', heldOn: '2026-06-09', place: '一号会议室' },
  })
  id = conference
  const seat = async (account: string, kind: string, reference: string, isConvener: boolean) => ({
    account,
    represents: await district.organisation(kind, reference),
    convener: isConvener,
    present: true,
  })
  await officer.client.get('conference.change', {
    params: { id },
    body: {
      version,
      title: '2026年第一批遴选审议',
      heldOn: '2026-06-09',
      place: '一号会议室',
      members: [
        await seat(convener.account, 'department', 'govOffice', true),
        await seat(member.account, 'office', 'zhili', false),
      ],
    },
  })
}, 400_000)

test('a list is frozen, its lines moved by keyboard, a tie decided, put to the vote and confirmed', async () => {
  const { browser, district, officer } = at
  const { page, wrong } = await visit(browser, district.server, `/conferences`)
  await signIn(page, officer, district.clock)
  await page.getByRole('link', { name: '2026年第一批遴选审议' }).waitFor()
  await picture(page, 'conferences')
  expect(await barriers(page, 'conferences')).toEqual([])
  await page.getByRole('link', { name: '2026年第一批遴选审议' }).click()
  await page.getByRole('button', { name: '冻结名单' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '冻结名单' }).click()
  await page.getByRole('heading', { name: '先看这些' }).waitFor()
  await picture(page, 'room-1366')
  expect(await barriers(page, 'room')).toEqual([])

  // Dragged over the eighth of the list, and back.
  const line = page.getByLabel('入选线：到第几名')
  const quota = await line.inputValue()
  const dragTo = async (span: string, part: number) => {
    await page.locator('.cut-row.skilled .cut-grip').hover()
    await page.mouse.down()
    const { x, y, height } = (await page.locator(`[data-span="${span}"]`).boundingBox())!
    await page.mouse.move(x + 80, y + height * part, { steps: 4 })
    await page.mouse.up()
  }
  await dragTo('8 9', 0.2)
  expect(await line.inputValue()).toBe('8')
  await dragTo('10 11', 0.8)
  expect(await line.inputValue()).toBe(quota)

  // Another reading is looked at: who changes sides says so.
  const lookedAt = page.getByRole('row', { name: /青禾印染/ })
  await page.getByText(/口径 B2a 读作/).waitFor()
  await page.getByLabel('换一种口径看看').selectOption('B2a=lower')
  await lookedAt.getByText('优秀 → 入选').waitFor()
  await picture(page, 'room-reading')
  await page.getByLabel('换一种口径看看').selectOption('')
  await lookedAt.getByText('优秀 → 入选').waitFor({ state: 'detached' })

  // By its button and by the keys in its field.
  await page.getByRole('button', { name: '入选线上移一名' }).focus()
  await page.keyboard.press('Enter')
  expect(await line.inputValue()).toBe('10')
  await line.focus()
  await page.keyboard.press('ArrowUp')
  expect(await line.inputValue()).toBe('11')
  await page.keyboard.press('ArrowUp')
  expect(await line.inputValue()).toBe('11')
  expect(await page.getByRole('button', { name: '提请表决' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '排最前 湖州埭溪日化有限公司' }).click()
  await page.getByRole('button', { name: '提请表决' }).click()
  await page.getByText('名单：入选 11 家（其中优秀 3 家）').waitFor()
  await picture(page, 'room-propose')
  await page.getByRole('dialog').getByRole('button', { name: '提请表决' }).click()
  await page.getByText('还没有提请表决。').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '按现有记录起草' }).click()
  await page.getByRole('region', { name: '会议记录' }).getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存。').waitFor()

  await district.confirm(member)
  await member.client.get('conference.vote', { params: { id }, body: { matter: 'list', vote: 'yes' } })
  const chair = await visit(browser, district.server, '/home', { width: 1920, height: 1080 })
  await signIn(chair.page, convener, district.clock)
  await chair.page.getByRole('link', { name: '在联席会议上表决' }).click()
  await chair.page.getByRole('button', { name: '赞成' }).click()
  await chair.page.getByText('已过半数，通过').waitFor()
  await picture(chair.page, 'room-1920')
  expect(await barriers(chair.page, 'projector')).toEqual([])
  await chair.page.getByRole('button', { name: '确认决定' }).click()
  await picture(chair.page, 'room-decide')
  await chair.page.getByRole('dialog').getByRole('button', { name: '确认决定' }).click()
  await chair.page.getByRole('heading', { name: '会议决定' }).waitFor()
  await picture(chair.page, 'room-decided')
  await chair.page.getByRole('link', { name: '湖州晶曜光电有限公司' }).click()
  await chair.page.getByRole('heading', { name: '换口径的影响' }).waitFor()
  await chair.page.setViewportSize({ width: 1366, height: 768 })
  await picture(chair.page, 'brief')
  expect(await barriers(chair.page, 'brief')).toEqual([])
  await chair.page.setViewportSize({ width: 390, height: 844 })
  await picture(chair.page, 'brief-phone')
  await chair.page.goBack()
  await chair.page.getByRole('heading', { name: '会议决定' }).waitFor()
  await picture(chair.page, 'room-390')
  expect(await barriers(chair.page, 'phone')).toEqual([])
  expect([...wrong, ...chair.wrong]).toEqual([])
}, 240_000)

test('a member sees the enterprises of their own area in grey', async () => {
  const { browser, district } = at
  const { page } = await visit(browser, district.server, `/conferences/${id}`)
  await signIn(page, member, district.clock)
  await page.getByText('回避', { exact: true }).first().waitFor()
  expect(await page.getByRole('row', { name: /回避/ }).count()).toBeGreaterThan(3)
  await picture(page, 'room-member')
}, 120_000)
