/** `jiangxin score` as other programs rely on it: the real program, its output byte for byte. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../../src/cli/cli.ts'
import { temporaryFolder } from '../support/folders.ts'
import { JIANGXIN, launch, plainEnvironment, run } from '../support/processes.ts'
import { recordedTerminal } from '../support/terminal.ts'

const score = (args: readonly string[], input: string) => run(JIANGXIN, ['score', ...args], { input })

const APPRENTICES_50 =
  '{"id":"a","programme":"2024-10-04-wuxing","rows":{"A1":{"min":0,"max":2},"A2":{"min":0,"max":4},"A3":{"min":0,"max":2},' +
  '"B1":{"min":0,"max":2},"B2":{"min":3,"max":3},"B3":{"min":0,"max":5},"B4":{"min":0,"max":3},"B5":{"min":0,"max":8},' +
  '"B6":{"min":0,"max":8},"B7":{"min":0,"max":6},"C1":{"min":0,"max":3},"C2":{"min":0,"max":3},"C3":{"min":0,"max":4},' +
  '"D1":{"min":0,"max":6},"D2":{"min":0,"max":6},"D3":{"min":0,"max":8},"D4":{"min":0,"max":4},"D5":{"min":0,"max":2},' +
  '"D6":{"min":0,"max":4},"E1":{"min":0,"max":3},"E2":{"min":0,"max":4},"E3":{"min":0,"max":4},"E4":{"min":0,"max":1},' +
  '"E5":{"min":0,"max":4},"F1":{"min":0,"max":2},"F2":{"min":0,"max":5},"F3":{"min":0,"max":5},"F4":{"min":0,"max":3},' +
  '"G1":{"min":null,"max":0},"G2":{"min":null,"max":0},"G3":{"min":null,"max":0}},"base":{"min":3,"max":99},' +
  '"bonus":{"min":0,"max":15},"deductions":{"min":0,"max":null},"total":{"min":0,"max":114},"vetoes":[],"openVetoes":["G1","G2"]}\n'

const clean = { arrearsPetitions: [], severeInjuries: [] }

let folder: ReturnType<typeof temporaryFolder>
beforeAll(() => {
  folder = temporaryFolder()
})
afterAll(() => folder.remove())

describe('jiangxin score', () => {
  test('the example of the contract, byte for byte, from standard input and from a file', async () => {
    const input = '{"id": "a", "facts": {"apprentices": 50}}'
    const expected = { code: 0, signal: null, out: APPRENTICES_50, err: '' }
    expect(await score(['-'], input)).toEqual(expected)
    writeFileSync(join(folder.path, 'a.json'), input)
    expect(await run(JIANGXIN, ['score', 'a.json'], { cwd: folder.path })).toEqual(expected)
  })

  test('deductions are ≤ 0 in the rows and ≥ 0 in the sum, and vetoes are certain', async () => {
    const facts = { ...clean, arbitrationCases: 11, innovations: [{ rank: 2 }] }
    const { code, out } = await score(['-'], JSON.stringify({ id: 1, facts }))
    expect(code).toBe(0)
    const scored = JSON.parse(out)
    expect(scored.rows.G2).toEqual({ min: -3, max: -3 })
    expect(scored.rows.E2).toEqual({ min: 0.5, max: 0.5 })
    expect(scored).toMatchObject({ deductions: { min: 3, max: 3 }, vetoes: ['G2'], openVetoes: [] })
    expect(Object.keys(scored)).toEqual([
      'id',
      'programme',
      'rows',
      'base',
      'bonus',
      'deductions',
      'total',
      'vetoes',
      'openVetoes',
    ])
  })

  test('bad facts are told on their line, all at once; the others are scored; exit 1', async () => {
    const lines = [
      { id: 'a', facts: { apprentices: -3, employees: 10, technicalWorkers: 11, shoes: 1 } },
      { id: 'b', facts: { apprentices: 50 } },
    ].map((line) => JSON.stringify(line))
    const { code, out, err } = await score(['-'], `\ufeff${lines[0]}\r\n\r\n{"id": oops\r\n${lines[1]}\r\n`)
    expect([code, err]).toEqual([1, ''])
    const [bad, broken, good] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(Object.keys(bad)).toEqual(['id', 'problems'])
    expect(bad.problems.map(({ fact, code: problem }: { fact: string; code: string }) => [fact, problem])).toEqual([
      ['apprentices', 'negative-count'],
      ['shoes', 'unknown-fact'],
      ['technicalWorkers', 'more-than-whole'],
    ])
    expect(Object.keys(bad.problems[0])).toEqual(['fact', 'code', 'message'])
    expect(broken).toMatchObject({ id: 3, problems: [{ fact: '', code: 'not-json' }] })
    expect(broken.problems[0].message).toContain('Line 3')
    expect(good).toMatchObject({ id: 'b', rows: { B2: { min: 3, max: 3 } } })
  })

  test('messages speak the language of the terminal', async () => {
    const env = plainEnvironment({ JIANGXIN_LANG: 'zh' })
    const { out } = await run(JIANGXIN, ['score', '-'], { env, input: '{"id":1,"facts":{"apprentices":"x"}}' })
    expect(JSON.parse(out).problems[0].message).toBe(
      '新型学徒制培养人数（apprentices）：不能是“x”，应为 0 或正整数（不加引号）。',
    )
  })

  test('readings are taken by name, several of them', async () => {
    const input = JSON.stringify({
      facts: {
        apprentices: 50,
        ...clean,
        arbitrationCases: 6,
        employees: 10,
        technicalWorkers: 4,
        'technicalWorkers@post': 7,
      },
    })
    const rowsOf = async (args: string[]) => JSON.parse((await score([...args, '-'], input)).out).rows
    expect(await rowsOf([])).toMatchObject({ B2: { max: 3 }, B5: { max: 2 }, G2: { max: -2 } })
    expect(
      await rowsOf([
        '--reading',
        'B2a=lower',
        '--reading',
        'G2a=strict',
        '--reading=B5a=post',
        '--programme',
        '2024-10-04-wuxing',
      ]),
    ).toMatchObject({ B2: { max: 2 }, B5: { max: 8 }, G2: { max: -3 } })
  })

  test.each([
    [
      'an unknown reading, with the known ones',
      ['--reading', 'Z9=x', '-'],
      /no reading “Z9”[\s\S]*B2a=upper\|lower[\s\S]*T1=add\|tieBreak\|capAt100/,
    ],
    [
      'an unknown alternative, with those of its reading',
      ['--reading', 'B2a=middle', '-'],
      /B2a has no “middle”[^=]*B2a=upper\|lower\n/,
    ],
    ['guidance, which is no switch', ['--reading', 'A1a=fullFunds', '-'], /A1a is guidance/],
    ['a reading without alternative', ['--reading', 'B2a', '-'], /KEY=ALT/],
    ['a reading given twice', ['--reading', 'B2a=upper', '--reading', 'B2a=lower', '-'], /two values/],
    [
      'an unknown programme, with the known ones',
      ['--programme', 'nowhere', '-'],
      /“nowhere”\. Known: 2024-10-04-wuxing/,
    ],
    ['no file', [], /Something is missing/],
    ['two files', ['a', 'b'], /too much/],
  ])('bad usage ends with 2: %s', async (_case, args, message) => {
    const terminal = recordedTerminal()
    expect(await cli(['score', ...args], terminal)).toBe(2)
    expect(terminal.out()).toBe('')
    expect(terminal.err()).toMatch(message)
  })

  test('a file that is not there ends with 1 and says so', async () => {
    expect(await score(['nowhere.json'], '')).toEqual({
      code: 1,
      signal: null,
      out: '',
      err: 'There is no file “nowhere.json”. Check its name and folder.\n',
    })
  })

  test('each line is answered before the next one is asked for', async () => {
    const running = launch(JIANGXIN, ['score', '-'])
    const { child, finished } = running
    child.stdin.write('{"id":"first","facts":{}}\n')
    await running.said(/^\{"id":"first".*\n/)
    child.stdin.end('{"id":"second","facts":{}}\n')
    expect((await finished).out).toMatch(/\n\{"id":"second"/)
  })

  test('a reader that has seen enough ends it quietly', async () => {
    const line = `yes '{"facts":{}}' | ${JIANGXIN} score - | head -n 2 | wc -l; echo "\${PIPESTATUS[1]}"`
    expect(await run('bash', ['-c', line])).toEqual({ code: 0, signal: null, out: '2\n0\n', err: '' })
  })

  test('input far larger than the memory it may use', async () => {
    const input = `{"id":"a","facts":{"apprentices":50},"note":"${'x'.repeat(2000)}"}`
    const env = plainEnvironment({ NODE_OPTIONS: '--max-old-space-size=32' })
    const line = `yes '${input}' | head -n 20000 | ${JIANGXIN} score - 2>/dev/null | sort -u`
    expect(await run('bash', ['-c', line], { env })).toEqual({ code: 0, signal: null, out: APPRENTICES_50, err: '' })
  })
})
