import { expect, test } from 'vitest'
import { seePassword } from './passwordRules.ts'

test.each([
  ['', [], { length: 0, classes: 0, personal: false }],
  ['Abc123!', [], { length: 7, classes: 4, personal: false }],
  ['匠心匠心', [], { length: 4, classes: 1, personal: false }],
  ['xxShen.Yaqin1', ['shen.yaqin', '沈雅琴'], { length: 13, classes: 4, personal: true }],
  ['abcdef', ['abc', ''], { length: 6, classes: 1, personal: false }],
])('of “%s” by %j', (password, personal, seen) => {
  expect(seePassword(password, personal)).toEqual(seen)
})
