import { describe, expect, test } from 'vitest'
import { cutPercent, exactDecimal, percent, wholeNumber, yuan } from './numbers.ts'

/** No-break spaces are written `_` in the cases. */
const plain = (text: string) => text.replaceAll('\u00a0', '_')

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1_000'],
  [-4200, '−4_200'],
  [12_345_678_901_234_567_890n, '12_345_678_901_234_567_890'],
])('%s as a whole number is %s', (value, text) => expect(plain(wholeNumber(value))).toBe(text))

test.each([
  [0n, '0'],
  [5n, '0.05'],
  [14_660n, '146.60'],
  [20_806n, '208.06'],
  [8_240_000n, '82_400'],
  [-150n, '−1.50'],
])('%s fen are %s yuan', (fen, text) => expect(plain(yuan(fen))).toBe(text))

test.each([
  [7n, 20n, '35_%'],
  [69n, 200n, '34.5_%'],
  [0n, 1n, '0_%'],
  [1n, 3n, '100/3_%'],
])('the threshold %s/%s is %s', (num, den, text) => expect(plain(percent({ num, den }))).toBe(text))

test('a fraction that no decimal ends stays a fraction', () => {
  expect(exactDecimal({ num: 17n, den: 20n })).toBe('0.85')
  expect(exactDecimal({ num: 2n, den: 3n })).toBe('2/3')
})

describe('a percentage is cut, never rounded', () => {
  test.each([
    ['60 exactly', 42n, 70n, 1, [[3n, 5n]], '60.0_%'],
    ['64.28 after one decimal', 27n, 42n, 1, [], '64.2_%'],
    ['2.817 after two', 2817n, 100_000n, 2, [], '2.81_%'],
    ['59.99 stays below the 60 that it misses', 5999n, 10_000n, 1, [[3n, 5n]], '59.9_%'],
    ['20.01 is told from the 20 that it exceeds', 2001n, 10_000n, 1, [[1n, 5n]], '20.01_%'],
    ['a millionth above 20 too', 2_000_001n, 10_000_000n, 1, [[1n, 5n]], '20.00001_%'],
    ['a fall', -1n, 30n, 2, [], '−3.33_%'],
    ['a fall so small that it would look like none', -1n, 30_000n, 2, [[0n, 1n]], '−0.003_%'],
  ] as const)('%s', (_case, num, den, decimals, at, text) => {
    const thresholds = at.map(([top, bottom]) => ({ num: top, den: bottom }))
    expect(plain(cutPercent(num, den, decimals, thresholds))).toBe(text)
  })
})
