import { describe, expect, test } from 'vitest'
import { FLOORS, importProblems, ROOMS, type Room } from './floors.ts'
import { defaultExports, impurities } from './purity.ts'
import { codeOfTheTree } from './sources.ts'

const tree = codeOfTheTree()

describe('the tree as it stands', () => {
  test('is read at all', () => expect(tree.size).toBeGreaterThan(50))
  test('imports run down and never in a circle', () => expect(importProblems(tree)).toEqual([]))
  test('the core asks neither clock nor chance', () => expect(impurities(tree)).toEqual([]))
  test('nothing is exported by default', () => expect(defaultExports(tree)).toEqual([]))
})

const ALONE: ReadonlySet<Room> = new Set(['main', 'system'])
const fileIn = (room: Room): string => (ALONE.has(room) ? `src/${room}.ts` : `src/${room}/planted.ts`)
const plant = (...files: readonly (readonly [file: string, text: string])[]) => new Map([...tree, ...files])

/** What planting some files into the tree adds to its problems. */
function problemsOf(find: typeof importProblems, ...files: readonly (readonly [file: string, text: string])[]) {
  const before = find(tree)
  return find(plant(...files)).filter((problem) => !before.includes(problem))
}

const path = (name: string | undefined): string => `src/core/planted/${name}.ts`

describe('planted arrows', () => {
  const pairs = ROOMS.flatMap((from) => ROOMS.filter((to) => to !== from).map((to) => ({ from, to })))
  const forbidden = pairs.filter(({ from, to }) => !(FLOORS[from] as readonly string[]).includes(to))

  test.each(forbidden)('$from → $to is refused', ({ from, to }) => {
    const planted = [fileIn(from), `import { a } from '#${fileIn(to).slice('src/'.length)}'`] as const
    expect(problemsOf(importProblems, planted)).toContain(
      `${fileIn(from)} → ${fileIn(to)}: ${from} may not look into ${to}`,
    )
  })

  test.each([
    ['import type', "import type { A } from '#store/planted.ts'"],
    ['export from', "export { a } from '#store/planted.ts'"],
    ['export *', "export * from '#store/planted.ts'"],
    ['import()', "export const a = () => import('#store/planted.ts')"],
    ['type import()', "export type A = import('#store/planted.ts').A"],
    ['relative', "import { a } from '../store/planted.ts'"],
  ])('%s does not hide an arrow', (_form, text) => {
    const problems = problemsOf(importProblems, ['src/core/planted.ts', text])
    expect(problems).toEqual(['src/core/planted.ts → src/store/planted.ts: core may not look into store'])
  })

  test.each([
    ['a package in the core', 'src/core/planted.ts', "import { z } from 'zod'", 'core takes no packages'],
    ['Node in the core', 'src/core/planted.ts', "import fs from 'node:fs'", 'core takes no packages'],
    ['Node in the roster', 'src/roster/planted.ts', "import fs from 'node:fs'", 'also runs in a browser'],
    ['a test helper', 'src/app/planted.ts', "import { a } from '../../test/support/a.ts'", 'outside src'],
    ['a new room', 'src/utils/planted.ts', "import { a } from './b.ts'", 'no room of the house'],
    ['rubric in workflow', 'src/core/workflow/a.ts', "import { a } from '../rubric/b.ts'", 'do not know each other'],
    ['workflow in rubric', 'src/core/rubric/a.ts', "import { a } from '#core/workflow/b.ts'", 'do not know each other'],
  ])('%s is refused', (_what, file, text, words) => {
    const problems = problemsOf(importProblems, [file, text])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(words)
  })

  test.each([
    ['two files', ['a', 'b', 'a']],
    ['three files', ['a', 'b', 'c', 'a']],
    ['a file and itself', ['a', 'a']],
  ])('a circle of %s is refused', (_what, ring) => {
    const files = ring.slice(1).map((to, index) => [path(ring[index]), `import type { X } from './${to}.ts'`] as const)
    expect(problemsOf(importProblems, ...files)).toEqual([`circle: ${ring.map(path).join(' → ')}`])
  })
})

describe('planted impurities', () => {
  test.each([
    ['const a = Date.now()', 'Date.now'],
    ['const a = new Date()', 'new Date()'],
    ['const a = Date()', 'Date()'],
    ['const a = [1].map(Math.random)', 'Math.random'],
    ["const a = eval('1')", 'eval'],
    ["const a = new Function('return 1')", 'Function'],
    ['const a = globalThis', 'globalThis'],
  ])('%s is refused', (text, what) => {
    expect(impurities(new Map([['src/core/planted.ts', text]]))).toEqual([`src/core/planted.ts: ${what}`])
  })

  test.each(['new Date(0)', 'Date.UTC(2024, 0)', '{ eval: 1 }.eval'])('%s is fine', (text) => {
    expect(impurities(new Map([['src/core/planted.ts', `const a = ${text}`]]))).toEqual([])
  })

  test.each(['export default 1', 'const a = 1; export { a as default }'])('%s is refused', (text) => {
    expect(defaultExports(new Map([['src/app/planted.ts', text]]))).toEqual(['src/app/planted.ts: default export'])
  })
})
