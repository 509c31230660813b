import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '#core/rubric/compile.ts'
import { claim } from '#test/support/claims/anyClaims.ts'
import { anyFacts, withUnknowns } from '#test/support/small/anyFacts.ts'
import { anyProgramme } from '#test/support/small/anyProgramme.ts'
import { runs } from '#test/support/small/runs.ts'
import { smallProgramme } from '#test/support/small/smallProgramme.ts'
import { told } from '#test/support/small/told.ts'
import type { Claim } from './claim.ts'
import { compare } from './compare.ts'
import { type HeldFacts, heldFacts } from './factSheet.ts'
import { rowPointsOf } from './rowPoints.ts'

/** A point for an open house; one for half of the members being makers; one off for each fault. */
const programme = smallProgramme([
  {
    kind: 'base',
    rows: [
      { id: 'open', max: 1, rule: { checklist: { items: [{ fact: 'open', points: 1 }] } } },
      {
        id: 'share',
        max: 2,
        rule: { ladder: { value: { share: ['makers', 'members'] }, rungs: [{ reach: '50%', points: 2 }] } },
      },
    ],
  },
  {
    kind: 'deduction',
    rows: [{ id: 'faults', rule: { deduct: { value: 'faults', rungs: [{ from: 1, minus: 1 }] } } }],
  },
])
const compiled = compile(programme)
const evaluate = (facts: HeldFacts['facts']) => rowPointsOf(compiled, facts)

const held = (facts: Readonly<Record<string, unknown>>, source: string): HeldFacts =>
  heldFacts(
    programme,
    Object.entries(facts).map(([fact, value]) => claim({ fact, value, source })),
    'self',
  )

const said = (one: Claim | undefined): string => (one ? JSON.stringify(one.value) : 'nothing')

const differencesOf = (before: HeldFacts, after: HeldFacts) =>
  compare(before, after, evaluate)?.map(({ facts, rows }) => [
    facts.map(({ fact, before: was, after: is }) => `${fact}: ${said(was)} → ${said(is)} by ${is?.source ?? 'nobody'}`),
    rows.map(({ row, points }) => `${row} ${points}`),
  ])

describe('a difference', () => {
  test('names the fact, whose claim, and the points in each row', () => {
    const own = held({ open: true, members: 6, makers: 3, faults: 0 }, 'enterprise')
    const verified = held({ open: false, members: 6, makers: 2, faults: 0 }, 'tax')
    expect(differencesOf(own, verified)).toEqual([
      [['open: true → false by tax'], ['open -100']],
      [['makers: 3 → 2 by tax'], ['share -200']],
    ])
  })

  test('is told even where it costs nothing, and is none where the value is the same', () => {
    const own = held({ members: 6, makers: 3 }, 'enterprise')
    expect(differencesOf(own, held({ members: 5, makers: 3 }, 'tax'))).toEqual([[['members: 6 → 5 by tax'], []]])
    expect(differencesOf(own, held({ members: 6, makers: 3 }, 'tax'))).toEqual([])
  })

  test('of a whole waits for its part', () => {
    const own = held({ members: 6, makers: 5 }, 'enterprise')
    expect(differencesOf(own, held({ members: 2, makers: 0 }, 'tax'))).toEqual([
      [['makers: 5 → 0 by tax'], ['share -200']],
      [['members: 6 → 2 by tax'], []],
    ])
    expect(differencesOf(held({ members: 2, makers: 0 }, 'tax'), own)?.map(([facts]) => facts)).toEqual([
      ['members: 2 → 6 by enterprise'],
      ['makers: 0 → 5 by enterprise'],
    ])
  })

  test('of a fact that nobody claims any more', () => {
    const own = held({ open: true, faults: 2 }, 'enterprise')
    expect(differencesOf(own, held({ open: true }, 'tax'))).toEqual([
      [['faults: 2 → nothing by nobody'], ['faults 100']],
    ])
  })

  test('cannot be told of facts that contradict each other', () => {
    expect(compare(held({ members: 2, makers: 5 }, 'enterprise'), held({}, 'tax'), evaluate)).toBeUndefined()
    expect(compare(held({}, 'tax'), held({ members: 2, makers: 5 }, 'enterprise'), evaluate)).toBeUndefined()
  })
})

describe('for any programme and any two sheets', () => {
  const sample = anyProgramme({ falling: true, judged: true }).chain((any) =>
    fc
      .tuple(anyFacts(any).chain(withUnknowns), anyFacts(any).chain(withUnknowns))
      .map(([before, after]) => told({ programme: any, before, after })),
  )

  test('the points add up row by row, and every fact changes by itself and once', () =>
    fc.assert(
      fc.property(sample, ({ programme: any, before, after }) => {
        const rules = compile(any)
        const points = (facts: HeldFacts['facts']) => rowPointsOf(rules, facts)
        const sheet = (facts: HeldFacts['facts']): HeldFacts => ({ facts, claims: {} })
        const differences = compare(sheet(before), sheet(after), points)!
        const [was, is] = [points(before)!, points(after)!]
        for (const row of Object.keys(is)) {
          const sum = differences.flatMap(({ rows }) => rows).filter((one) => one.row === row)
          expect([row, sum.reduce((all, one) => all + one.points, 0)]).toEqual([row, is[row]! - was[row]!])
        }
        const changed = differences.map(({ facts }) => facts.map(({ fact }) => fact))
        expect(changed.every((facts) => facts.length === 1)).toBe(true)
        expect(new Set(changed.flat()).size).toBe(changed.length)
      }),
      runs(300),
    ))
})
