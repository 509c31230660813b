import { describe, expect, test } from 'vitest'
import { recordedTerminal } from '#test/support/terminal.ts'
import { cli } from './cli.ts'
import { command, InputError, type Terminal, UsageError } from './command.ts'
import { readInput } from './input.ts'
import { languageOf } from './language.ts'
import { progress } from './progress.ts'
import { registry } from './registry.ts'
import { writeJson } from './output.ts'

const weigh = command({
  usage: '[--unit UNIT] [--tag TAG …] [--json] FILE|-',
  about: { zh: '称一称。', en: 'Weighs.' },
  options: {
    unit: { value: 'UNIT', short: 'u', about: { zh: '单位', en: 'unit' } },
    tag: { value: 'TAG', multiple: true, about: { zh: '标签', en: 'tag' } },
    json: { about: { zh: '以 JSON 输出', en: 'print JSON' } },
  },
  operands: { least: 1, most: 1 },
  async run({ values, operands, terminal }) {
    const text = new TextDecoder().decode(await readInput(operands[0] ?? '', terminal))
    if (text === 'bad') throw new InputError({ zh: '不对', en: 'wrong' }, { zh: '也不对', en: 'wrong too' })
    if (text === 'fault') throw new TypeError('a fault of ours')
    if (values.unit === 'stone') throw new UsageError({ zh: '没有这个单位', en: 'no such unit' })
    await writeJson(terminal.stdout, { text, ...values })
    return 0
  },
})
const entries = [{ name: 'weigh', summary: { zh: '称', en: 'weigh things' }, load: async () => weigh }]

async function run(args: readonly string[], given: Partial<Terminal> & { readonly input?: string } = {}) {
  const terminal = recordedTerminal(given)
  const code = await cli(args, terminal, entries)
  return { code, out: terminal.out(), err: terminal.err() }
}

describe('what a command is given', () => {
  test.each([
    [['weigh', '-'], { text: 'iron' }],
    [['weigh', '-', '--unit', 'kg', '--json'], { text: 'iron', unit: 'kg', json: true }],
    [['weigh', '-u', 'kg', '-'], { text: 'iron', unit: 'kg' }],
    [['weigh', '--tag=a', '--tag', 'b', '-'], { text: 'iron', tag: ['a', 'b'] }],
  ])('%j', async (args, expected) => {
    const { code, out } = await run(args, { input: 'iron' })
    expect({ code, out: JSON.parse(out) }).toEqual({ code: 0, out: expected })
  })
})

describe('bad usage ends with 2, says what and points to the help', () => {
  test.each([
    [[], 'No command was given', 'jiangxin help'],
    [['wiegh'], 'no command “wiegh”', 'jiangxin help'],
    [['weigh'], 'Something is missing', 'jiangxin help weigh'],
    [['weigh', '-', 'extra'], '“extra” is too much', 'jiangxin help weigh'],
    [['weigh', '--units', 'kg', '-'], 'no option --units', 'jiangxin help weigh'],
    [['weigh', '-x', '-'], 'no option -x', 'jiangxin help weigh'],
    [['weigh', '-', '--unit'], '--unit needs a value', 'jiangxin help weigh'],
    [['weigh', '--unit', '--json', '-'], '--unit needs a value', 'jiangxin help weigh'],
    [['weigh', '--json=yes', '-'], '--json takes no value', 'jiangxin help weigh'],
    [['weigh', '--unit', 'stone', '-'], 'no such unit', 'jiangxin help weigh'],
    [['help', 'wiegh'], 'no command “wiegh”', 'jiangxin help'],
  ])('%j', async (args, what, pointer) => {
    const { code, out, err } = await run(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(what)
    expect(err).toContain(`See: ${pointer}\n`)
  })

  test('in Chinese where the system speaks it', async () => {
    expect((await run(['weigh', '--units'], { language: 'zh' })).err).toBe(
      '没有选项 --units。\n用法见：jiangxin help weigh\n',
    )
  })
})

describe('bad input ends with 1', () => {
  test('with every line of what is wrong', async () => {
    expect(await run(['weigh', '-'], { input: 'bad' })).toEqual({ code: 1, out: '', err: 'wrong\nwrong too\n' })
  })
  test.each([
    ['nowhere.json', 'There is no file “nowhere.json”'],
    ['.', '“.” is a folder'],
  ])('%s', async (file, words) => {
    const { code, err } = await run(['weigh', file], { folder: '/tmp' })
    expect(code).toBe(1)
    expect(err).toContain(words)
  })
  test('a fault of ours is not blamed on the input', async () => {
    const { code, err } = await run(['weigh', '-'], { input: 'fault' })
    expect(code).toBe(1)
    expect(err).toMatch(/^A fault inside Jiangxin.*\nTypeError: a fault of ours/)
  })
})

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('%s lists the commands', async (flag) => {
    const { code, out } = await run([flag])
    expect(code).toBe(0)
    expect(out).toMatch(/ {2}weigh {2}weigh things\n/)
  })
  test.each([
    ['help', 'weigh'],
    ['weigh', '--help'],
    ['weigh', '-', '-h'],
  ])('%s %s explains the command', async (...args) => {
    const { code, out } = await run(args)
    expect(code).toBe(0)
    expect(out).toContain('jiangxin weigh [--unit UNIT]')
    expect(out).toMatch(/ {2}-u, --unit UNIT +unit\n/)
  })
  test('every command of ours has a help in both languages', async () => {
    for (const { name } of registry) {
      for (const language of ['zh', 'en'] as const) {
        const terminal = recordedTerminal({ language })
        expect(await cli(['help', name], terminal)).toBe(0)
        expect(terminal.out()).toContain(`jiangxin ${name} `)
      }
    }
  })
  test('--version', async () => expect((await run(['--version'])).out).toMatch(/^jiangxin \d+\.\d+\.\d+\n$/))
})

test.each([
  [{ JIANGXIN_LANG: 'zh', LANG: 'en_US.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{}, 'en'],
])('%j speaks %s', (env, language) => expect(languageOf(env)).toBe(language))

describe('progress', () => {
  const at = (...times: readonly number[]) => {
    const left = [...times]
    return () => new Date(left.shift() ?? 0)
  }
  test('short work stays silent', () => {
    const terminal = recordedTerminal({ now: at(0, 500, 900) })
    const shown = progress(terminal, { zh: '行', en: 'lines' })
    shown.report(1, 3)
    shown.report(2, 3)
    shown.end()
    expect(terminal.err()).toBe('')
  })
  test('long work tells how far it is, in whole percents', async () => {
    const terminal = recordedTerminal({ now: at(0, 1500, 1600, 7000) })
    const shown = progress(terminal, { zh: '行', en: 'lines' })
    for (const done of [1000, 1001, 2999]) shown.report(done, 3000)
    await new Promise(setImmediate)
    expect(terminal.err()).toBe('lines 1,000 / 3,000 (33%)\nlines 2,999 / 3,000 (99%)\n')
  })
})
