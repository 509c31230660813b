import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { harbourRoster, readRows, residentNumber, said } from './support/rosters.ts'

const HEAD = [
  '姓名',
  '身份证号码',
  '是否技术岗位',
  '技能等级',
  '职称',
  '用工形式',
  '入职时间',
  '离职时间',
  '2025年收入',
  '2024年收入',
  '技能津贴',
  '2025年培训学时',
  '新型学徒',
  '2025年自主认定',
  '股权激励',
]

/** A technical worker of long standing; `change` says what is different. */
const worker = (at: number, change: Readonly<Record<string, string | number>> = {}) => {
  const usual: Readonly<Record<string, string | number>> = {
    姓名: `人${at}`,
    身份证号码: residentNumber(at),
    是否技术岗位: '是',
    技能等级: '高级工',
    用工形式: '劳动合同',
    入职时间: '2015-01-01',
    '2025年收入': 100_000,
    '2024年收入': 90_000,
    技能津贴: 200,
  }
  return HEAD.map((heading) => change[heading] ?? usual[heading] ?? '')
}
const factsOf = async (...people: (string | number)[][]) => (await readRows([HEAD, ...people])).facts

describe('in service at the cut-off', () => {
  test.each([
    ['2025-12-31', '', 1],
    ['2026-01-01', '', 0],
    ['2025年12月', '', 1],
    ['2015-01-01', '2025-12-31', 0],
    ['2015-01-01', '2026-01-01', 1],
    ['2015-01-01', '2025年12月', 0],
    ['2015-01-01', '2025-12-30', 0],
    ['2015-01-01', '至今', 1],
  ])('hired %s, left %j: %s', async (hired, left, count) => {
    const reading = await readRows([HEAD, worker(1, { 入职时间: hired, 离职时间: left })])
    expect(reading.facts['employees@allForms']).toBe(count)
  })

  test('is unknown without a readable day, which is an error', async () => {
    const reading = await readRows([HEAD, worker(1, { 入职时间: '2015' })])
    expect(said(reading.problems)).toEqual(['G2 day-unreadable'])
    expect(reading.counted).toBe(0)
  })

  test('moves with the cut-off', async () => {
    const { facts, cutOff } = await readRows([HEAD, worker(1, { 离职时间: '2025-07-01' })], { cutOff: '2025-06-30' })
    expect(facts.employees).toBe(1)
    expect(cutOff).toBe('2025-06-30')
  })
})

describe('who counts as what', () => {
  test.each([
    [{}, { technicalWorkers: 1, highlySkilledWorkers: 1 }],
    [{ 技能等级: '中级工' }, { technicalWorkers: 1, highlySkilledWorkers: 0 }],
    [{ 技能等级: '五级' }, { technicalWorkers: 1, highlySkilledWorkers: 0 }],
    [{ 技能等级: '三级/高级工' }, { technicalWorkers: 1, highlySkilledWorkers: 1 }],
    [{ 技能等级: '首席技师' }, { technicalWorkers: 1, highlySkilledWorkers: 1 }],
    [{ 技能等级: '学徒工' }, { technicalWorkers: 0, 'technicalWorkers@post': 1, highlySkilledWorkers: 0 }],
    [
      { 技能等级: '无', 职称: '助工' },
      { technicalWorkers: 1, highlySkilledWorkers: 1 },
    ],
    [
      { 技能等级: '', 职称: '技术员' },
      { technicalWorkers: 1, highlySkilledWorkers: 0 },
    ],
    [
      { 技能等级: '', 职称: '会计师' },
      { technicalWorkers: 0, 'technicalWorkers@post': 1 },
    ],
    [{ 是否技术岗位: '否' }, { employees: 1, technicalWorkers: 0, 'technicalWorkers@post': 0 }],
    [{ 用工形式: '劳务派遣' }, { employees: 0, 'employees@allForms': 1, technicalWorkers: 0 }],
    [{ 用工形式: '' }, { employees: 0, 'employees@allForms': 1 }],
    [{ '2025年培训学时': '16' }, { trainedTechnicalWorkers: 1 }],
    [{ '2025年培训学时': '有' }, { trainedTechnicalWorkers: 1 }],
    [{ '2025年培训学时': '0' }, { trainedTechnicalWorkers: 0 }],
    [
      { 新型学徒: '√', '2025年自主认定': 'Y', 股权激励: '1' },
      { apprentices: 1, accreditedWorkers: 1, equityWorkers: 1 },
    ],
    [
      { 新型学徒: '×', '2025年自主认定': '/', 股权激励: '-' },
      { apprentices: 0, accreditedWorkers: 0, equityWorkers: 0 },
    ],
  ])('%j', async (change, expected) => expect(await factsOf(worker(1, change))).toMatchObject(expected))
})

