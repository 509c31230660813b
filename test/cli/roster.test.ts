import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '#test/support/folders.ts'
import { recordedTerminal } from '#test/support/terminal.ts'
import { cli } from '../../src/cli/cli.ts'
import { registry } from '../../src/cli/registry.ts'

const samples = join(ROOT, 'test', 'samples')
const expected = JSON.parse(readFileSync(join(samples, 'roster-garment.facts.json'), 'utf8'))

async function roster(args: readonly string[], given: Parameters<typeof recordedTerminal>[0] = {}) {
  const terminal = recordedTerminal({ folder: samples, now: () => new Date('2026-03-05T08:00:00Z'), ...given })
  const code = await cli(['roster', ...args], terminal, registry)
  return { code, out: terminal.out(), err: terminal.err() }
}

describe('the facts of an employee list', () => {
  test.each(['roster-garment.xlsx', 'roster-garment.csv'])(
    '%s, of last year and its last day by default',
    async (file) => {
      const { code, out } = await roster(['--json', file])
      const told = JSON.parse(out)
      expect(code).toBe(1)
      expect(told.facts).toMatchObject(expected.facts)
      expect(told.facts['employees@allForms']).toBe(75)
      expect({ people: told.people, counted: told.counted, problems: told.problems.length }).toEqual({
        people: 86,
        counted: 83,
        problems: expected.errors,
      })
      expect(told.columns.name).toBe('B')
      expect(Object.keys(told)).toEqual(['facts', 'people', 'counted', 'problems', 'warnings', 'columns'])
      for (const { sheet, cell, code: kind, message } of told.problems) {
        expect(sheet).not.toBe('')
        expect(cell).toMatch(/^[A-Z]+\d+$/)
        expect(kind).not.toBe('')
        expect(message).not.toBe('')
      }
    },
  )

  test('a cut-off of the batch’s own counts people at that day', async () => {
    const early = await roster(['--json', '--year', '2025', '--cut-off', '2014-12-31', 'roster-garment.csv'])
    expect(JSON.parse(early.out).facts.employees).toBeLessThan(expected.facts.employees)
  })

  test('standard input is told apart by its content', async () => {
    const terminal = recordedTerminal({ now: () => new Date('2026-03-05T08:00:00Z') })
    const bytes = readFileSync(join(samples, 'roster-garment.xlsx'))
    const stdin = (await import('node:stream')).Readable.from([bytes])
    const code = await cli(['roster', '--json', '-'], { ...terminal, stdin }, registry)
    expect(code).toBe(1)
    expect(JSON.parse(terminal.out()).facts).toMatchObject(expected.facts)
  })

  test('for a person: names, numbers, problems with their cells, in either language', async () => {
    const zh = await roster(['roster-garment.csv'], { language: 'zh' })
    expect(zh.out).toContain('花名册中 86 人,计入 83 人')
    expect(zh.out).toContain('企业职工总数 (employees)')
    expect(zh.out).toMatch(/K4 .*入职时间/)
    const en = await roster(['--lang', 'en', 'roster-garment.csv'], { language: 'zh' })
    expect(en.out).toContain('86 people in the list, 83 of them counted')
  })

  test('warnings alone leave the exit code at 0', async () => {
    const input = '姓名,身份证号,入职时间\n张三,110105194912310021,2019-03-15\n'
    const { code, out } = await roster(['--json', '-'], { input })
    expect(JSON.parse(out).problems).toEqual([])
    expect(JSON.parse(out).warnings.length).toBeGreaterThan(0)
    expect(code).toBe(0)
  })
})

describe('what is handed in wrongly', () => {
  test.each([
    ['no list at all', ['-'], '{"a":1}', 1, /heading/i],
    ['no such file', ['nowhere.xlsx'], '', 1, /no file “nowhere\.xlsx”/],
    ['a year that is none', ['--year', '25', 'roster-garment.csv'], '', 2, /four digits/],
    ['a day that is none', ['--cut-off', '2025-02-30', 'roster-garment.csv'], '', 2, /2025-12-31/],
    ['an unknown programme', ['--programme', 'nowhere', 'roster-garment.csv'], '', 2, /2024-10-04-wuxing/],
    ['a sheet that is not there', ['--sheet', 'nowhere', 'roster-garment.xlsx'], '', 1, /nowhere/],
  ])('%s', async (_, args, input, code, message) => {
    const told = await roster(args, { input })
    expect(told.code).toBe(code)
    expect(told.out + told.err).toMatch(message)
  })
})
