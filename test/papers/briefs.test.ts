/** Briefs for the conference: whatever stands in one, it is one page, and what is left out is counted. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brief } from '#papers/brief/brief.ts'
import type { BriefContent } from '#papers/brief/briefContent.ts'
import { briefDocx } from '#papers/brief/briefDocx.ts'
import { briefPdf } from '#papers/brief/briefPdf.node.ts'
import { LONG_NAME } from './letterCases.ts'
import { readDocx } from './readDocx.ts'
import { readPdf, squeezed } from './readPdf.ts'

const WHY = '高技能人才数：原为“45”，区税务局核为“30”（按申报人数核定，其中十五人未在本单位参保），B5 −2 分。'
const lost = (count: number, why = WHY) =>
  Array.from({ length: count }, (_, at) => ({
    row: `B${at + 1}`,
    indicator: '高技能人才占技能人才的比例',
    self: '8',
    verified: '6',
    review: '4.5',
    why,
  }))

const CANDIDATE: BriefContent = {
  conference: '2026年第一批技能型企业联席会议',
  batch: '2026年第1批',
  heldOn: '2026-06-09',
  enterprise: '湖州棉朵童装有限公司',
  number: '2026-1-0012',
  creditCode: '91330502MA2T00015X',
  office: '织里镇人民政府',
  industry: '童装及纺织',
  size: '小型',
  place: 12,
  ranked: 86,
  points: { self: '88.5', verified: '80', review: '76.25', base: '70', bonus: '8.25', deductions: '−2' },
  standing: { industry: { of: 32, above: 4, percentile: 87 }, size: { of: 1, above: 0, percentile: undefined } },
  vetoes: [],
  deductions: [{ row: 'F1 劳动仲裁案件', points: '−2' }],
  near: [{ row: 'B5', fact: '高技能人才数', up: '1', down: '0.5' }],
  disputed: [{ reading: 'B5a', as: '不足5个百分点的不计', points: '−0.5' }],
  lost: lost(2),
  frozenSha256: '0123456789abcdef'.repeat(4),
  frozenAt: '2026-06-09T09:30',
}

/** More of everything than any table gives. */
const LONGEST: BriefContent = {
  ...CANDIDATE,
  conference: '技能型企业培育认定联席会议'.repeat(9),
  enterprise: LONG_NAME,
  office: '织里镇人民政府'.repeat(12),
  industry: '智能制造与童装产业链'.repeat(8),
  vetoes: Array.from({ length: 9 }, (_, at) => `G${at} 一年内被人民法院列为失信被执行人的企业`),
  deductions: Array.from({ length: 9 }, (_, at) => ({ row: `F${at} 劳动仲裁案件数量`.repeat(6), points: '−2' })),
  near: Array.from({ length: 30 }, (_, at) => ({ row: `B${at}`, fact: '高技能人才数'.repeat(20), up: '1', down: '1' })),
  disputed: Array.from({ length: 12 }, (_, at) => ({
    reading: `B${at}a`,
    as: '不足的按比例计'.repeat(20),
    points: '+1',
  })),
  lost: lost(60, WHY.repeat(5)),
}

const pdf = async (language: 'zh' | 'en', ...candidates: readonly BriefContent[]) =>
  (await readPdf(briefPdf({ title: '审议材料', language, candidates }))).pages

async function word(language: 'zh' | 'en', candidate: BriefContent): Promise<string> {
  const { grid, outside } = readDocx(await briefDocx({ title: '审议材料', language, candidate }))
  return squeezed(outside + grid.flat().join(''))
}

