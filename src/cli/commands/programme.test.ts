import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordedTerminal } from '#test/support/terminal.ts'
import { cli } from '../cli.ts'
import type { Terminal } from '../command.ts'
import { registry } from '../registry.ts'

const SOUND = join(import.meta.dirname, '../../../test/programmes/harbour-2026')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'programme-'))
  const broken = join(folder, 'harbour-2026')
  await cp(SOUND, broken, { recursive: true })
  const rubric = join(broken, 'rubric.yaml')
  await writeFile(rubric, (await readFile(rubric, 'utf8')).replace('base: 100', 'base: 90'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(args: readonly string[], given: Partial<Terminal> = {}) {
  const terminal = recordedTerminal({ folder, ...given })
  const exit = await cli(['programme', ...args], terminal, registry)
  return { exit, out: terminal.out(), err: terminal.err() }
}

test('a sound programme: the sizes, exit 0', async () => {
  expect(await run(['check', SOUND])).toEqual({ exit: 0, out: 'No problems: 12 rows, 97 cases.\n', err: '' })
})

test('a broken one: each problem by file, line and column from where the caller stands, exit 1', async () => {
  const { exit, out } = await run(['check', 'harbour-2026'])
  expect(exit).toBe(1)
  expect(out).toMatch(/^harbour-2026\/rubric\.yaml:10:10 rubric\.total\.base: .* \[base-sum\]\n1 problem\.\n$/u)
})

test('in Chinese', async () => {
  const { out } = await run(['check', 'harbour-2026'], { language: 'zh' })
  expect(out).toContain('基础分合计 100，与所列总计 90 不符。')
})

test('as JSON', async () => {
  const { exit, out } = await run(['check', '--json', 'harbour-2026'])
  expect(exit).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    rows: 12,
    problems: [{ file: 'rubric.yaml', line: 10, column: 10, code: 'base-sum' }],
  })
})

test.each([
  ['no such folder', ['check', 'nowhere'], 1],
  ['no such act', ['chek', SOUND], 2],
  ['no folder named', ['check'], 2],
])('%s', async (_, args, expected) => {
  const { exit, out, err } = await run(args)
  expect(exit).toBe(expected)
  expect(out).toBe('')
  expect(err).not.toBe('')
})
