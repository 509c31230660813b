/** Facts of every type as they arrive, read into whole units or refused. The contract's own errors are in test/golden. */
import { describe, expect, test } from 'vitest'
import type { Stated } from '#test/support/oracle/statedFacts.ts'
import { SMALL_FACTS, smallProgramme } from '#test/support/small/smallProgramme.ts'
import { factBook } from './factBook.ts'
import { readFacts } from './readFacts.ts'

const book = factBook(smallProgramme([]))
const read = (facts: Stated) => readFacts(book, facts)
const at = (key: string): number => book.byKey.get(key)!.index

describe('in whole units', () => {
  test.each<[string, unknown, number]>([
    ['open', true, 1],
    ['open', false, 0],
    ['rank', 'none', 0],
    ['rank', 'top', 3],
    ['members', 7, 7],
    ['members', 0, 0],
    ['pay', 0.29, 29],
    ['pay', 1, 100],
    ['mark', 1.5, 3],
    ['masters@other+late', 2, 2],
  ])('%s %j is %i', (key, value, units) => {
    const { sheet, problems } = read({ [key]: value })
    expect(problems).toEqual([])
    expect(sheet.numbers[at(key)]).toBe(units)
  })

  test('what is not stated stays unknown', () => {
    const { sheet } = read({ open: true, events: null, prizes: undefined })
    expect([sheet.numbers[at('events')], sheet.records[at('prizes')]]).toEqual([Number.NaN, undefined])
  })

  test('records, field by field; a choice left out is −1', () => {
    const prizes = [
      { person: 'a', level: 'national', grade: 2 },
      { person: 'b', level: 'local', grade: 1, metal: 'gold' },
      { person: 'a', level: 'local', grade: 3, metal: 'plain' },
    ]
    const { sheet } = read({ prizes })
    const { fields, length } = sheet.records[at('prizes')]!
    expect(length).toBe(3)
    expect(fields.map((values) => [...values])).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [2, 1, 3],
      [-1, 1, 0],
    ])
  })
})

describe('refused', () => {
  test.each<[string, unknown, string]>([
    ['members', 8, 'out-of-range'],
    ['members', 2 ** 60, 'out-of-range'],
    ['members', Number.POSITIVE_INFINITY, 'unknown-value'],
    ['pay', 1.01, 'out-of-range'],
    ['pay', 1e300, 'out-of-range'],
    ['mark', 0.25, 'unknown-value'],
    ['mark', 2.5, 'out-of-range'],
    ['mark', -0.5, 'out-of-range'],
    ['mark', '1', 'unknown-value'],
    ['prizes', 'none', 'unknown-value'],
    ['prizes', [null], 'unknown-value'],
    ['prizes', [['a']], 'unknown-value'],
    ['prizes', [{ person: {}, level: 'local', grade: 1 }], 'unknown-value'],
    ['prizes', [{ person: 'a', level: 'local', grade: 4 }], 'out-of-range'],
    ['prizes', [{ person: 'a', level: 'local', grade: 1.5 }], 'count-not-whole'],
    ['incidents', [{ kind: 'light', people: -1 }], 'negative-count'],
  ])('%s %j: %s', (key, value, code) => {
    const { sheet, problems } = read({ [key]: value })
    expect(problems.map((problem) => [problem.fact, problem.code])).toEqual([[key, code]])
    expect([sheet.numbers[at(key)], sheet.records[at(key)]]).toEqual([Number.NaN, undefined])
  })

  test('a long value is told short', () =>
    expect(read({ rank: 'x'.repeat(500) }).problems[0]?.params['value']).toHaveLength(41))

  test.each<[Stated, string[]]>([
    [{ makers: 3, members: 2 }, ['makers']],
    [{ makers: 3, 'makers@other': 3, members: 2 }, ['makers', 'makers@other']],
    [{ 'makers@other': 3, makers: 1, 'masters@other': 2 }, []],
    [{ 'makers@other': 1, makers: 3, 'masters@other': 2 }, ['masters@other']],
    [{ 'makers@other': 1, makers: 3, 'masters@other+late': 2 }, ['masters@other+late']],
    [{ 'makers@other': 3, makers: 1, 'masters@other+late': 2 }, []],
  ])('parts against the wholes of the same counting: %j', (facts, refused) =>
    expect(read(facts).problems.map(({ fact }) => fact)).toEqual(refused),
  )
})

test('a twin for each way of counting, and their order', () => {
  const twins = book.keys.filter(({ name }) => name === 'masters').map(({ key }) => key)
  expect(twins).toEqual(['masters', 'masters@late', 'masters@other', 'masters@other+late'])
  expect(Object.keys(SMALL_FACTS).every((name) => book.byKey.has(name))).toBe(true)
})
