/** Rows whose products pass 2^53 run in BigInt, and give what the same rows give in doubles and in the reference. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact, Programme, Rule } from '#core/programme/programme.ts'
import { interpretRubric } from '#test/support/oracle/interpretRubric.ts'
import { runs } from '#test/support/small/runs.ts'
import { SMALL_FACTS, smallProgramme } from '#test/support/small/smallProgramme.ts'
import { scoreColumns } from './batch/batch.ts'
import { toColumns } from './batch/columns.ts'
import { compile } from './compile.ts'
import type { Compiled } from './compiled.ts'
import { explain } from './explain.ts'
import { readFacts } from './readFacts.ts'
import { score } from './score.ts'

const PEOPLE = 1_000_000_000
const YUAN = 100_000_000_000

const reaching = (people: number, yuan: number): Programme['facts'] => {
  const max: Readonly<Record<string, number>> = {
    members: people,
    makers: people,
    masters: people,
    pay: yuan,
    payBefore: yuan,
  }
  const entries = Object.entries(SMALL_FACTS).map(([name, fact]): [string, Fact] => [
    name,
    name in max ? ({ ...fact, max: max[name]! } as Fact) : fact,
  ])
  return Object.fromEntries(entries)
}

/** Thresholds so fine that their products with a thousand million people pass 2^53. */
const FINE = ['35.00000001%', '40.00000001%', '50%', '60.00000007%'] as const
const rules: Readonly<Record<string, Rule>> = {
  ladder: {
    ladder: {
      value: { share: ['makers', 'members'] },
      rungs: FINE.map((at, rung) => (rung % 2 ? { over: at, points: rung + 1 } : { reach: at, points: rung + 1 })),
    },
  },
  bands: {
    bands: { value: { growth: ['pay', 'payBefore'] }, rungs: FINE.map((from, rung) => ({ from, points: rung + 1 })) },
  },
  steps: {
    steps: {
      value: { share: ['masters', 'makers'] },
      below: [{ over: '0.00000001%', points: '1/2' }],
      from: '36.00000003%',
      strict: true,
      first: 1,
      each: '5.00000001%',
      add: '1/2',
    },
  },
}
const programmeOf = (facts: Programme['facts']) =>
  smallProgramme([{ kind: 'base', rows: Object.entries(rules).map(([id, rule]) => ({ id, rule, max: 5 })) }], { facts })

const wide = compile(programmeOf(reaching(PEOPLE, YUAN)))
const narrow = compile(programmeOf(reaching(500, 500)))

const isWide = ({ rows }: Compiled): boolean[] => rows.map(({ node }) => node.kind === 'threshold' && node.wide)

test('the bound proof tells which rows need it', () => {
  expect(isWide(wide)).toEqual([true, true, true])
  const coarse = compile(
    smallProgramme(
      [
        {
          kind: 'base',
          rows: [
            {
              id: 'b1',
              max: 2,
              rule: { ladder: { value: { share: ['makers', 'members'] }, rungs: [{ reach: '35%', points: 2 }] } },
            },
          ],
        },
      ],
      { facts: reaching(PEOPLE, YUAN) },
    ),
  )
  expect(isWide(coarse)).toEqual([false])
})

/** Part and whole with the part at, or one beside, a threshold. */
const atRung = (most: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: most }),
      fc.constantFrom(35.00000001, 40.00000001, 41.00000004, 50, 60.00000007, 86),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(
      ([whole, percent, off]) =>
        [Math.min(whole, Math.max(0, Math.round((whole * percent) / 100) + off)), whole] as const,
    )

const anyFacts = (people: number, fen: number) =>
  fc
    .tuple(atRung(people), fc.double({ min: 0, max: 1, noNaN: true }), atRung(Math.floor(fen / 2)))
    .map(([[makers, members], part, [more, payBefore]]) => ({
      members,
      makers,
      masters: Math.floor(makers * part),
      pay: (payBefore + more) / 100,
      payBefore: payBefore / 100,
    }))

describe('wide rows', () => {
  test('give what the reference gives, one by one, in a batch and explained', () =>
    fc.assert(
      fc.property(anyFacts(PEOPLE, YUAN * 100), (facts) => {
        const { sheet, problems } = readFacts(wide.book, facts)
        expect(problems).toEqual([])
        const expected = Object.values(interpretRubric(wide.programme, {}, facts).rows)
        expect(score(wide, sheet).rows.map(({ max }) => max)).toEqual(expected)
        const batch = scoreColumns(
          wide,
          toColumns(
            wide.book,
            [sheet],
            wide.rows.flatMap((row) => row.facts),
          ),
        )
        expect(batch.rows.map(([points]) => points)).toEqual(expected)
        expect(explain(wide, sheet).rows.map(({ raw, lost }) => raw - lost)).toEqual(expected)
      }),
      runs(400),
    ))

  test('give what the same rows give in doubles', () =>
    fc.assert(
      fc.property(anyFacts(500, 50_000), (facts) => {
        const points = (compiled: Compiled) => score(compiled, readFacts(compiled.book, facts).sheet).rows
        expect(points(wide)).toEqual(points(narrow))
      }),
      runs(300),
    ))

  test('one person decides among a thousand million', () => {
    const of = (makers: number) => score(wide, readFacts(wide.book, { members: PEOPLE, makers }).sheet).rows[0]!.max
    expect([350_000_000, 350_000_001, 400_000_000, 400_000_001].map(of)).toEqual([0, 100, 100, 200])
  })

  test('have ranges too', () => {
    const { rows } = score(wide, readFacts(wide.book, { makers: 350_000_001 }).sheet)
    expect(rows[0]).toEqual({ min: 100, max: 400 })
    const { rows: below } = score(wide, readFacts(wide.book, { makers: 350_000_000 }).sheet)
    expect(below[0]).toEqual({ min: 0, max: 400 })
  })
})

test('counts by the thousand million are capped, not wrapped around', () => {
  const counts: Rule = {
    tally: {
      counts: [
        { fact: 'members', points: 2 },
        { fact: 'makers', points: 3 },
      ],
    },
  }
  const rule: Rule = { parts: { of: [counts, counts] } }
  const compiled = compile(
    smallProgramme([{ kind: 'base', rows: [{ id: 'b1', max: 5, rule }] }], { facts: reaching(PEOPLE, YUAN) }),
  )
  const { sheet } = readFacts(compiled.book, { members: PEOPLE, makers: PEOPLE })
  expect(score(compiled, sheet).rows[0]).toEqual({ min: 500, max: 500 })
  const batch = scoreColumns(compiled, toColumns(compiled.book, [sheet], compiled.rows[0]!.facts))
  expect(batch.rows[0]![0]).toBe(500)
})
