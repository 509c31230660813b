import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gcd, inUnits, parseRational, rational } from './rational.ts'

describe('a number as a rule writes it', () => {
  test.each<[string | number, string]>([
    [0, '0/1'],
    [7, '7/1'],
    [-3, '-3/1'],
    ['7', '7/1'],
    ['+7', '7/1'],
    [' 7 ', '7/1'],
    ['0.5', '1/2'],
    ['-0.5', '-1/2'],
    ['1.250', '5/4'],
    ['35%', '7/20'],
    ['35 %', '7/20'],
    ['-1%', '-1/100'],
    ['0%', '0/1'],
    ['12.5%', '1/8'],
    ['1/2', '1/2'],
    ['2/4', '1/2'],
    ['-3/4', '-3/4'],
    ['100元', '100/1'],
    ['0.07元', '7/100'],
    ['9万元', '90000/1'],
    ['1.5万元', '15000/1'],
    ['123456789012345678901234567890', '123456789012345678901234567890/1'],
  ])('%j is %s', (text, fraction) => {
    const { num, den } = parseRational(text)!
    expect(`${num}/${den}`).toBe(fraction)
  })

  test.each([
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    '',
    ' ',
    'x',
    '1e3',
    '.5',
    '5.',
    '1/0',
    '1.5/2',
    '--1',
    '%',
    '1,000',
    '５',
    '1/2/3',
  ])('%j is none', (text) => expect(parseRational(text)).toBeUndefined())

  test('stands in lowest terms, its denominator above 0', () =>
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.bigInt().filter((den) => den !== 0n),
        (num, den) => {
          const value = rational(num, den)
          expect(value.den > 0n).toBe(true)
          expect(value.num * den).toBe(num * value.den)
          const common = gcd(value.num < 0n ? -value.num : value.num, value.den)
          expect(common).toBe(1n)
        },
      ),
    ))

  test('no fraction has the denominator 0', () => expect(() => rational(1n, 0n)).toThrow(RangeError))
})

describe('whole units of a scale', () => {
  test.each<[string, bigint, bigint | undefined]>([
    ['1/2', 100n, 50n],
    ['1/4', 100n, 25n],
    ['-1/4', 100n, -25n],
    ['1/3', 100n, undefined],
    ['0.005', 100n, undefined],
    ['3', 100n, 300n],
  ])('%s in units of 1/%s: %s', (text, scale, units) => expect(inUnits(parseRational(text)!, scale)).toBe(units))
})
