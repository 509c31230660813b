import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAGES } from '../../tools/docs/pages.ts'
import { ROOT } from '../support/folders.ts'

test.each(Object.keys(PAGES))('%s is as the code prints it (npm run docs)', (path) => {
  expect(readFileSync(join(ROOT, path), 'utf8')).toBe(PAGES[path]!())
})

test('nothing in docs/generated is written by hand', () => {
  const files = globSync('docs/generated/**/*.*', { cwd: ROOT }).sort()
  expect(files).toEqual(Object.keys(PAGES).sort())
})

test('every act stands in the diagram', () => {
  const page = PAGES['docs/generated/workflow.md']!()
  expect(page).toContain('submitted --> recommended: 推荐')
  expect(page).toContain('returned --> under_review: 提交补正')
  expect(page).toContain('recommended --> returned: 一次性告知补正')
})
