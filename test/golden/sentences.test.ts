import { describe, expect, test } from 'vitest'
import { compile, type Readings } from '#core/rubric/compile.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { explain } from '#core/rubric/explain.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { loadProgramme } from '#programmes/load.ts'
import { ROOT } from '../support/folders.ts'
import { wuxingUnder } from '../support/wuxing.ts'
import { type Sentences, sentencesOf } from '#core/rubric/text/sentences.ts'
import type { Language } from '#core/rubric/text/voice.ts'

const harbour = compile(await loadProgramme(`${ROOT}/test/programmes/harbour-2026`))

/** Ordinary spaces, so that the cases can be typed. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

function told(compiled: Compiled, id: string, facts: object, language: Language): Sentences {
  const { sheet, problems } = readFacts(compiled.book, facts)
  expect(problems).toEqual([])
  const row = explain(compiled, sheet).rows.find((one) => one.row.id === id)!
  const { why, next, lines } = sentencesOf(compiled, row, sheet, language)
  return { why: plain(why), ...(next !== undefined && { next: plain(next) }), lines: lines.map(plain) }
}

interface Case {
  readonly row: string
  readonly facts: object
  readonly zh: readonly [why: string, next?: string]
  readonly en: readonly [why: string, next?: string]
  readonly readings?: Readings
}

const staff = { technicalWorkers: 42, employees: 70 }

const cases: readonly Case[] = [
  {
    row: 'B5',
    facts: staff,
    zh: ['42 ÷ 70 = 60.0 %，正好达到 60 %', '技术工人（含专业技术人员）再多 4 人，再得 1 分'],
    en: ['42 ÷ 70 = 60.0 %, exactly 60 %', '4 more in “Technical workers (engineering staff included)”: 1 point more'],
  },
  {
    row: 'B5',
    facts: { ...staff, technicalWorkers: 24 },
    zh: ['24 ÷ 70 = 34.2 %，未到 35 %', '技术工人（含专业技术人员）再多 1 人，再得 1 分'],
    en: ['24 ÷ 70 = 34.2 %, below 35 %', '1 more in “Technical workers (engineering staff included)”: 1 point more'],
  },
  {
    row: 'D4',
    facts: {
      ...staff,
      employees: 10_000,
      technicalWorkers: 10_000,
      technicalWorkersOver120k: 2001,
      technicalWorkersOver90k: 2001,
    },
    zh: ['2 001 ÷ 10 000 = 20.01 %，超过 20 %'],
    en: ['2 001 ÷ 10 000 = 20.01 %, more than 20 %'],
  },
  {
    row: 'D4',
    facts: { technicalWorkers: 10, technicalWorkersOver120k: 2 },
    zh: ['2 ÷ 10 = 20.0 %，未超过 20 %', '年收入超过12万元的技术工人再多 1 人，再得 3 分'],
    en: [
      '2 ÷ 10 = 20.0 %, not more than 20 %',
      '1 more in “Technical workers with more than 120,000 yuan a year”: 3 points more',
    ],
  },
  {
    row: 'B4',
    facts: { technicalWorkers: 0, trainedTechnicalWorkers: 0 },
    zh: ['技术工人（含专业技术人员）为 0，算不出占比，得 0 分'],
    en: ['“Technical workers (engineering staff included)” is 0, so there is no share: 0 points'],
  },
  {
    row: 'B6',
    facts: { highlySkilledWorkers: 3 },
    zh: ['技术工人（含专业技术人员）还没填', '答完才知道是 0 至 8 分'],
    en: [
      '“Technical workers (engineering staff included)” is not given yet',
      'the answer settles it between 0 and 8 points',
    ],
  },
  {
    row: 'D2',
    facts: { averageWage: 82_253.6, previousAverageWage: 80_000 },
    zh: ['增长 2.81 %，超过 0 %', '技术工人年平均工资（本年）再多 146.40 元/年，再得 1 分'],
    en: [
      'growth of 2.81 %, more than 0 %',
      '146.40 yuan a year more in “Average annual wage of technical workers, this year”: 1 point more',
    ],
  },
  {
    row: 'D2',
    facts: { averageWage: 79_200, previousAverageWage: 80_000 },
    zh: ['增长 −1.00 %，未超过 0 %', '技术工人年平均工资（本年）再多 800.01 元/年，再得 1 分'],
    en: [
      'growth of −1.00 %, not more than 0 %',
      '800.01 yuan a year more in “Average annual wage of technical workers, this year”: 1 point more',
    ],
  },
  {
    row: 'D2',
    facts: { averageWage: 79_200, previousAverageWage: 0 },
    zh: ['技术工人年平均工资（上年）为 0，算不出增长率，得 0 分'],
    en: ['“Average annual wage of technical workers, the year before” is 0, so there is no growth: 0 points'],
  },
  {
    row: 'D1',
    facts: { skillAllowanceSystem: true, skillAllowance: 208.06 },
    zh: ['技能津贴：208.06 元/月，达到 200 元/月', '技能津贴再多 41.94 元/月，再得 0.5 分'],
    en: [
      'Skill allowance a month: 208.06 yuan a month, reaches 200 yuan a month',
      '41.94 yuan a month more in “Skill allowance a month”: 0.5 points more',
    ],
  },
  {
    row: 'D1',
    facts: { skillAllowanceSystem: false, skillAllowance: 300 },
    zh: ['已建立技能津贴制度并实施：否，不得分', '做到“已建立技能津贴制度并实施”，再得 4 分'],
    en: [
      'Skill-allowance system established and applied: no, so no points',
      '“Skill-allowance system established and applied”: 4 points more',
    ],
  },
  {
    row: 'D1',
    facts: {},
    zh: ['是否已建立技能津贴制度并实施还没答，技能津贴还没填', '答完才知道是 0 至 6 分'],
    en: [
      '“Skill-allowance system established and applied” is not answered yet, “Skill allowance a month” is not given yet',
      'the answer settles it between 0 and 6 points',
    ],
  },
  {
    row: 'B2',
    facts: { apprentices: 10 },
    zh: ['新型学徒制培养人数：10 人，在 1—19 人一档', '新型学徒制培养人数再多 10 人，再得 1 分'],
    en: [
      'New-type apprentices trained in the year: 10, in the band 1–19',
      '10 more in “New-type apprentices trained in the year”: 1 point more',
    ],
  },
  {
    row: 'B2',
    facts: { apprentices: 50 },
    readings: { B2a: 'lower' },
    zh: ['新型学徒制培养人数：50 人，在 20—50 人一档', '新型学徒制培养人数再多 1 人，再得 1 分'],
    en: [
      'New-type apprentices trained in the year: 50, in the band 20–50',
      '1 more in “New-type apprentices trained in the year”: 1 point more',
    ],
  },
  {
    row: 'B2',
    facts: { apprentices: 1200 },
    zh: ['新型学徒制培养人数：1 200 人，在 100 人及以上一档'],
    en: ['New-type apprentices trained in the year: 1 200, in the band 100 and more'],
  },
  {
    row: 'A1',
    facts: { leadershipCommitted: true, hrDepartment: true, hrProfessional: false },
    zh: [
      '企业领导重视技能人才工作：1 分（以评审为准），有人力资源管理机构：0.5 分',
      '做到“有人力资源管理师（劳动关系协调师）”，再得 0.5 分',
    ],
    en: [
      'Leaders attend to skilled-talent work: 1 point (a reviewer decides), Has an HR department: 0.5 points',
      '“Has an HR manager or labour-relations coordinator with a certificate”: 0.5 points more',
    ],
  },
  {
    row: 'C1',
    facts: { eightGradePilot: false },
    zh: ['列入省“八级工”制度试点：否', '做到“列入省‘八级工’制度试点”，再得 3 分'],
    en: ['On the provincial eight-grade pilot list: no', '“On the provincial eight-grade pilot list”: 3 points more'],
  },
  {
    row: 'C2',
    facts: { seniorTechnicianPilot: true },
    readings: { C2a: 'highest' },
    zh: ['获得高级技师自主评价试点：2 分，是否已完成高级技师自主评价还没答；得分已可确定'],
    en: [
      'Pilot for own evaluation of senior technicians: 2 points, “Has completed such an evaluation” is not answered yet; the points are settled all the same',
    ],
  },
  {
    row: 'A2',
    facts: { trainingFunds: 'allocated' },
    zh: ['技能人才培养经费：已安排', '技能人才培养经费达到“足额安排”，再得 2 分'],
    en: ['Training funds: Set aside', '“Training funds” raised to “Set aside in full”: 2 points more'],
  },
  {
    row: 'B3',
    facts: { accreditationRun: true, accreditationCompliant: true, accreditedWorkers: 4 },
    zh: [
      '年度内开展自主认定：1 分；认定程序规范：1 分（以评审为准）；自主认定人数：4 人，在 1—49 人一档，得 1 分',
      '自主认定人数再多 46 人，再得 1 分',
    ],
    en: [
      'Held an accreditation session in the year: 1 point; Accreditation procedure is in order: 1 point (a reviewer decides); Workers trained and accredited by the enterprise: 4, in the band 1–49, 1 point',
      '46 more in “Workers trained and accredited by the enterprise”: 1 point more',
    ],
  },
  {
    row: 'B7',
    facts: {
      honours: [
        { person: 'a', level: 'municipal' },
        { person: 'a', level: 'district' },
        { person: 'b', level: 'municipal' },
      ],
    },
    zh: ['职工的技能荣誉：市级的 2 项，另有 1 项不计', '职工的技能荣誉再有 1 项（区级，另一获得人），再得 1 分'],
    en: [
      'Skill honours of employees: 2 (Municipal), 1 more not counted',
      '1 more in “Skill honours of employees” (District, other Person): 1 point more',
    ],
  },
  {
    row: 'E3',
    facts: { scienceAwards: [] },
    zh: ['科技进步奖：没有', '科技进步奖再有 1 项（省级、三等奖、参与），再得 0.25 分'],
    en: [
      'Science and technology progress awards: none',
      '1 more in “Science and technology progress awards” (Provincial, Third, Participant): 0.25 points more',
    ],
  },
  {
    row: 'F3',
    facts: { newOccupations: 0, standardsDrafted: 1, standardsPublished: 1 },
    zh: ['编写完成、未发布的国家职业标准：1 项，已发布的国家职业标准：1 项'],
    en: ['National occupational standards written, not published: 1, National occupational standards published: 1'],
  },
  {
    row: 'G1',
    facts: {
      arrearsPetitions: [
        { level: 'capital', people: 6 },
        { level: 'district', people: 3 },
      ],
    },
    zh: ['查实的欠薪上访：进京、人数为 5及以上的 1 次，另有 1 次不计，一票否决；以部门核查为准'],
    en: [
      'Established petitions over unpaid wages: 1 (The capital, People: 5 and more), 1 more not counted, veto; the departments’ data decide',
    ],
  },
  {
    row: 'G2',
    facts: { arbitrationCases: 1 },
    zh: ['年度劳动仲裁案件：1 起，未到 3 起，不扣分；以部门核查为准'],
    en: ['Labour arbitration cases of the year: 1, below 3, nothing off; the departments’ data decide'],
  },
  {
    row: 'G2',
    facts: { arbitrationCases: 12 },
    zh: ['年度劳动仲裁案件：12 起，在 11 起及以上一档，扣 3 分，一票否决；以部门核查为准'],
    en: [
      'Labour arbitration cases of the year: 12, in the band 11 and more, 3 points off, veto; the departments’ data decide',
    ],
  },
  {
    row: 'G3',
    facts: {},
    zh: ['年度重大工伤还没填', '还不知道要不要扣分'],
    en: ['“Serious work injuries of the year” is not given yet', 'whether points come off is not known yet'],
  },
]

describe('why, and what the next point needs', () => {
  test.each(cases)('$row $facts', ({ row, facts, readings, zh, en }) => {
    const compiled = wuxingUnder(readings)
    const chinese = told(compiled, row, facts, 'zh')
    const english = told(compiled, row, facts, 'en')
    expect([chinese.why, chinese.next]).toEqual([zh[0], zh[1]])
    expect([english.why, english.next]).toEqual([en[0], en[1]])
  })

  test.each([
    ['P1', { staff: 249, skilled: 130 }, 'Staff: 249; 130 ÷ 249 = 52.2 %, reaches 50 %'],
    [
      'P2',
      { staff: 20, apprentices: 3 },
      'Apprentices: 3, in the band 1–4, 4 points; 3 ÷ 20 = 15.0 %, more than 10 %, 10 points; only the best part counts',
    ],
    ['R1', { programmeGrade: 0.85 }, 'Quality of the training programme: 0.85; a reviewer decides'],
    ['R3', { trainingPlan: 'draft', trainingDays: 7 }, 'Training plan: Draft, which is below Written, so no points'],
  ])('of another district’s %s', (row, facts, why) => expect(told(harbour, row, facts, 'en').why).toBe(why))

  test('words that a programme lacks in this language are those of its first', () => {
    expect(told(harbour, 'P1', { staff: 249, skilled: 130 }, 'zh').why).toBe(
      'Staff：249 people；130 ÷ 249 = 52.2 %，达到 50 %',
    )
  })
})

/** The lines without readings and who confirms, which are the programme's own texts. */
const account = (lines: readonly string[]) => lines.filter((line) => !/^(口径|核实|Reading|Confirmed)/.test(line))

