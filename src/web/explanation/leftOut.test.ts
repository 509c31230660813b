import { expect, test } from 'vitest'
import type { Fact } from '#core/programme/programme.ts'
import type { Counted } from '#roster/whoCounted.ts'
import { chainOf, leftOutOf } from './leftOut.ts'

const count = (within?: string): Fact => ({ type: 'count', label: { zh: 'x' }, ...(within && { within }) })
const facts = { all: count(), crew: count('all'), skilled: count('crew'), guests: count() }

test.each([
  [
    ['skilled', 'crew', 'all'],
    [
      { name: 'all', whole: undefined },
      { name: 'crew', whole: 'all' },
      { name: 'skilled', whole: 'crew' },
    ],
  ],
  [
    ['skilled', 'guests'],
    [
      { name: 'skilled', whole: undefined },
      { name: 'guests', whole: undefined },
    ],
  ],
])('a whole stands above its parts: %o', (names, chain) => {
  expect(chainOf(names, facts)).toEqual(chain)
})

test('who was left out of the whole is not left out of the part again', () => {
  const person = (row: number) => ({ row, name: `P${row}`, why: { kind: 'faulty' as const } })
  const who = (rows: readonly number[]): Counted => ({
    key: 'x',
    counted: 10 - rows.length,
    leftOut: rows.length,
    countedPeople: [],
    leftOutPeople: rows.map(person),
  })
  expect(leftOutOf(who([1, 2, 5]), who([2])).map(({ row }) => row)).toEqual([1, 5])
  expect(leftOutOf(who([1, 2]), undefined)).toHaveLength(2)
})
