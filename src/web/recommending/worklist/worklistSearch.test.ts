import { expect, test } from 'vitest'
import { askedOf, statesIn } from './worklistSearch.ts'

test.each([
  [undefined, []],
  ['submitted', ['submitted']],
  ['submitted,returned', ['submitted', 'returned']],
  ['gone,,returned', ['returned']],
])('states “%s”', (text, states) => {
  expect(statesIn(text)).toEqual(states)
})

test('what an address says wrongly is left out', () => {
  expect(askedOf({ sort: 'password', order: 'up', late: 'yes', text: '童装' }, 'b1')).toEqual({
    batch: 'b1',
    states: [],
    office: undefined,
    industry: undefined,
    text: '童装',
    late: undefined,
    sort: undefined,
    order: undefined,
  })
  expect(askedOf({ sort: 'score', order: 'asc', late: 'true' }, undefined)).toMatchObject({
    sort: 'score',
    order: 'asc',
    late: true,
  })
})
