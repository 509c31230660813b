/** What stands around the table, what may not stand in it, and that equal input gives equal files. */
import { strFromU8 } from 'fflate'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { FilledTable } from '#core/rubric/fillTable.ts'
import { scoreTableDocx } from '#papers/scoreTableDocx.ts'
import { scoreTablePdf } from '#papers/scoreTablePdf.node.ts'
import { scoreTableXlsx } from '#papers/scoreTableXlsx.ts'
import { blankTable, filledCase, type Given, WUXING } from './filledCases.ts'
import { expectedGrid } from './paperGrid.ts'
import { readDocx } from './readDocx.ts'
import { readPdf, squeezed } from './readPdf.ts'
import { readXlsx } from './readXlsx.ts'

const given = { dir: WUXING, language: 'zh', example: '织里60人童装厂' } as const
const told = { madeAt: '2026-03-31T09:05', contentHash: '0123456789abcdef'.repeat(4) }

type Said = Readonly<Record<string, string>>
const known = new Map<string, Promise<Said>>()

/** All that the papers of a case say, without blanks, by kind of file. */
function said(one: Given): Promise<Said> {
  const key = JSON.stringify(one)
  const found = known.get(key) ?? filledCase(one).then(read)
  known.set(key, found)
  return found
}

async function read(table: FilledTable): Promise<Said> {
  const [docx, xlsx, pdf] = await Promise.all([scoreTableDocx(table), scoreTableXlsx(table), scoreTablePdf(table)])
  const { grid, outside } = readDocx(docx)
  const { texts } = await readXlsx(xlsx, table.columns[0]!.head)
  const { pages } = await readPdf(pdf)
  return {
    Word: squeezed(outside + grid.flat().join('')),
    Excel: squeezed(texts.join('')),
    PDF: pages.join(''),
  }
}

describe.each(['Word', 'Excel', 'PDF'])('%s', (kind) => {
  let text: Readonly<Record<string, string>>
  beforeAll(async () => {
    text = await said({ ...given, readings: { B2a: 'lower' }, told })
  })

  test.each([
    [
      'where the programme and the paper come from',
      '评分方案2024-10-04-wuxing，内容校验码0123456789abcdef，2026年3月31日09:05生成。',
    ],
    ['the number of the document', '（吴政办发〔2024〕32号）'],
    ['the reading that was chosen, in words', '归哪一档？本表按“归低一档，得2分”计。'],
    ['why words are marked as inferred', '†〔科技进步奖〕：扫描件缺失指标名称和分值'],
    ['that deductions wait for the departments', '标有“待核查”的，以有关部门查实为准'],
    ['the parts of the sum', '基础分28；加分0；扣分1（自报，待核查）'],
    ['what it is out of', '合计（满分115分）115'],
    ['the line to seal', '企业（盖章）：'],
    ['the line to sign', '法定代表人（签字）：'],
    ['the reviewers’ line', '评审人员（签字）：'],
  ])('says %s', (_what, words) => expect(text[kind]).toContain(squeezed(words)))

  test('says which readings are taken when none was chosen', async () => {
    const usual = await said(given)
    expect(usual[kind]).toContain('评分口径均按方案的默认口径。')
    expect(usual[kind]).not.toContain('生成')
  })

  test('a veto by the enterprise’s own facts is told', async () => {
    const veto = await said({ ...given, example: '满分但一票否决' })
    expect(veto[kind]).toContain('一票否决−3待核查')
    expect(veto[kind]).toContain('一票否决：劳动仲裁案件')
  })

  test('an English paper has the Chinese title below its own', async () => {
    const english = await said({ ...given, language: 'en' })
    expect(english[kind]).toContain(
      'skilledenterprisesinWuxingDistrict吴兴区技能型企业遴选评分表(吴政办发〔2024〕32号)',
    )
    expect(english[kind]).toContain('Legalrepresentative(signature):')
  })
})

