import { expect, test } from 'vitest'
import { typedNumber } from './typedNumber.ts'

test.each([
  ['62', 62],
  [' 62 ', 62],
  ['６２', 62],
  ['1,000', 1000],
  ['１，０００', 1000],
  ['1 000', 1000],
  ['218.52', 218.52],
  ['-3', -3],
  ['12.5', 12.5],
])('%s is a number', (typed, number) => {
  expect(typedNumber(typed)).toBe(number)
})

test.each(['六十', '62人', '1,00', '1e3', '0x10', '1.2.3', '', '--3', 'Infinity'])('%s stays what it is', (typed) => {
  expect(typedNumber(typed)).toBe(typed.trim())
})