describe('income', () => {
  test.each([
    ['90000', 0, 0],
    ['90000.01', 1, 0],
    ['120000', 1, 0],
    ['120000.01', 1, 1],
    ['', 0, 0],
  ])('%j is over 90,000: %i, over 120,000: %i', async (income, over90, over120) =>
    expect(await factsOf(worker(1, { '2025年收入': income }))).toMatchObject({
      technicalWorkersOver90k: over90,
      technicalWorkersOver120k: over120,
    }),
  )

  test('that is unknown is warned about for those it matters for', async () => {
    const reading = await readRows([
      HEAD,
      worker(1, { '2025年收入': '' }),
      worker(2, { '2025年收入': '', 是否技术岗位: '否' }),
    ])
    expect(said(reading.warnings)).toEqual(['I2 blank-unknown'])
  })

  test.each([
    ['2025-07-01', '', 45_400, 1],
    ['2025-07-01', '', 45_369.86, 0],
    ['2025-07-02', '', 80_000, 0],
    ['2024-12-31', '', 90_000, 0],
    ['2024-12-31', '', 90_000.01, 1],
  ])('of a year begun on %s (left %j): %d yuan, annualised, is over 90,000: %i', async (hired, left, income, count) => {
    const facts = await factsOf(worker(1, { 入职时间: hired, 离职时间: left, '2025年收入': income }))
    expect(facts['technicalWorkersOver90k@annualised']).toBe(count)
  })
})

describe('averages', () => {
  test('round to the fen, half up', async () => {
    const facts = await factsOf(worker(1, { '2025年收入': 70_000.01 }), worker(2, { '2025年收入': 70_000 }))
    expect(facts.averageWage).toBe(70_000.01)
  })

  test('take those employed through both years whose incomes are known', async () => {
    const facts = await factsOf(
      worker(1),
      worker(2, { 入职时间: '2024-01-01', '2025年收入': 80_000 }),
      worker(3, { 入职时间: '2024-01-02', '2025年收入': 500_000 }),
      worker(4, { '2024年收入': '', '2025年收入': 300_000 }),
    )
    expect(facts).toMatchObject({ averageWage: 90_000, previousAverageWage: 90_000, 'averageWage@all': 245_000 })
  })

  test('of the allowance are over those who draw one, and have their alternatives', async () => {
    const facts = await factsOf(
      worker(1),
      worker(2, { 技能津贴: 500, 技能等级: '技师' }),
      worker(3, { 技能津贴: '/' }),
      worker(4, { 技能津贴: 0 }),
      worker(5, { 技能津贴: 100 }),
    )
    expect(facts).toMatchObject({
      skillAllowance: 266.67,
      'skillAllowance@highest': 500,
      'skillAllowance@lowest': 100,
      'skillAllowance@seniorWorker': 150,
    })
  })
})

const twice = (first: Readonly<Record<string, string | number>>, second: Readonly<Record<string, string | number>>) =>
  readRows([HEAD, worker(1, first), worker(1, second)])

describe('one person on several rows', () => {
  test.each([
    ['the later of two in service', {}, { 技能等级: '中级工' }, 0, '2'],
    ['the one in service', {}, { 离职时间: '2020-01-01' }, 1, '3'],
    ['the one in service, wherever it stands', { 离职时间: '2020-01-01' }, {}, 1, '2'],
    ['the one without an error', {}, { 入职时间: '' }, 1, '3'],
  ])('counts on %s', async (_, first, second, highlySkilled, dropped) => {
    const reading = await twice(first, second)
    expect(reading.people).toBe(1)
    expect(reading.facts).toMatchObject({ employees: 1, highlySkilledWorkers: highlySkilled })
    expect(said(reading.warnings)).toContain(`B${dropped} person-twice`)
  })

  test('is one by number, however it is written', async () => {
    const number = residentNumber(7)
    const reading = await readRows([
      HEAD,
      worker(7),
      worker(7, { 身份证号码: ` ${number.slice(0, 6)} ${number.slice(6).toLowerCase()}` }),
    ])
    expect(reading.people).toBe(1)
  })
})

