import { describe, expect, test } from 'vitest'
import { emptySelfCheck, type SelfCheck } from '../state/selfCheck.ts'
import { parseSelfCheck } from './parseSelfCheck.ts'

const check: SelfCheck = {
  ...emptySelfCheck('harbour', '2026-03-05'),
  enterprise: 'North Quay Ltd',
  answers: { crew: '12', school: true, prizes: [{ level: 'city' }] },
  efforts: { school: { price: '300', days: '9' } },
  roster: { file: 'staff.csv', people: 3, counted: 2, facts: { crew: 2, 'crew@all': 3 } },
}

test('what was taken along comes back as it was', () => {
  expect(parseSelfCheck(JSON.stringify(check))).toEqual({ ok: true, check })
  expect(parseSelfCheck(`\ufeff${JSON.stringify(check, null, 1)}\n`)).toEqual({ ok: true, check })
})

describe('another file is told from a broken one', () => {
  test.each([
    ['nothing', '', 'not-json'],
    ['half a file', '{"programme":', 'not-json'],
    ['a list', '[1]', 'not-a-self-check'],
    ['an object of something else', '{"name":"x"}', 'not-a-self-check'],
    ['no answers', '{"programme":"harbour","year":2025,"cutOff":"2025-12-31"}', 'not-a-self-check'],
    ['a year out of this world', JSON.stringify({ ...check, year: 1 }), 'not-a-self-check'],
    ['a day that is none', JSON.stringify({ ...check, cutOff: 'soon' }), 'not-a-self-check'],
  ])('%s', (_, text, problem) => {
    expect(parseSelfCheck(text)).toEqual({ ok: false, problem })
  })
})

test('entries that make no sense are dropped, the others stay', () => {
  const odd = { ...check, answers: { crew: '12', school: { deep: 1 }, prizes: [1] }, efforts: 7, roster: 'staff.csv' }
  expect(parseSelfCheck(JSON.stringify(odd))).toEqual({
    ok: true,
    check: { ...check, answers: { crew: '12' }, efforts: {}, roster: undefined },
  })
})
