import { expect, test } from 'vitest'
import { FILE_PROBLEMS } from '#contract/fileProblems.ts'
import type { FileProblem, FileProblemCode } from './problem.ts'

/** One of each, with what its message may use. A code that has no example, or no words, does not compile. */
const EXAMPLES: { readonly [Code in FileProblemCode]: Extract<FileProblem, { readonly code: Code }>['params'] } = {
  'file-empty': {},
  'file-too-large': { bytes: 30_000_000, most: 20 },
  'type-not-allowed': { found: 'exe' },
  'legacy-office': {},
  encrypted: { kind: 'pdf' },
  polyglot: { also: 'zip' },
  'file-damaged': { kind: 'image' },
  'archive-bomb': {},
  'archive-unsafe': { part: '../x' },
  'office-active-content': { found: 'macros' },
  'pdf-active-content': { found: 'JavaScript' },
  'pdf-too-many-pages': { pages: 301, most: 300 },
  'picture-too-large': { width: 50_000, height: 50_000, megapixels: 130 },
  'heic-off': {},
  'heic-unreadable': { why: 'time' },
  infected: { signature: 'Eicar' },
  'scanner-unavailable': { why: 'ECONNREFUSED' },
}
const WORDS: Readonly<Record<FileProblemCode, readonly [number, string, string]>> = FILE_PROBLEMS

test.each(Object.entries(EXAMPLES))('%s is said in both languages, with nothing left open', (code, params) => {
  const [status, zh, en] = WORDS[code as FileProblemCode]
  expect(status).toBeGreaterThanOrEqual(400)
  const named = (words: string): readonly string[] => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name))
  expect(named(zh).toSorted()).toEqual(named(en).toSorted())
  for (const name of named(zh)) expect(params).toHaveProperty(name)
  expect(zh).toMatch(/。$/)
  expect(zh).not.toMatch(/[,;:!?()]/)
})

test('no words for what does not happen', () => {
  expect(Object.keys(FILE_PROBLEMS).toSorted()).toEqual(Object.keys(EXAMPLES).toSorted())
})
