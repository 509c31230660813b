import { describe, expect, test } from 'vitest'
import { claim } from '#test/support/claims/anyClaims.ts'
import { smallProgramme } from '#test/support/small/smallProgramme.ts'
import type { Claim } from '../claims/claim.ts'
import { compile } from '../rubric/compile.ts'
import { differences, SETTLEMENT, sourceOf } from './differences.ts'
import { judgedOf, judgedRows } from './judged.ts'
import { openPoints, type ReviewStanding } from './openPoints.ts'

const programme = smallProgramme([
  {
    kind: 'base',
    rows: [
      { id: 'open', max: 1, rule: { checklist: { items: [{ fact: 'open', points: 1 }] } } },
      { id: 'people', max: 1, rule: { ladder: { value: 'members', rungs: [{ reach: 5, points: 1 }] } } },
    ],
  },
])
const open = programme.facts['open']!
const compiled = compile({ ...programme, facts: { ...programme.facts, open: { ...open, judgement: true } } })

const said = (number: number, source: string, value: unknown, fact = 'open'): Claim =>
  claim({ fact, value, source, ground: 'determined', number })
const reviews = (...states: ReviewStanding['state'][]): ReviewStanding[] =>
  states.map((state, at) => ({ id: String(at + 1), state }))

test('only facts left to judgement, and the rows that read them', () => {
  expect(judgedOf(compiled).map(({ key }) => key)).toEqual(['open'])
  expect(judgedRows(compiled)).toEqual(['open'])
})

describe('what is open', () => {
  const [one, two] = [sourceOf('1'), sourceOf('2')]
  const cases: readonly (readonly [string, ReviewStanding[], Claim[], object[]])[] = [
    ['nobody has judged', [], [], [{ kind: 'undetermined', fact: 'open' }]],
    ['the officer alone has', [], [said(1, SETTLEMENT, true)], []],
    ['one review is in', reviews('finished'), [said(1, one, true)], []],
    [
      'one is in, one is waited for',
      reviews('finished', 'begun'),
      [said(1, one, true)],
      [{ kind: 'review', review: '2' }],
    ],
    ['one is in, the other has a tie', reviews('finished', 'recused'), [said(1, one, true)], []],
    ['they agree', reviews('finished', 'finished'), [said(1, one, true), said(2, two, true)], []],
    [
      'they differ',
      reviews('finished', 'finished'),
      [said(1, one, true), said(2, two, false)],
      [{ kind: 'differs', fact: 'open' }],
    ],
    [
      'they differ, and the officer spoke since',
      reviews('finished', 'finished'),
      [said(1, one, true), said(2, two, false), said(3, SETTLEMENT, true)],
      [],
    ],
    [
      'the officer spoke before the second came in',
      reviews('finished', 'finished'),
      [said(1, one, true), said(2, SETTLEMENT, true), said(3, two, false)],
      [{ kind: 'differs', fact: 'open' }],
    ],
    [
      'what somebody removed said does not count',
      reviews('finished', 'removed'),
      [said(1, one, true), said(2, two, false)],
      [],
    ],
    [
      'a word taken back is none',
      reviews('finished'),
      [said(1, one, true), said(2, one, null)],
      [{ kind: 'undetermined', fact: 'open' }],
    ],
  ]
  test.each(cases)('%s', (_, standing, claims, expected) => {
    expect(openPoints(compiled, claims, standing)).toEqual(expected)
  })
})

test('differences stand side by side, each with whose word it is', () => {
  const claims = [said(1, sourceOf('1'), true), said(2, sourceOf('2'), false)]
  const [difference, ...more] = differences(compiled, claims, ['1', '2'])
  expect(more).toEqual([])
  expect(difference).toMatchObject({ fact: 'open', differs: true, isSettled: false })
  expect(difference!.words.map(({ review, claim: { value } }) => [review, value])).toEqual([
    ['1', true],
    ['2', false],
  ])
})
