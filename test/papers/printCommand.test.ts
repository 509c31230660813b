import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cli } from '../../src/cli/cli.ts'
import { ROOT, temporaryFolder } from '../support/folders.ts'
import { recordedTerminal } from '../support/terminal.ts'
import { readDocx } from './readDocx.ts'
import { readPdf } from './readPdf.ts'
import { readXlsx } from './readXlsx.ts'

const NOW = new Date(2026, 2, 31, 9, 5)
const SAMPLE = join(ROOT, 'test', 'samples', 'roster-garment.facts.json')

let folder: ReturnType<typeof temporaryFolder>
beforeAll(() => {
  folder = temporaryFolder()
  cpSync(SAMPLE, join(folder.path, 'facts.json'))
})
afterAll(() => folder.remove())

async function print(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}) {
  const terminal = recordedTerminal({ folder: folder.path, input, env, now: () => NOW })
  const code = await cli(['print', ...args], terminal)
  return { code, out: terminal.out(), err: terminal.err() }
}
const bytes = (name: string) => new Uint8Array(readFileSync(join(folder.path, name)))
const named = (facts: object) => JSON.stringify({ id: 'a', name: '棉朵童装', facts })

describe('jiangxin print', () => {
  test('a Word file, of what is told on standard input', async () => {
    const done = await print(['--format', 'docx', '-', '-o', 'a.docx'], named({ apprentices: 50 }))
    expect(done).toEqual({ code: 0, out: '', err: '' })
    const { grid, outside } = readDocx(bytes('a.docx'))
    expect(grid.find(([, , indicator]) => indicator === '开展"新型学徒制"培养')?.[5]).toBe('3')
    expect(grid.at(-1)?.[5]).toBe('3–114')
    expect(outside).toContain('棉朵童装')
    expect(outside).toMatch(/内容校验码[0-9a-f]{16}，2026年3月31日09:05生成/)
  })

  test('an Excel file under another reading, the format by the file’s ending', async () => {
    expect(await print(['-', '-o', 'a.xlsx', '--reading', 'B2a=lower'], named({ apprentices: 50 }))).toMatchObject({
      code: 0,
    })
    const { grid } = await readXlsx(bytes('a.xlsx'), '序号')
    expect(grid.find(([, , indicator]) => indicator === '开展"新型学徒制"培养')?.[5]).toBe('2')
  })

  test('a PDF in English, of a file with the facts of a roster', async () => {
    expect(await print(['facts.json', '-o', 'a.pdf', '--lang', 'en'])).toMatchObject({ code: 0 })
    const { pages, title } = await readPdf(bytes('a.pdf'))
    expect(title).toContain('Scoring table')
    expect(pages.join('')).toContain('Shareoftechnicalworkerstrained3')
  })

  test('plain facts, in UTF-16 as PowerShell writes them', async () => {
    writeFileSync(join(folder.path, 'utf16.json'), Buffer.from('\ufeff{"apprentices": 50}', 'utf16le'))
    expect(await print(['utf16.json', '-o', 'b.docx'])).toMatchObject({ code: 0 })
    expect(readDocx(bytes('b.docx')).grid.at(-1)?.[5]).toBe('3–114')
  })

  test('a blank table', async () => {
    expect(await print(['--blank', '-o', 'blank.docx'])).toMatchObject({ code: 0 })
    expect(readDocx(bytes('blank.docx')).grid).toHaveLength(32)
  })

  test('to standard output', async () => {
    const { code, out } = await print(['--blank', '--format', 'pdf', '-o', '-'])
    expect({ code, begins: out.slice(0, 5) }).toEqual({ code: 0, begins: '%PDF-' })
  })
})

describe('what cannot be printed says so and leaves no file', () => {
  const some = named({ apprentices: 1 })
  test.each([
    ['bad facts, all of them', ['-'], named({ apprentices: -1, nonsense: 2 }), 1, /−1 is negative[^]*“nonsense”/],
    ['no JSON', ['-'], '{"facts":', 1, /“standard input” is not JSON/],
    ['bytes that are no text', ['-'], '\ud800', 1, /not/],
    ['several enterprises', ['-'], `[${some},${some}]`, 1, /holds 2 enterprises/],
    ['no object', ['-'], '7', 1, /object/i],
    ['no such file', ['nowhere.json'], '', 1, /no file “nowhere.json”/],
    ['no FILE', [], '', 2, /Give one FILE/],
    ['FILE and --blank', ['-', '--blank'], some, 2, /Give one FILE/],
    ['an unknown format', ['-', '--format', 'odt'], some, 2, /no format “odt”/],
    ['an unknown language', ['-', '--lang', 'fr'], some, 2, /no language “fr”/],
    ['an unknown reading', ['-', '--reading', 'X=y'], some, 2, /no reading “X”/],
  ])('%s', async (_what, args, input, code, message) => {
    const done = await print([...args, '-o', 'never.docx'], input)
    expect(done).toMatchObject({ code, out: '' })
    expect(done.err).toMatch(message)
    expect(existsSync(join(folder.path, 'never.docx'))).toBe(false)
  })

  test.each([
    ['no output named', ['--blank'], {}, 2, /Say with -o/],
    ['an ending that is no format', ['--blank', '-o', 'a.txt'], {}, 2, /Say with --format/],
    ['a folder that is not there', ['--blank', '-o', 'no/a.docx'], {}, 1, /there is no such folder/],
    ['a folder in place of a file', ['--blank', '--format', 'docx', '-o', '.'], {}, 1, /is a folder/],
    ['fonts that are not there', ['--blank', '-o', 'f.pdf'], { FONTS_DIR: 'no' }, 1, /FONTS_DIR/],
  ] as const)('%s', async (_what, args, env, code, message) => {
    const done = await print(args, '', env)
    expect(done.code).toBe(code)
    expect(done.err).toMatch(message)
  })
})
