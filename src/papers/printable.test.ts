import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test.each([
  ['  Oak\t&\r\nSons  ', 'Oak & Sons'],
  ['a\u0000b\u001bc\u0085d', 'abcd'],
  ['\ud800x\udc00', 'x'],
  ['龘犇垚𠮷', '龘犇垚𠮷'],
  ['x\u202ey\u2066z', 'xyz'],
  ['全　角', '全　角'],
])('%j', (text, expected) => expect(printable(text)).toBe(expected))

test('what is left is one line that XML 1.0 can hold, and stays as it is', () => {
  const allowed = /^[\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const left = printable(text)
      expect(left).toMatch(allowed)
      expect(printable(left)).toBe(left)
    }),
  )
})