const SAID = {
  zh: [
    '联席会议审议材料',
    '2026年第1批2026年6月9日',
    '推荐单位织里镇人民政府',
    '所属产业童装及纺织',
    '企业规模小型',
    '第12名（86家列入排名）',
    '同产业32家，4家分更高，高于其余的87%',
    '同规模仅此一家',
    'F1劳动仲裁案件−2分',
    'B5高技能人才数：再多一点加1分，再少一点减0.5分',
    '口径B5a读作“不足5个百分点的不计”：得分变化−0.5分',
    '区税务局核为“30”',
    '名单于2026年6月9日09:30冻结',
    '公示前不公开',
  ],
  en: [
    'Brief for the joint conference',
    '12 of 86 ranked',
    'Same industry: 4 of 32 have more points; above 87% of the others',
    'Same size: the only one',
    'a little more adds 1, a little less takes 0.5',
    'Reading B5a as “不足5个百分点的不计”: score changes by −0.5',
    'Frozen on 9 June 2026, 09:30',
    'not public before the notice',
  ],
} as const

describe.each(['zh', 'en'] as const)('a brief in %s', (language) => {
  test('reads back from PDF and Word, on one page', async () => {
    const pages = await pdf(language, CANDIDATE)
    expect(pages).toHaveLength(1)
    const texts = [pages[0]!, await word(language, CANDIDATE)]
    const { enterprise, number, creditCode, points } = CANDIDATE
    for (const text of texts)
      for (const said of [...SAID[language], enterprise, number, creditCode, ...Object.values(points)])
        expect(text).toContain(squeezed(said))
  })

  test('the longest is one page, says its whole name and what it leaves out', async () => {
    const pages = await pdf(language, LONGEST)
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain(LONG_NAME)
    const shown = brief(LONGEST, language).lost
    expect(shown.rows.length + Number(/\d+/.exec(shown.more)![0])).toBe(60)
    expect(pages[0]).toContain(squeezed(shown.more))
    expect(await word(language, LONGEST)).toContain(squeezed(shown.more))
  })
})

test('the rows of a usual candidate have room; of many the first are shown', () => {
  expect(brief({ ...CANDIDATE, lost: lost(6) }, 'zh').lost).toMatchObject({ more: '', rows: { length: 6 } })
  const { rows, more } = brief({ ...CANDIDATE, lost: lost(40) }, 'zh').lost
  expect(rows.map(([row]) => row)).toEqual(rows.map((_, at) => `B${at + 1}`))
  expect(more).toBe(`另有${40 - rows.length}项失分，本页写不下，见会场页面。`)
  expect(brief({ ...CANDIDATE, lost: [] }, 'zh').lost.more).toBe('评审分没有低于自评分的指标。')
})

test('one that is barred is not ranked, and says by what', async () => {
  const barred = { ...CANDIDATE, place: undefined, vetoes: ['G2 劳动仲裁'] }
  expect((await pdf('zh', barred))[0]).toContain('一票否决：G2劳动仲裁，不列入排名')
})

test('a list has one page each, in its order', async () => {
  const list = ['甲企业', '乙企业', '丙企业'].map((enterprise) => ({ ...LONGEST, enterprise }))
  const pages = await pdf('zh', ...list)
  expect(pages.map((page) => /[甲乙丙]企业/.exec(page)?.[0])).toEqual(['甲企业', '乙企业', '丙企业'])
})

test('whatever is in it: one page', async () => {
  const text = (most: number) =>
    fc.oneof(
      fc.string({ maxLength: most }),
      fc.string({ unit: fc.constantFrom(...'企业培育技能人才占比，。“”（）W iM-8'), maxLength: most }),
    )
  const listOf = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 12 })
  const candidate = fc.record({
    conference: text(120),
    enterprise: text(120),
    office: text(80),
    industry: text(60),
    vetoes: listOf(text(40)),
    deductions: listOf(fc.record({ row: text(60), points: fc.constant('−2') })),
    near: listOf(fc.record({ row: text(8), fact: text(60), up: fc.constant('1'), down: fc.constant('') })),
    disputed: listOf(fc.record({ reading: text(8), as: text(200), points: fc.constant('+1') })),
    lost: fc.array(text(300), { maxLength: 40 }).map((all) => all.flatMap((why) => lost(1, why))),
  })
  await fc.assert(
    fc.asyncProperty(candidate, fc.constantFrom('zh' as const, 'en' as const), async (some, language) => {
      expect(await pdf(language, { ...CANDIDATE, ...some })).toHaveLength(1)
    }),
    { numRuns: 60 },
  )
})
