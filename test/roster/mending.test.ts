import { describe, expect, test } from 'vitest'
import { applicationRoster } from '#roster/applicationRoster.ts'
import { defaultPeriod } from '#roster/counting/period.ts'
import { mendedWorkbook } from '#roster/mendedWorkbook.ts'
import { recheck } from '#roster/recheck.ts'
import { whoCounted, whyText } from '#roster/whoCounted.ts'
import { readBytes, readRows, residentNumber, sample, wuxingRoster } from './support/rosters.ts'

const HEAD = [
  '姓名',
  '身份证号码',
  '是否技术岗位',
  '技能等级',
  '职称',
  '用工形式',
  '入职时间',
  '2025年收入',
  '技能津贴',
]
const one = ['张某', residentNumber(1), '是', '高级工', '', '劳动合同', '2015-01-01', 100_000, 300]
const two = ['李某', '', '是', '无', '', '劳动合同', '2015-01-01', 80_000, 200]

describe('mending', () => {
  test('a cell takes its error away, and leaves the old reading as it was', async () => {
    const before = await readRows([HEAD, one, two])
    const after = recheck(before, [
      { row: 3, column: 'B', text: residentNumber(2) },
      { row: 3, column: 'D', text: '中级工' },
    ])
    expect(before).toMatchObject({ counted: 1, facts: { technicalWorkers: 1 } })
    expect(after).toMatchObject({ counted: 2, problems: [], facts: { technicalWorkers: 2, skillAllowance: 250 } })
  })

  test('again starts from what was mended', async () => {
    const first = recheck(await readRows([HEAD, one, two]), [{ row: 3, column: 'B', text: residentNumber(2) }])
    expect(recheck(first, [{ row: 2, column: 'D', text: '' }])).toMatchObject({
      counted: 2,
      facts: { technicalWorkers: 0 },
    })
  })

  test('maps a column otherwise without reading the file again', async () => {
    const reading = await readRows([[...HEAD.slice(0, 3), '等次', ...HEAD.slice(4)], one])
    expect(reading.facts).not.toHaveProperty('technicalWorkers')
    expect(recheck(reading, [], { skillLevel: 'D' }).facts.technicalWorkers).toBe(1)
  })

  test('of rows and columns that are not there changes nothing', async () => {
    const reading = await readRows([HEAD, one])
    expect(
      recheck(reading, [
        { row: 99, column: 'A', text: 'x' },
        { row: 2, column: '7', text: 'x' },
      ]).facts,
    ).toEqual(reading.facts)
  })
})

describe('the saved workbook', () => {
  test.each(['roster-garment.xlsx', 'roster-garment.csv'])(
    'of %s reads back to the same facts and errors',
    async (fileName) => {
      const reading = await readBytes(await sample(fileName), { fileName })
      const again = await readBytes(await mendedWorkbook(reading))
      expect(again.facts).toEqual(reading.facts)
      expect(again.problems.map(({ code }) => code)).toEqual(reading.problems.map(({ code }) => code))
      expect(again.columns).toEqual(reading.columns)
    },
  )

  test('holds what was mended, and numbers of people as text', async () => {
    const mended = recheck(await readRows([HEAD, one, two]), [{ row: 3, column: 'B', text: residentNumber(2) }])
    const again = await readBytes(await mendedWorkbook(mended))
    expect(again).toMatchObject({ people: 2, counted: 2, problems: [] })
  })
})

describe('who stands behind a fact', () => {
  test('is named, and who does not with the reason', async () => {
    const reading = await readRows([
      HEAD,
      one,
      ['李某', residentNumber(2), '否', '无', '会计师', '劳动合同', '2015-01-01', '', ''],
      two,
      one,
    ])
    const who = whoCounted(reading.table!, 'technicalWorkers')!
    expect(who).toMatchObject({ counted: 1, leftOut: 3, countedPeople: [{ row: 5, name: '张某' }] })
    const why = (language: 'zh' | 'en') =>
      who.leftOutPeople.map((person) => whyText(person.why, wuxingRoster, reading.table!.period, language))
    expect(why('zh')).toEqual([
      '同一人已在另一行计入',
      '技术岗位 否，未标明；技能等级 无，未达到初级工；职称 会计师，未达到技术员',
      '必填的内容有误',
    ])
    expect(why('en')[1]).toBe(
      'Technical post 否: not marked; Skill level 无: below Junior worker; Professional title 会计师: below Technician (title)',
    )
  })

  test('agrees with the fact for every fact that counts people', async () => {
    const { table, facts } = await readBytes(await sample('roster-garment.xlsx'))
    for (const { key, people } of table!.counted) {
      const who = whoCounted(table!, key, 1000)!
      expect(who.counted + who.leftOut).toBe(table!.people.count)
      expect(who.leftOutPeople.every(({ why }) => why.kind !== 'tests' || why.reasons.length > 0)).toBe(true)
      const isCount = 'count' in wuxingRoster.facts[key.split('@')[0]!]!
      expect(isCount ? [who.counted, people] : [facts[key]]).toEqual(isCount ? [facts[key], facts[key]] : [facts[key]])
    }
  })

  test('is unknown for a fact that the list cannot tell', async () => {
    expect(whoCounted((await readRows([HEAD, one])).table!, 'apprentices')).toBeUndefined()
  })
})

describe('what is sent on applying', () => {
  test('holds bands and no amount of anybody’s pay', async () => {
    const rows = [
      HEAD,
      one,
      ['李某', residentNumber(2), '是', '技师', '', '劳动合同', '2016.5', 123_456.78, 321],
      ['王某', residentNumber(3), '否', '', '', '劳务派遣', '2016.5', 65_432.1, ''],
    ]
    const sent = applicationRoster(await readRows(rows))
    expect(sent.people).toEqual([
      {
        name: '张某',
        identity: residentNumber(1),
        skillLevel: 'senior',
        technicalPost: true,
        employment: 'contract',
        hired: '2015-01-01',
        income: '>90000',
      },
      {
        name: '李某',
        identity: residentNumber(2),
        skillLevel: 'technician',
        technicalPost: true,
        employment: 'contract',
        hired: '2016-05-01',
        income: '>120000',
      },
      {
        name: '王某',
        identity: residentNumber(3),
        technicalPost: false,
        employment: 'dispatch',
        hired: '2016-05-01',
        income: '<=90000',
      },
    ])
    expect(JSON.stringify(sent.people)).not.toMatch(/123456|65432|100000|321|300/)
  })

  test('flags amounts over fewer than three people, the highest and lowest always unless shared', async () => {
    const many = [1, 2, 3, 4].map((at) => [
      '某',
      residentNumber(at),
      '是',
      '高级工',
      '',
      '劳动合同',
      '2015-01-01',
      100_000,
      at === 4 ? 500 : 300,
    ])
    const few = applicationRoster(await readRows([HEAD, one, ['某', residentNumber(2), ...one.slice(2)]]))
    expect(few.onlySteps).toContain('skillAllowance')
    const enough = applicationRoster(await readRows([HEAD, ...many]))
    expect(enough.onlySteps).not.toContain('skillAllowance')
    expect(enough.onlySteps).toContain('skillAllowance@highest')
    expect(enough.onlySteps).not.toContain('skillAllowance@lowest')
  })
})

test('the period is the last calendar year up to its last day', () => {
  expect(defaultPeriod('2026-03-05')).toEqual({ year: 2025, cutOff: 20453 })
})
