import { describe, expect, test } from 'vitest'
import { readRows, residentNumber, said } from './support/rosters.ts'

const WHO = ['姓名', '身份证号码', '入职时间']
const person = (at: number, ...rest: (string | number)[]) => [`人${at}`, residentNumber(at), '2019.3', ...rest]

describe('columns are found', () => {
  test.each([
    ['姓名', 'name'],
    ['公民身份号码', 'identity'],
    ['*身份证号(必填)', 'identity'],
    ['岗位(工种)', 'post'],
    ['是否技术岗位', 'technicalPost'],
    ['是否为技术岗位', 'technicalPost'],
    ['职业技能等级', 'skillLevel'],
    ['职业技能等级证书编号', 'certificate'],
    ['专业技术职务', 'title'],
    ['用工\n性质', 'employment'],
    ['进厂时间', 'hired'],
    ['离职日期', 'left'],
    ['2025年收入', 'income'],
    ['2025年度工资总额（元）', 'income'],
    ['２０２５年收入', 'income'],
    ['年收入', 'income'],
    ['应发工资合计', 'income'],
    ['2024年收入', 'previousIncome'],
    ['上年度收入', 'previousIncome'],
    ['专技津贴', 'skillAllowance'],
    ['技能津贴(元/月)', 'skillAllowance'],
    ['2025年培训课时', 'training'],
    ['是否培训', 'training'],
    ['企业新型学徒', 'apprentice'],
    ['2025年自主认定', 'accredited'],
    ['股权激励', 'equity'],
  ])('by the heading %j: %s', async (heading, field) => {
    const known = { name: '姓名', identity: '身份证号', hired: '入职时间' } as Readonly<Record<string, string>>
    const others = Object.entries(known).filter(([id]) => id !== field)
    const { columns } = await readRows([[...others.map(([, words]) => words), heading], ['x']])
    expect(columns[field]).toBe('ABCD'[others.length])
  })

  test.each(['2023年收入', '上年收入增长率', '联系电话', '备注'])('and none by %s', async (heading) => {
    const { columns } = await readRows([[...WHO, heading], person(1, 5)])
    expect(Object.keys(columns)).toEqual(['name', 'identity', 'hired'])
  })

  test('under groups, with the year and the unit in the group or above the table', async () => {
    const rows = [
      ['某某公司花名册'],
      ['填报日期：2026年1月', '', '', '单位：元'],
      [...WHO, '收入(万元)', '', '其他'],
      ['', '', '', '2025年', '2024年', '股权激励'],
      person(1, '9.65', '9', '是'),
    ]
    const reading = await readRows(rows)
    expect(reading.columns).toEqual({
      name: 'A',
      identity: 'B',
      hired: 'C',
      income: 'D',
      previousIncome: 'E',
      equity: 'F',
    })
    expect(said(reading.warnings).filter((line) => line.includes('unit'))).toEqual([
      'D4 heading-unit',
      'E4 heading-unit',
    ])
    expect(reading.table!.counter.value('income', 0)).toBe(9_650_000)
  })

  test('in ten thousands when the note above the table says so, which is said', async () => {
    const reading = await readRows([['', '单位：万元'], [...WHO, '2025年收入', '技能津贴'], person(1, '9.65', 300)])
    expect(reading.table!.counter.value('income', 0)).toBe(9_650_000)
    expect(reading.table!.counter.value('skillAllowance', 0)).toBe(30_000)
    expect(said(reading.warnings)).toContain('D2 unit-from-title')
  })

  test('without a year for the assessment year, which is said', async () => {
    const reading = await readRows([[...WHO, '年收入'], person(1, 80_000)])
    expect(said(reading.warnings)).toContain('D1 heading-without-year')
  })

  test('by the end of a longer heading, which is said', async () => {
    const reading = await readRows([['员工全称姓名', '证件号码', '入职时间'], person(1)])
    expect(said(reading.warnings)).toContain('A1 column-guessed')
  })

  test('once: a second one is said', async () => {
    const reading = await readRows([[...WHO, '职称', '职称'], person(1, '工程师', '')])
    expect(said(reading.warnings)).toContain('E1 column-twice')
  })

  test('as the user maps them', async () => {
    const rows = [[...WHO, '甲', '乙'], person(1, '是', '工程师')]
    const reading = await readRows(rows, { columns: { technicalPost: 'D', title: 'E', skillLevel: null } })
    expect(reading.columns).toMatchObject({ technicalPost: 'D', title: 'E' })
    expect(said(reading.warnings)).toContain('1 column-assumed')
  })

  test('below a heading row that the user points at', async () => {
    const rows = [
      ['一', '二', '三'],
      ['甲', residentNumber(1), '2019.3'],
    ]
    expect((await readRows(rows)).problems).toMatchObject([{ code: 'no-table' }])
    expect((await readRows(rows)).preview).toHaveLength(2)
    const reading = await readRows(rows, { headingRow: 1, columns: { name: 'A', identity: 'B', hired: 'C' } })
    expect(reading).toMatchObject({
      people: 1,
      counted: 1,
      headings: [
        { column: 'A', text: '一' },
        { column: 'B', text: '二' },
        { column: 'C', text: '三' },
      ],
    })
  })
})

