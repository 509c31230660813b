/** `jiangxin explain`: the account of a score, for people and for programs. */
import { describe, expect, test } from 'vitest'
import { cli } from '../../src/cli/cli.ts'
import { JIANGXIN, run } from '../support/processes.ts'
import { recordedTerminal } from '../support/terminal.ts'

const explain = (args: readonly string[], input: unknown) =>
  run(JIANGXIN, ['explain', ...args, '-'], { input: JSON.stringify(input) })

/** Ordinary spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const enterprise = {
  id: '棉朵\u001b[31m',
  facts: { employees: 70, technicalWorkers: 42, accreditationRun: false, accreditedWorkers: 4, arbitrationCases: 12 },
}

describe('jiangxin explain', () => {
  test('as text, in Chinese', async () => {
    const { code, out, err } = await explain(['--lang', 'zh'], enterprise)
    expect([code, err]).toEqual([0, ''])
    const text = plain(out)
    expect(text).toMatch(/^棉朵\ufffd\[31m\n吴兴区技能型企业遴选评分表 {2}2024-10-04-wuxing\n总分 0 至 105/)
    expect(text).toContain('\n一票否决：G2\n是否一票否决还不知道：G1\n')
    expect(text).toContain(
      '\n请核对\n- 自主认定人数（accreditedWorkers）已填，但年度内开展自主认定（accreditationRun）未达到条件：B3 中不计这一项，请核对两处。\n',
    )
    expect(text).toContain(
      `
B5  技术工人占比  6 / 8
  42 ÷ 70 = 60.0 %，正好达到 60 %
  → 技术工人（含专业技术人员）再多 4 人，再得 1 分
    技术工人（含专业技术人员）：42 人，企业职工总数：70 人
    42 × 100 = 4 200 ≥ 60 × 70 = 4 200，正好达到 60 %
    42 × 100 = 4 200 < 65 × 70 = 4 550，未到 65 %
    第 6 档（共 8 档），6 分
    那时 46 × 100 = 4 600 ≥ 65 × 70 = 4 550
    口径 B5a：`,
    )
    expect(text).toContain('\nG2  劳动仲裁  −3\n')
  })

  test('as text, in English', async () => {
    const text = plain((await explain(['--lang', 'en'], enterprise)).out)
    expect(text).toContain('\nB5  Share of technical workers  6 / 8\n  42 ÷ 70 = 60.0 %, exactly 60 %\n')
    expect(text).toContain('\nG1  Wage-arrears petitions  not known yet\n')
  })

  test('as JSON: the score, and for each row its facts and sentences', async () => {
    const { code, out } = await explain(
      ['--json', '--lang', 'en', '--reading', 'B2a=lower'],
      [enterprise, { id: 2, facts: {} }],
    )
    expect(code).toBe(0)
    const [first, second] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(first.rows.B5).toMatchObject({
      min: 6,
      max: 6,
      of: 8,
      cutOff: 0,
      facts: { technicalWorkers: 42, employees: 70 },
      why: '42\u00a0÷\u00a070 = 60.0\u00a0%, exactly 60\u00a0%',
    })
    expect(first.vetoes).toEqual(['G2'])
    expect(first.readings.B2a).toBe('lower')
    expect(first.warnings).toMatchObject([{ fact: 'accreditedWorkers', code: 'behind-closed-gate', rows: ['B3'] }])
    expect(second).toMatchObject({
      id: 2,
      warnings: [],
      rows: { A1: { min: 0, max: 2, facts: { hrDepartment: null } } },
    })
  })

  test('bad facts are told on stderr, the others explained, exit 1', async () => {
    const { code, out, err } = await explain(['--lang', 'en'], [{ id: 'x', facts: { apprentices: 1.5 } }, enterprise])
    expect(code).toBe(1)
    expect(err).toBe(
      'x: New-type apprentices trained in the year (apprentices): 1.5 is not a whole number; give 0 or a whole number above it (without quotes).\n',
    )
    expect(out).toMatch(/^棉朵/)
  })

  test('another language is bad usage', async () => {
    const terminal = recordedTerminal()
    expect(await cli(['explain', '--lang', 'fr', '-'], terminal)).toBe(2)
    expect(terminal.err()).toContain('zh or en')
  })
})
