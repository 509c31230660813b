import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cssTokens } from './cssTokens.ts'

const css = readFileSync(new URL('../../style/tokens.css', import.meta.url), 'utf8')
const NAMES = ['paper', 'ground', 'shade', 'rule', 'edge', 'ink', 'ink-2', 'ink-3', 'lake', 'lake-deep', 'lake-wash']

test.each([false, true])('every colour is there, dark: %s', (dark) => {
  const tokens = cssTokens(css, dark)
  for (const name of [...NAMES, 'seal', 'seal-wash', 'amber', 'amber-wash', 'won']) {
    expect(tokens[name], name).toMatch(/^#[0-9a-f]{3,8}$/i)
  }
})

test('the two modes differ', () => {
  expect(cssTokens(css, false)['paper']).not.toBe(cssTokens(css, true)['paper'])
})
