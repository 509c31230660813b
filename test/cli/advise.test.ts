/** `jiangxin advise`: plans for more points, and what they promise. */
import { describe, expect, test } from 'vitest'
import { cli } from '../../src/cli/cli.ts'
import { JIANGXIN, run } from '../support/processes.ts'
import { recordedTerminal } from '../support/terminal.ts'

const jiangxin = (args: readonly string[], input: unknown) =>
  run(JIANGXIN, [...args, '-'], { input: JSON.stringify(input) })
const advise = (args: readonly string[], input: unknown) => jiangxin(['advise', ...args], input)

const facts = {
  employees: 70,
  technicalWorkers: 42,
  trainedTechnicalWorkers: 20,
  highlySkilledWorkers: 27,
  technicalWorkersOver90k: 10,
  technicalWorkersOver120k: 2,
  equityWorkers: 0,
  wageAgreement: false,
  schoolCooperation: 'none',
  innovations: [],
}

interface Act {
  readonly fact: string
  readonly from?: unknown
  readonly to?: unknown
  readonly record?: object
  readonly times?: number
}

describe('jiangxin advise', () => {
  test('the cheapest plan, applied and scored again, gives what it promised', async () => {
    const { code, out } = await advise(['--points', '5', '--json'], { id: 'a', facts })
    expect(code).toBe(0)
    const { cheapest, ...rest } = JSON.parse(out)
    expect(rest).toMatchObject({ id: 'a', programme: '2024-10-04-wuxing', points: 5, fastest: { gain: 5 } })
    const after: Record<string, unknown> = { ...facts }
    for (const { fact, to, record, times = 0 } of cheapest.acts as Act[]) {
      after[fact] = record ? [...(after[fact] as object[]), ...new Array<object>(times).fill(record)] : to
    }
    const [before, then] = (await jiangxin(['score'], [{ facts }, { facts: after }])).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).total.max)
    expect(then - before).toBe(cheapest.gain)
    expect(cheapest.gain).toBeGreaterThanOrEqual(5)
  })

  test('as text, with where the prices come from', async () => {
    const { code, out } = await advise(['--points', '2', '--lang', 'zh'], { id: 'a', facts: { wageAgreement: false } })
    expect(code).toBe(0)
    expect(out.replaceAll('\u00a0', ' ')).toBe(`a  再得 2 分

最省钱、最快、事情最少：得 2 分，3 000 元，90 天
  - 已建立并实施能级工资集体协商制度：否 → 是（3 000 元，90 天）

价格和时间是方案自行估计的，不是官方数字。

`)
  })

  test('records are told by their kind', async () => {
    const { out } = await advise(['--points', '0.5', '--lang', 'en'], { id: 'a', facts: { innovations: [] } })
    expect(out.replaceAll('\u00a0', ' ')).toContain(
      'Technical innovations of the year: +1 (First-named) (6 000 yuan, 270 days)',
    )
  })

  test('what cannot be had is said', async () => {
    const { code, out } = await advise(['--points', '50', '--lang', 'en'], { id: 'a', facts: { wageAgreement: false } })
    expect(code).toBe(0)
    expect(out).toContain('What has a price cannot give these 50 points.')
    expect(JSON.parse((await advise(['--points', '50', '--json'], { id: 'a', facts: {} })).out)).toEqual({
      id: 'a',
      programme: '2024-10-04-wuxing',
      points: 50,
      cheapest: null,
      fastest: null,
      fewest: null,
    })
  })

  test.each([
    [[]],
    [['--points', '0']],
    [['--points', '-1']],
    [['--points', 'many']],
    [['--points', '0.005']],
    [['--points', '1/0']],
  ])('bad usage: %j', async (args) => {
    const terminal = recordedTerminal()
    expect(await cli(['advise', ...args, '-'], terminal)).toBe(2)
    expect([terminal.out(), terminal.err()]).toEqual(['', expect.stringContaining('--points')])
  })
})