describe('a blank table', async () => {
  const table = await blankTable(WUXING, 'zh')
  const expected = expectedGrid(table, () => '')

  test('in Word', async () => {
    const { grid, outside } = readDocx(await scoreTableDocx(table))
    expect(grid).toEqual(expected)
    expect(outside).not.toContain('评分方案')
  })
  test('in Excel', async () => {
    const { grid } = await readXlsx(await scoreTableXlsx(table), '序号')
    expect(grid.slice(0, expected.length)).toEqual(expected)
  })
  test('in PDF', async () => {
    const { pages } = await readPdf(await scoreTablePdf(table))
    for (const row of expected.slice(1)) expect(pages.join('')).toContain(squeezed(row.slice(2).join('')))
    expect(pages.join('')).not.toContain('满分')
  })
})

describe('the Word file', async () => {
  const docx = readDocx(await scoreTableDocx(await filledCase(given)))

  test('names the official faces', () => {
    expect(docx.eastAsianFonts).toEqual(new Set(['方正小标宋简体', '仿宋_GB2312', '黑体']))
  })
  test('is A4', () => expect(docx.page).toMatchObject({ 'w:w': '11906', 'w:h': '16838' }))
  test('numbers odd pages at the right and even ones at the left', () => {
    const sides = docx.footers.map((xml) => /w:jc w:val="(\w+)"/.exec(xml)?.[1])
    expect(new Set(sides)).toEqual(new Set(['left', 'right']))
    for (const xml of docx.footers) expect(xml).toMatch(/— .*PAGE.* —/)
  })
  test('tells nobody who made it', () => {
    expect(strFromU8(docx.parts['docProps/core.xml']!)).not.toMatch(/Un-named|<dc:creator>[^<]/)
  })
})

describe('the Excel file', async () => {
  const { alive, sheet, head } = await readXlsx(await scoreTableXlsx(await filledCase(given)), '序号')

  test('holds known points as numbers that can be added up', () => {
    const [points, self] = [4, 6].map((at) => numbersIn(sheet.getColumn(at).values.slice(head + 1, head + 32)))
    expect(sum(points!)).toBe(115)
    expect(sum(self!)).toBe(28)
  })
  test('holds no formula', () => expect(alive).toEqual([]))
})

const numbersIn = (values: readonly unknown[]) => values.filter((value): value is number => typeof value === 'number')
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Names that are code, markup or no text at all to one of the file formats. */
const HOSTILE = [
  '=HYPERLINK("http://example.com","x")',
  '+1+1',
  '@SUM(A1)',
  '<w:p/>&amp;<b>',
  'CURRENT',
  '#read("/etc/passwd")',
  '*粗* _斜_ $x$ \\n ]',
  '棉朵\u0000\u0007\ud800童装\u202e',
  'A'.repeat(300),
]

describe.each(HOSTILE)('an enterprise called %j', (enterprise) => {
  const kept = enterprise === HOSTILE[7] ? '棉朵童装' : enterprise

  test('is only text', async () => {
    const texts = await said({ ...given, told: { enterprise } })
    for (const kind of ['Word', 'Excel', 'PDF']) expect(texts[kind]).toContain(`企业名称：${squeezed(kept)}`)
    const table = await filledCase({ ...given, told: { enterprise } })
    const { alive } = await readXlsx(await scoreTableXlsx(table), '序号')
    expect(alive).toEqual([])
  })
})

describe('equal input gives equal bytes, at any time and in any zone', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  test.each([
    ['Word', scoreTableDocx],
    ['Excel', scoreTableXlsx],
    ['PDF', scoreTablePdf],
  ] as const)('%s', async (_kind, paper) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 1) })
    const first = await paper(await filledCase({ ...given, told }))
    vi.setSystemTime(new Date(2031, 6, 9))
    vi.stubEnv('TZ', 'Pacific/Auckland')
    const second = await paper(await filledCase({ ...given, told }))
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })
})
