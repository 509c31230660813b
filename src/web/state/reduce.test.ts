import { describe, expect, test } from 'vitest'
import { type Act, atStart, reduce, type State } from './reduce.ts'
import { emptySelfCheck } from './selfCheck.ts'

const start = atStart(emptySelfCheck('harbour', '2026-03-05'), false)
const after = (acts: readonly Act[], from: State = start): State => acts.reduce(reduce, from)
const roster = { file: 'staff.csv', people: 3, counted: 2, facts: { crew: 2 } }

test('the year before is assessed, at its last day', () => {
  expect(start.check).toMatchObject({ year: 2025, cutOff: '2025-12-31' })
})

describe('what was typed', () => {
  test.each<[string, readonly Act[], unknown]>([
    ['an answer stays as typed', [{ type: 'answered', fact: 'crew', answer: ' 4o' }], { crew: ' 4o' }],
    [
      'a later answer takes its place',
      [
        { type: 'answered', fact: 'crew', answer: '4' },
        { type: 'answered', fact: 'crew', answer: '5' },
      ],
      { crew: '5' },
    ],
    [
      'cleared it is gone, and only it',
      [
        { type: 'answered', fact: 'crew', answer: '4' },
        { type: 'answered', fact: 'school', answer: true },
        { type: 'cleared', fact: 'crew' },
      ],
      { school: true },
    ],
    [
      'a roster leaves it alone',
      [
        { type: 'answered', fact: 'crew', answer: '4' },
        { type: 'counted', roster },
      ],
      { crew: '4' },
    ],
  ])('%s', (_, acts, answers) => {
    expect(after(acts).check.answers).toEqual(answers)
  })
})

test('any answer leaves the first page, and opening a row does not', () => {
  expect(after([{ type: 'toggled', row: 'N1' }]).screen).toMatchObject({ begun: false, open: ['N1'] })
  expect(after([{ type: 'answered', fact: 'crew', answer: '4' }]).screen.begun).toBe(true)
})

test('asking twice for one question moves the focus twice', () => {
  const asked = after([
    { type: 'asked', fact: 'crew' },
    { type: 'asked', fact: 'crew' },
  ])
  expect(asked.screen.asked).toEqual({ fact: 'crew', times: 2 })
})

test('starting over leaves nothing behind', () => {
  const full = after([
    { type: 'counted', roster },
    { type: 'answered', fact: 'crew', answer: '4' },
    { type: 'rosterMoved', to: { file: 'staff.csv', share: 0.5 } },
  ])
  expect(reduce(full, { type: 'startedOver', check: start.check })).toEqual(start)
})
