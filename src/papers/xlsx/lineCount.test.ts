import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineCount } from './lineCount.ts'

/** 40 mm hold about ten Chinese characters of 10.5 points. */
test.each([
  ['', 1],
  ['得分', 1],
  ['一二三四五六七八九', 1],
  ['一二三四五六七八九十一二', 2],
  ['一\n二\n三', 3],
  ['sixteen letters.', 1],
])('%j', (text, expected) => expect(lineCount(text, 40, 10.5)).toBe(expected))

test('more text, or less room, never takes fewer lines', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 10, max: 200 }), (text, more, width) => {
      expect(lineCount(text + more.replaceAll('\n', ''), width, 10)).toBeGreaterThanOrEqual(lineCount(text, width, 10))
      expect(lineCount(text, width, 10)).toBeGreaterThanOrEqual(lineCount(text, width + 10, 10))
    }),
  )
})
