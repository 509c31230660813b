/** The ledgers of docs/security name tests that are there, and leave no row out. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../support/folders.ts'

const read = (name: string): string => readFileSync(join(ROOT, 'docs/security', name), 'utf8')
const rowsOf = (text: string): readonly string[] => text.split('\n').filter((line) => /^\| \d/.test(line))

test.each(['README.md', 'asvs.md', 'regressions.md'])('%s names files that exist', (name) => {
  const named = [...read(name).matchAll(/`((?:src|test)\/[\w/.*-]+)`/g)].map(([, path]) => path!)
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((path) => !existsSync(join(ROOT, path)) && globSync(path, { cwd: ROOT }).length === 0)).toEqual(
    [],
  )
})

test.each(['asvs.md', 'regressions.md'])('%s names tests that exist, also where the folder is left out', (name) => {
  const tests = new Set(globSync('{src,test}/**/*.test.ts', { cwd: ROOT }).map((path) => path.split('/').at(-1)))
  const named = [...read(name).matchAll(/`(?:[\w/-]*\/)?([\w-]+\.test\.ts)`/g)].map(([, file]) => file)
  expect(named.filter((file) => !tests.has(file))).toEqual([])
})

test('every row says what holds it, or that it comes later', () => {
  for (const row of [...rowsOf(read('asvs.md')), ...rowsOf(read('regressions.md'))]) {
    const cells = row.split(' | ')
    expect([row, cells.length]).toEqual([row, 3])
    expect(cells[2]!.length).toBeGreaterThan(8)
  }
})

test('none of the forty holes is left out, nor any of the forty-five checks', () => {
  const numbers = rowsOf(read('regressions.md')).flatMap((row) => {
    const [, from, to = from] = /^\| (\d+)(?:–(\d+))? /.exec(row) ?? []
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at)
  })
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
  expect(rowsOf(read('asvs.md'))).toHaveLength(45)
})
