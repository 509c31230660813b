/** Each letter and notice is opened and read back, as Word and as PDF, in both languages. */
import { strFromU8 } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Letter } from '#papers/letter/letter.ts'
import { letterDocx } from '#papers/letterDocx.ts'
import { letterPdf } from '#papers/letterPdf.node.ts'
import { ENTERPRISE, ITEMS, LETTERS, LONG_NAME } from './letterCases.ts'
import { readDocx } from './readDocx.ts'
import { readPdf, squeezed } from './readPdf.ts'

type Kind = 'Word' | 'PDF'
const KINDS = ['Word', 'PDF'] as const
const NAMES = Object.keys(LETTERS)

/** All that a letter says, without blanks, page by page in the PDF. */
async function said(letter: Letter): Promise<Readonly<Record<Kind, string>> & { readonly pages: readonly string[] }> {
  const [docx, pdf] = await Promise.all([letterDocx(letter), letterPdf(letter)])
  const { grid, outside } = readDocx(docx)
  const { pages } = await readPdf(pdf)
  return { Word: squeezed(outside + grid.flat().join('')), PDF: pages.join(''), pages }
}

const made = (name: string, language: 'zh' | 'en', change?: Readonly<Record<string, unknown>>) =>
  LETTERS[name]!(language, change)

/** What a secretary looks for, paper by paper. */
const EXPECTED: Readonly<Record<string, { readonly zh: readonly string[]; readonly en: readonly string[] }>> = {
  authorisation: {
    zh: [
      '授权委托书登记短码：7K3F-9Q2M',
      '织里镇人民政府：',
      '91330502MA2T00015X',
      '法定代表人沈国强经办人沈小英',
      '职务人事主管联系电话13800000000',
      '办理2026年度技能型企业有关事宜',
      '自签署之日起至本单位书面撤销授权之日止',
      '企业（盖章）：',
      '法定代表人（签字）：',
      '经办人（签字）：',
      '签署日期：年月日',
    ],
    en: ['Letter of authorisation 授权委托书 Registration code: 7K3F-9Q2M', 'To: 织里镇人民政府', 'Enterprise (seal):'],
  },
  commitment: {
    zh: [
      '真实性承诺书',
      '吴兴区人力资源和社会保障局、织里镇人民政府：',
      '2.所填报的数据和情况真实、准确、完整',
      '3.所提交的佐证材料真实、有效',
      '已于2026年3月1日将所提供信息的种类',
      '退回已领取资金',
      '申报批次2026年第一批申报编号2026-0012',
      '0123456789abcdef'.repeat(4),
      '校验短码0123-4567',
      '法定代表人（签字）：',
      '经办人（签字）：',
    ],
    en: ['Letter of commitment to truthfulness 真实性承诺书', 'on 1 March 2026 the employees', 'Short hash 0123-4567'],
  },
  correction: {
    zh: [
      '一次性告知补正通知书吴人社补〔2026〕3号',
      `${ENTERPRISE}：你单位于2026年3月1日提交的`,
      '（申报编号：2026-0012）收悉',
      '请于2026年3月12日前（含当日，即本通知送达次日起5个工作日内）',
      '逾期未补正的，视为放弃本次申报',
      '因节假日调休安排上班的日期计为工作日',
      '不计入本机关的审查期限',
      '联系人：钱某；联系电话：0572-0000000；地址：区府路188号。',
      '湖州市吴兴区人力资源和社会保障局2026年3月5日',
    ],
    en: [
      'One-off correction notice 一次性告知补正通知书',
      'by 12 March 2026 (included; 5 working days',
      '5 March 2026',
    ],
  },
  return: {
    zh: ['申报材料退回补正通知书', '织里镇人民政府2026年3月5日'],
    en: ['Notice of return for correction 申报材料退回补正通知书'],
  },
  decline: {
    zh: [
      '不予受理告知书',
      '一、理由1.注册地不在申报范围内。2.承诺书未加盖公章，逾期未补正。',
      '二、依据《实施方案》第五条。',
      '三、救济途径',
      '60日内向吴兴区人民政府申请行政复议',
      '6个月内向吴兴区人民法院提起行政诉讼',
    ],
    en: ['Notice of non-acceptance 不予受理告知书', '1. Reasons', 'to 吴兴区人民政府 within 60 days'],
  },
  acceptance: {
    zh: [
      '受理通知书',
      '自2026年3月5日起予以受理',
      '佐证材料37件内容校验短码0123-4567',
      '后续程序1.部门核验（5个工作日）。',
    ],
    en: ['Notice of acceptance 受理通知书', 'It is accepted as of 5 March 2026', 'Evidence 37 files'],
  },
}

