import { describe, expect, test } from 'vitest'
import { wuxingUnder } from '#test/support/wuxing.ts'
import { askedOf, verifiersOf } from '#core/verifying/asked.ts'
import { type AskedAbout, readReturned } from '#core/verifying/returned.ts'
import { SHEET_COLUMNS, SHEET_HEADS, type SheetColumn } from '#core/verifying/sheet.ts'

const compiled = wuxingUnder()
const TAX = askedOf(compiled, 'tax')
const PETITION = askedOf(compiled, 'petition')
const CODE = '91330502MA2T00015X'
const WORKS: AskedAbout = {
  application: 'app-1',
  number: 1,
  creditCode: CODE,
  stated: { technicalWorkersOver90k: 20, technicalWorkersOver120k: 4, trainingFunds: 'full' },
  seen: { technicalWorkersOver120k: '7' },
}
const HEAD = SHEET_COLUMNS.map((name) => SHEET_HEADS[name].zh)

type Typed = Partial<Record<SheetColumn, string>>
const sheet = (...lines: readonly Typed[]) => [
  HEAD,
  ...lines.map((line) => SHEET_COLUMNS.map((name) => ({ number: '1', ...line })[name] ?? '')),
]
const numbered = (rows: readonly (readonly string[])[]) => rows.map((cells, at) => ({ number: at + 1, cells }))
const read = (asked: typeof TAX, ...lines: readonly Typed[]) => readReturned(numbered(sheet(...lines)), asked, [WORKS])

describe('what a department is asked', () => {
  test.each([
    ['arbitration', ['arbitrationCases']],
    ['petition', ['arrearsPetitions']],
    ['emergency', ['severeInjuries']],
    ['science', ['scienceAwards', 'enterpriseTitle', 'researchInstituteListed']],
  ])('%s: %j', (department, facts) => {
    const keys = askedOf(compiled, department).map(({ key }) => key)
    expect(keys.toSorted()).toEqual(facts.toSorted())
  })

  test('nobody is asked what a reviewer settles', () => {
    for (const department of verifiersOf(compiled))
      for (const { fact } of askedOf(compiled, department)) expect(fact.judgement).not.toBe(true)
  })
})

describe('a sheet that comes back', () => {
  test.each<[string, Typed, object]>([
    ['agrees', { fact: 'technicalWorkersOver90k', kind: '一致' }, { kind: 'agree', reason: '', seen: null }],
    [
      'corrects with a reason, over an earlier answer',
      { fact: 'technicalWorkersOver120k', kind: '更正', value: '3', reason: '个税申报3人' },
      { kind: 'correct', value: 3, reason: '个税申报3人', seen: '7' },
    ],
    [
      'gives a value without a word',
      { fact: 'technicalWorkersOver120k', value: '5人'.slice(0, 1), reason: '补报' },
      { kind: 'correct', value: 5, reason: '补报' },
    ],
    ['gives the same value without a word', { fact: 'technicalWorkersOver90k', value: '20' }, { kind: 'agree' }],
    ['cannot tell', { fact: 'trainingFunds', kind: '无法核实', reason: '未报送' }, { kind: 'none', reason: '未报送' }],
    ['in English', { fact: 'technicalWorkersOver90k', kind: 'Agrees' }, { kind: 'agree' }],
    [
      'a choice by its words',
      { fact: 'trainingFunds', kind: '更正', value: '已安排', reason: '未足额' },
      { kind: 'correct', value: 'allocated' },
    ],
  ])('%s', (_name, line, answer) => {
    const { answers, problems } = read(TAX, line)
    expect(problems).toEqual([])
    expect(answers).toEqual([expect.objectContaining({ application: 'app-1', ...answer })])
  })

  test.each<[string, string, Typed[], object?]>([
    ['nothing', '无', [], { value: [] }],
    ['one', '区级部门，6', [], { value: [{ level: 'district', people: 6 }] }],
    [
      'two, with units and another sign between',
      '区级部门，6人;省级部门、12人',
      [],
      {
        value: [
          { level: 'district', people: 6 },
          { level: 'provincial', people: 12 },
        ],
      },
    ],
  ])('petitions: %s', (_name, value, _more, answer) => {
    const { answers, problems } = read(PETITION, { fact: 'arrearsPetitions', kind: '更正', value })
    expect(problems).toEqual([])
    expect(answers).toEqual([expect.objectContaining(answer)])
  })

  test.each<[string, Typed, SheetColumn, RegExp]>([
    ['no such number', { number: '99', fact: 'trainingFunds', kind: '一致' }, 'number', /没有这个编号/],
    ['another enterprise', { creditCode: 'X', fact: 'trainingFunds', kind: '一致' }, 'creditCode', new RegExp(CODE)],
    ['a fact of others', { fact: 'arbitrationCases', kind: '一致' }, 'fact', /不由本部门/],
    ['another word', { fact: 'trainingFunds', kind: '同意' }, 'kind', /一致、更正、无法核实/],
    ['a correction without a value', { fact: 'trainingFunds', kind: '更正', reason: 'x' }, 'value', /核查值/],
    ['a correction without a reason', { fact: 'technicalWorkersOver90k', kind: '更正', value: '3' }, 'reason', /原因/],
    ['cannot tell, without a reason', { fact: 'trainingFunds', kind: '无法核实' }, 'reason', /原因/],
    ['no number', { fact: 'technicalWorkersOver90k', value: '二十' }, 'value', /写数字/],
    ['no choice', { fact: 'trainingFunds', value: '很多' }, 'value', /可以写/],
    ['agreement with another value', { fact: 'technicalWorkersOver90k', kind: '一致', value: '3' }, 'value', /不同/],
    ['agreement with nothing', { fact: 'equityWorkers', kind: '一致' }, 'kind', /没有填/],
  ])('%s is told where it stands, and the sheet gives no other answer away', (_name, line, column, words) => {
    const { answers, problems } = read(TAX, line)
    expect(answers).toEqual([])
    expect(problems).toEqual([expect.objectContaining({ row: 2, column })])
    expect(problems[0]!.zh).toMatch(words)
    expect(problems[0]!.en).not.toBe('')
  })

  test('the same fact twice, blank lines, a title above the heads', () => {
    const [head, ...lines] = sheet(
      { fact: 'trainingFunds', kind: '一致' },
      { fact: 'technicalWorkersOver90k' },
      { fact: 'trainingFunds', kind: '一致' },
    )
    const { answers, problems, blank } = readReturned(numbered([['部门核查表'], head!, ...lines]), TAX, [WORKS])
    expect([answers.length, blank]).toEqual([2, 1])
    expect(problems).toEqual([expect.objectContaining({ row: 5, column: 'fact' })])
  })

  test('a sheet that is another', () => {
    const { problems } = readReturned(numbered([['姓名', '工资']]), TAX, [WORKS])
    expect(problems[0]!.zh).toContain('核查结论')
  })
})