describe('the laws of counting', () => {
  const anybody = fc.record({
    技能等级: fc.constantFrom('', '初级工', '中级工', '高级工', '技师', '学徒工'),
    职称: fc.constantFrom('', '工程师', '助工', '会计师'),
    是否技术岗位: fc.constantFrom('是', '否', ''),
    用工形式: fc.constantFrom('劳动合同', '劳务派遣', ''),
    入职时间: fc.constantFrom('2015-01-01', '2024.1', '2025-03-01', '2026-01-01'),
    离职时间: fc.constantFrom('', '', '2025-06-30', '2026-02-01'),
    '2025年收入': fc.constantFrom('', 50_000, 90_000, 95_000.5, 130_000),
    '2024年收入': fc.constantFrom('', 50_000, 80_000),
    技能津贴: fc.constantFrom('', 0, 100, 333.33),
    '2025年培训学时': fc.constantFrom('', 0, 8, '是'),
    股权激励: fc.constantFrom('', '是'),
  })
  const list = fc
    .array(anybody, { minLength: 1, maxLength: 25 })
    .map((people) => people.map((each, at) => worker(at + 1, each)))

  test('the order of rows and of columns changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.infiniteStream(fc.nat()), async (rows, chance) => {
        const shuffled = <T>(items: readonly T[]) =>
          items
            .map((item) => ({ item, key: chance.next().value! }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const columns = shuffled(HEAD.map((_, at) => at))
        const moved = [HEAD, ...shuffled(rows)].map((row) => columns.map((at) => row[at]!))
        expect((await readRows(moved)).facts).toEqual(await factsOf(...rows))
      }),
      { numRuns: 40 },
    )
  })

  test('parts are never more than their wholes, and every alternative is told with its default', async () => {
    await fc.assert(
      fc.asyncProperty(list, async (rows) => {
        const facts = await factsOf(...rows)
        const most = (part: string, whole: string) => expect(facts[part]).toBeLessThanOrEqual(facts[whole]!)
        for (const reading of ['', '@post']) {
          most(`technicalWorkers${reading}`, 'employees')
          for (const part of [
            'trainedTechnicalWorkers',
            'highlySkilledWorkers',
            'technicalWorkersOver90k',
            'equityWorkers',
          ])
            most(part + reading, `technicalWorkers${reading}`)
          most(`technicalWorkersOver120k${reading}`, `technicalWorkersOver90k${reading}`)
        }
        most('technicalWorkers', 'technicalWorkers@post')
        most('employees', 'employees@allForms')
      }),
      { numRuns: 40 },
    )
  })

  test('somebody who has left long ago changes no default', async () => {
    await fc.assert(
      fc.asyncProperty(list, async (rows) => {
        const gone = worker(500, { 离职时间: '2016-01-01' })
        expect(await factsOf(...rows, gone)).toEqual(await factsOf(...rows))
      }),
      { numRuns: 20 },
    )
  })
})

describe('another district, in another language, needs its data only', () => {
  test('and counts its own facts', async () => {
    const rows = [
      ['Staff of the Harbour Works'],
      [
        'Full name',
        'Payroll no.',
        'Skill grade',
        'Contract',
        'Start date',
        'End date',
        'Apprentice',
        '2025 gross pay (GBP)',
        'Pay last year',
      ],
      ['Ann', 'A1', 'Craft', 'Permanent', '2019-03-15', '', 'no', '31,000.00', 30_000],
      ['Ben', 'B2', 'Master', 'Agency', '2020-01-02', '', '', 52_000, 50_000],
      ['Cat', 'C3', 'Helper', '', '2021-05', '2025-06', 'y', 25_000, ''],
      ['Dan', 'D4', 'Wizard', 'Fixed term', '2021-05', '', 'x', '-', ''],
      ['Total', '', '', '', '', '', '', 108_000, 80_000],
    ]
    const reading = await readRows(rows, { rules: harbourRoster })
    expect(reading.facts).toEqual({
      staff: 2,
      'staff@everyone': 3,
      skilled: 1,
      apprentices: 1,
      pay: 31_000,
      payBefore: 30_000,
    })
    expect(said(reading.problems)).toEqual(['C6 word-unknown'])
  })
})