describe('people are told from', () => {
  test.each([
    ['a total', ['合计', '', '', 5]],
    ['a total with a count', ['合计', '87人', '', '']],
    ['a signature', ['制表人：何某', '', '', '']],
    ['a note', ['注：以上数据属实', '', '', '']],
    ['the heading printed again', [...WHO, '年收入']],
    ['a blank row', ['', '', '', '']],
    ['dashes', ['/', '-', '', '']],
  ])('%s', async (_, row) => {
    const reading = await readRows([[...WHO, '年收入'], person(1, 80_000), row, person(2, 90_000)])
    expect(reading).toMatchObject({ people: 2, counted: 2 })
  })

  test.each([
    ['without a number', ['李某', '', '2019.3', 80_000], 'B3 blank-required'],
    ['without a day of hire', ['李某', residentNumber(9), '', 80_000], 'C3 blank-required'],
    ['whose number the spreadsheet has cut', ['李某', '3.30502E+17', '2019.3', 80_000], 'B3 identity-digits-cut'],
  ])('a person %s, who is an error and not counted', async (_, row, problem) => {
    const reading = await readRows([[...WHO, '年收入'], person(1, 80_000), row])
    expect(reading).toMatchObject({ people: 2, counted: 1 })
    expect(said(reading.problems)).toEqual([problem])
  })
})

describe('a missing column', () => {
  test('leaves what leans on it unknown, never 0', async () => {
    const { facts, warnings } = await readRows([[...WHO, '用工形式'], person(1, '劳动合同')])
    expect(facts).toEqual({ employees: 1, 'employees@allForms': 1 })
    expect(warnings.map(({ params }) => params.field)).toContain('technicalPost')
  })

  test('of the form of employment counts everybody, which is said', async () => {
    const { facts, warnings } = await readRows([WHO, person(1), person(2)])
    expect(facts.employees).toBe(2)
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'column-assumed', field: 'employment' }))
  })

  test('that everybody needs is an error, and no fact is told', async () => {
    const { facts, problems } = await readRows([
      ['姓名', '入职时间', '用工形式'],
      ['甲', '2019.3', '劳动合同'],
    ])
    expect(facts).toEqual({})
    expect(problems).toMatchObject([{ code: 'column-missing', field: 'identity' }])
  })

  test('leaves an average over nobody unknown', async () => {
    const rows = [[...WHO, '是否技术岗位', '技能等级', '职称', '技能津贴'], person(1, '是', '高级工', '', '/')]
    const { facts } = await readRows(rows)
    expect(facts.technicalWorkers).toBe(1)
    expect(facts).not.toHaveProperty('skillAllowance')
  })
})