describe('the whole account', () => {
  test.each([
    [
      'B5',
      staff,
      [
        '技术工人（含专业技术人员）：42 人，企业职工总数：70 人',
        '42 × 100 = 4 200 ≥ 60 × 70 = 4 200，正好达到 60 %',
        '42 × 100 = 4 200 < 65 × 70 = 4 550，未到 65 %',
        '第 6 档（共 8 档），6 分',
        '那时 46 × 100 = 4 600 ≥ 65 × 70 = 4 550',
      ],
    ],
    [
      'D2',
      { averageWage: 82_253.6, previousAverageWage: 80_000 },
      [
        '技术工人年平均工资（本年）：82 253.60 元/年，技术工人年平均工资（上年）：80 000 元/年',
        '82 253.60 × 100 = 8 225 360 > 100 × 80 000 = 8 000 000，超过 0 %',
        '82 253.60 × 100 = 8 225 360 < 103 × 80 000 = 8 240 000，未到 3 %',
        '第 1 档（共 10 档），1 分',
        '那时 82 400 × 100 = 8 240 000 ≥ 103 × 80 000 = 8 240 000',
      ],
    ],
    [
      'E1',
      { competitionAwards: [{ level: 'national' }, { level: 'provincial' }, { level: 'municipal', prize: 'second' }] },
      [
        '年度技能竞赛获奖：3 次',
        '第 1 条（国家级）：3 分',
        '第 2 条（省级）：不计，不在计分范围内',
        '第 3 条（市级、二等奖）：2 分',
        '合计 5 分，本行最高 3 分，多出的 2 分不计',
      ],
    ],
    [
      'B3',
      { accreditationRun: true, accreditationCompliant: false, accreditedWorkers: 0 },
      [
        '年度内开展自主认定：是，1 分',
        '认定程序规范：否，做到可得 1 分',
        '自主认定人数：0 人',
        '0 < 1，未到 1 人',
        '未到第一档（共 3 档）',
        '各部分相加：1 + 0 + 0 = 1 分',
      ],
    ],
  ])('of %s', (row, facts, lines) => expect(account(told(wuxingUnder(), row, facts, 'zh').lines)).toEqual(lines))

  test('of a record beaten by another of its subject, and of one beaten by any', () => {
    const honours = [
      { person: 'a', level: 'district' },
      { person: 'a', level: 'national' },
    ]
    expect(account(told(wuxingUnder(), 'B7', { honours }, 'en').lines)).toContain(
      'No. 1 (District): not counted, No. 2 counts for the same Person',
    )
    const scienceAwards = [
      { level: 'provincial', prize: 'third', role: 'lead' },
      { level: 'provincial', prize: 'grand', role: 'lead' },
    ]
    expect(account(told(wuxingUnder({ E3c: 'highest' }), 'E3', { scienceAwards }, 'en').lines)).toContain(
      'No. 1 (Provincial, Third, In the lead): not counted, only the highest does: No. 2',
    )
  })

  test('names the reading in force, the ones not taken, and who confirms', () => {
    const { lines } = told(wuxingUnder({ B2a: 'lower' }), 'B2', { apprentices: 50 }, 'zh')
    expect(lines).toContain(
      '口径 B2a：“20—50人”与“50—100人”都含50人，50人归哪一档？归低一档，得2分；另有读法未采用：归高一档，得3分',
    )
    expect(lines.at(-1)).toBe('核实：区人力社保局、社保经办机构')
  })
})