describe.each(NAMES)('%s', (name) => {
  describe.each(['zh', 'en'] as const)('in %s', async (language) => {
    const letter = made(name, language)
    const texts = await said(letter)
    const translated = language === 'en' ? ['The Chinese paper is the official one.'] : []
    const expected = [...EXPECTED[name]![language], ENTERPRISE, ...translated]

    test.each(KINDS)('%s says what it must', (kind) => {
      for (const words of expected) expect(texts[kind]).toContain(squeezed(words))
    })
    test('fits on one page', () => expect(texts.pages).toHaveLength(1))
  })

  test('a name of 120 characters stands whole, and nobody signs a page without words', async () => {
    const { Word, PDF, pages } = await said(made(name, 'zh', { enterprise: LONG_NAME }))
    expect(Word).toContain(LONG_NAME)
    expect(PDF).toContain(LONG_NAME)
    const last = pages.at(-1)!
    const words = name === 'authorisation' || name === 'commitment' ? '企业（盖章）：' : '2026年3月5日'
    expect(last).toContain(words)
    expect(last.indexOf(words)).toBeGreaterThan(20)
  })

  test.each([
    ['=HYPERLINK("http://example.com")'],
    ['#read("/etc/passwd")'],
    ['<w:p/>&amp;'],
    ['CURRENT'],
    ['甲\u0000\u202e乙'],
  ])('an enterprise called %j is only text', async (enterprise) => {
    const texts = await said(made(name, 'zh', { enterprise }))
    const kept = enterprise.startsWith('甲') ? '甲乙' : squeezed(enterprise)
    for (const kind of KINDS) expect(texts[kind]).toContain(kept)
  })
})

describe('the items of a correction', () => {
  test.each([
    ['two', ITEMS],
    ['500', Array.from({ length: 500 }, (_, at) => ({ ...ITEMS[at % 2]!, missing: `缺第${at + 1}项` }))],
  ])('%s stand in the table, its head on every page', async (_many, items) => {
    const letter = made('correction', 'zh', { items })
    const { grid, headRows, breakingRows } = readDocx(await letterDocx(letter))
    expect(grid[0]).toEqual(['序号', '评分项', '指标内容', '存在的问题', '补正要求'])
    expect(grid.slice(1)).toEqual(items.map((item, at) => [`${at + 1}`, ...Object.values(item)]))
    expect({ headRows, breakingRows }).toEqual({ headRows: 1, breakingRows: 0 })
    const { pages } = await readPdf(await letterPdf(letter))
    const rows = pages.filter((page) => /缺第|到期/.test(page))
    expect(rows.every((page) => page.includes('序号评分项指标内容'))).toBe(true)
    for (const { missing } of items) expect(pages.join('')).toContain(missing)
  })

  test('none says so', async () => {
    const { Word, PDF } = await said(made('return', 'zh', { items: [] }))
    for (const text of [Word, PDF]) expect(text).toContain('补正要求无')
  })

  test('without a count of days only the day stands', async () => {
    const { PDF } = await said(made('return', 'zh', { workingDays: undefined }))
    expect(PDF).toContain('请于2026年3月12日前（含当日）完成补正')
    expect(PDF).not.toContain('审查期限')
  })
})

describe('what the office may say in its own words', () => {
  test.each([
    ['authorisation', { powers: ['只办理一件事。'] }, '授权范围：1.只办理一件事。经办人在上述'],
    ['authorisation', { until: '2027-12-31' }, '自签署之日起至2027年12月31日止'],
    ['authorisation', { agent: { name: '沈小英' } }, '经办人沈小英授权事项'],
    ['commitment', { commitments: ['我承诺。'] }, '郑重承诺如下：1.我承诺。企业名称'],
    ['commitment', { informedOn: undefined }, '已于年月日将所提供信息'],
    ['decline', { declined: 'recommendation' }, '不予推荐告知书'],
    ['decline', { remedies: ['可以向上一级机关申诉。'] }, '三、救济途径可以向上一级机关申诉。联系人'],
    ['correction', { number: undefined }, `一次性告知补正通知书${ENTERPRISE}：`],
  ])('%s with %j', async (name, change, words) => {
    const { PDF } = await said(made(name, 'zh', change))
    expect(PDF).toContain(words)
  })
})

describe('the Word file of a notice', async () => {
  const docx = readDocx(await letterDocx(made('correction', 'zh')))
  const xml = strFromU8(docx.parts['word/document.xml']!)

  test('has the margins of GB/T 9704', () => {
    const margins = /<w:pgMar[^>]*>/.exec(xml)![0]
    const millimetres = (name: string) =>
      Math.round((Number(new RegExp(`w:${name}="(\\d+)"`).exec(margins)![1]) * 25.4) / 1440)
    expect(['top', 'bottom', 'left', 'right'].map(millimetres)).toEqual([37, 35, 28, 26])
  })
  test('names the official faces', () =>
    expect(docx.eastAsianFonts).toEqual(new Set(['方正小标宋简体', '仿宋_GB2312', '黑体'])))
  test('begins paragraphs two characters in', () => expect(xml).toContain('w:firstLineChars="200"'))
})

describe('equal input gives equal bytes, at any time and in any zone', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  test.each([
    ['Word', letterDocx],
    ['PDF', letterPdf],
  ] as const)('%s', async (_kind, paper) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 1) })
    const first = await paper(made('commitment', 'zh'))
    vi.setSystemTime(new Date(2031, 6, 9))
    vi.stubEnv('TZ', 'Pacific/Auckland')
    const second = await paper(made('commitment', 'zh'))
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })
})
