/** The roll-up is opened and read back: Word and Excel are one table. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { listDocx } from '#papers/listDocx.ts'
import { listXlsx } from '#papers/listXlsx.ts'
import { recommendationRollUp, type RollUpContent, type RollUpRow } from '#papers/recommendationRollUp.ts'
import { LONG_NAME } from './letterCases.ts'
import { readDocx } from './readDocx.ts'
import { readXlsx } from './readXlsx.ts'

const firm: RollUpRow = {
  enterprise: '湖州棉朵童装有限公司',
  creditCode: '91330502MA2T00015X',
  industry: '童装',
  size: '小型',
  self: { base: 2850, bonus: 200, total: 3050 },
  level: '技能型企业',
  opinion: '同意推荐',
  day: '2026-03-05',
}
const other: RollUpRow = { ...firm, enterprise: '某物装股份有限公司', level: '优秀技能型企业', industry: '物装' }

const content: RollUpContent = {
  programme: '培育行动',
  office: '织里镇人民政府',
  batch: '2026年第一批',
  contact: { name: '吴某', phone: '0572-0000000' },
  rows: [firm, other, { ...other, enterprise: LONG_NAME }],
  day: '2026-03-06',
  madeAt: '2026-03-06T09:05',
}

const rollUp = (change: Partial<RollUpContent> = {}, language: 'zh' | 'en' = 'zh') =>
  recommendationRollUp({ ...content, ...change }, language)

const UPPER = [
  '序号',
  '企业名称',
  '统一社会信用代码',
  '所属行业',
  '企业规模',
  '自评分',
  '',
  '',
  '申报级别',
  '推荐意见',
  '推荐日期',
]
const LOWER = ['', '', '', '', '', '基础分', '加分', '合计', '', '', '']
const lineOf = (row: RollUpRow, at: number) => [
  `${at + 1}`,
  row.enterprise,
  row.creditCode,
  row.industry,
  row.size,
  `${row.self.base / 100}`,
  `${row.self.bonus / 100}`,
  `${row.self.total / 100}`,
  row.level ?? '',
  row.opinion,
  '2026年3月5日',
]

describe.each([
  ['three firms, one with a very long name', content.rows, '共推荐企业3家，其中技能型企业1家、优秀技能型企业2家。'],
  [
    '500 firms',
    Array.from({ length: 500 }, (_, at) => ({ ...firm, enterprise: `第${at}厂` })),
    '共推荐企业500家，其中技能型企业500家。',
  ],
])('%s', (_what, rows, total) => {
  const expected = [UPPER, LOWER, ...rows.map(lineOf), ['合计', '', total, ...Array.from({ length: 8 }, () => '')]]
  const list = rollUp({ rows })

  test('Word', async () => {
    const { grid, headRows, breakingRows, page, outside } = readDocx(await listDocx(list))
    expect(grid).toEqual(expected)
    expect({ headRows, breakingRows }).toEqual({ headRows: 2, breakingRows: 0 })
    expect(page).toMatchObject({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' })
    for (const words of AROUND) expect(outside).toContain(words)
  })

  test('Excel', async () => {
    const { grid, head, sheet, texts, alive } = await readXlsx(await listXlsx(list), '序号')
    expect(grid.slice(0, expected.length)).toEqual(expected)
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
    expect(sheet.pageSetup.printTitlesRow).toBe(`${head}:${head + 1}`)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: head + 1 })
    for (const words of AROUND) expect(texts.join('\n')).toContain(words)
    expect(alive).toEqual([])
  })
})

/** What stands around the table. */
const AROUND = [
  '培育行动推荐汇总表',
  '推荐单位：织里镇人民政府',
  '申报批次：2026年第一批',
  '推荐单位（盖章）：',
  '负责人（签字）：',
  '联系人：吴某',
  '联系电话：0572-0000000',
  '日期：2026年3月6日',
]

describe('the Excel cells', async () => {
  const { sheet, head } = await readXlsx(await listXlsx(rollUp()), '序号')
  const row = sheet.getRow(head + 2)

  test('codes and names are text in cells formatted as text', () => {
    for (const at of [2, 3, 4, 5, 9, 10, 11]) expect(row.getCell(at)).toMatchObject({ numFmt: '@' })
    expect(row.getCell(3).value).toBe('91330502MA2T00015X')
  })
  test('points are numbers that can be added up', () => {
    expect([6, 7, 8].map((at) => row.getCell(at).value)).toEqual([28.5, 2, 30.5])
  })
  test('the heads are merged as in Word', () => {
    const merged = (sheet.model as unknown as { merges: string[] }).merges
    expect(merged).toEqual(
      expect.arrayContaining([`A${head}:A${head + 1}`, `F${head}:H${head}`, `K${head}:K${head + 1}`]),
    )
  })
})

describe('no enterprise', () => {
  const list = rollUp({ rows: [], day: undefined })
  test('Word', async () => {
    const { grid, outside } = readDocx(await listDocx(list))
    expect(grid.map(([first]) => first)).toEqual(['序号', '', '（无推荐企业）', '合计'])
    expect(grid.at(-1)![2]).toBe('共推荐企业0家。')
    expect(outside).toContain('日期：　　　　年　　月　　日')
  })
  test('Excel', async () => {
    const { grid } = await readXlsx(await listXlsx(list), '序号')
    expect(grid.slice(0, 4).map(([first]) => first)).toEqual(['序号', '', '（无推荐企业）', '合计'])
  })
})

test.each([['=1+1'], ['+1'], ['-1'], ['@SUM(A1)'], ['＝1＋1'], ['\t=1'], [' =1']])(
  'an opinion %j is only text',
  async (opinion) => {
    const { sheet, head, alive } = await readXlsx(await listXlsx(rollUp({ rows: [{ ...firm, opinion }] })), '序号')
    const cell = sheet.getRow(head + 2).getCell(10)
    expect(cell.value).toBe(opinion.trim())
    expect(cell.numFmt).toBe('@')
    expect(alive).toEqual([])
  },
)

test('a total that is less than its parts is explained', async () => {
  const self = { base: 2850, bonus: 200, total: 2950 }
  const words = '自评分合计已减去企业自报的扣分'
  expect(readDocx(await listDocx(rollUp({ rows: [{ ...firm, self }] }))).outside).toContain(words)
  expect(readDocx(await listDocx(rollUp())).outside).not.toContain(words)
})

test('a programme with one level has no column for it', async () => {
  const { level: _, ...plain } = firm
  const { grid } = readDocx(await listDocx(rollUp({ rows: [plain] })))
  expect(grid[0]).toEqual(UPPER.filter((head) => head !== '申报级别'))
  expect(grid.at(-1)![2]).toBe('共推荐企业1家。')
})

test('in English the official title stands below', async () => {
  const { outside, grid } = readDocx(await listDocx(rollUp({}, 'en')))
  expect(outside).toContain('Recommendation roll-up: 培育行动\n推荐汇总表')
  expect(outside).toContain('The Chinese paper is the official one.')
  expect(grid.at(-1)![2]).toBe('3 enterprises recommended, of them 1 技能型企业, 2 优秀技能型企业.')
})

describe('equal input gives equal bytes', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })
  test.each([
    ['Word', listDocx],
    ['Excel', listXlsx],
  ] as const)('%s', async (_kind, paper) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 1) })
    const first = await paper(rollUp())
    vi.setSystemTime(new Date(2031, 6, 9))
    vi.stubEnv('TZ', 'Pacific/Auckland')
    expect(Buffer.from(await paper(rollUp())).equals(Buffer.from(first))).toBe(true)
  })
})
