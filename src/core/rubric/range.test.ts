/** While facts are missing: the range holds every completion, and both of its ends are attained. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFacts, withUnknowns } from '#test/support/small/anyFacts.ts'
import { anyProgramme, type ProgrammeWishes } from '#test/support/small/anyProgramme.ts'
import { completions, everyCompletion, without } from '#test/support/small/everyCompletion.ts'
import { runs } from '#test/support/small/runs.ts'
import { SMALL_FACTS, smallProgramme } from '#test/support/small/smallProgramme.ts'
import { told } from '#test/support/small/told.ts'
import { compile } from './compile.ts'
import type { Compiled } from './compiled.ts'
import { type FactSheet, readFacts } from './readFacts.ts'
import { type Score, score } from './score.ts'

const sheetOf = (compiled: Compiled, facts: unknown): FactSheet => readFacts(compiled.book, facts).sheet

const NUMBERS = Object.keys(SMALL_FACTS).filter((fact) => !['prizes', 'incidents'].includes(fact))
const TRIED = 3000

const sample = (wishes: ProgrammeWishes) =>
  anyProgramme(wishes).chain((programme) =>
    fc
      .tuple(anyFacts(programme), fc.subarray(NUMBERS, { minLength: 1 }))
      .map(([facts, missing]) => told({ programme, facts, missing })),
  )

interface Ends {
  min: number
  max: number
}

/** Rows, groups and sums that a range is given for; deductions are open below and looked at apart. */
function figures(compiled: Compiled, { rows, groups, base, bonus, total }: Score) {
  const counted = compiled.rows.filter(({ kind }) => kind !== 'deduction')
  const added = compiled.groups.flatMap(({ group }, at) =>
    group.kind === 'deduction' ? [] : [[group.id, groups[at]!] as const],
  )
  return new Map([
    ...counted.map(({ id, index }) => [id, rows[index]!] as const),
    ...added,
    ['base', base] as const,
    ['bonus', bonus] as const,
    ['total', total] as const,
  ])
}

function attained(compiled: Compiled, sheets: Iterable<FactSheet>): Map<string, Ends> {
  const ends = new Map<string, Ends>()
  for (const sheet of sheets) {
    for (const [name, { max: points }] of figures(compiled, score(compiled, sheet))) {
      const known = ends.get(name) ?? { min: points, max: points }
      ends.set(name, { min: Math.min(known.min, points), max: Math.max(known.max, points) })
    }
  }
  return ends
}

describe('every completion lies in the range and both ends are attained', () => {
  test.each<[string, ProgrammeWishes]>([
    ['rows that rise', { falling: false, judged: false, deductions: false }],
    ['levels, rungs and strata that fall, judged rows, deductions', { falling: true, judged: true }],
  ])('%s', (_, wishes) =>
    fc.assert(
      fc.property(sample(wishes), ({ programme, facts, missing }) => {
        const compiled = compile(programme)
        fc.pre(completions(compiled, missing) <= TRIED)
        const stated = sheetOf(compiled, facts)
        const given = score(compiled, without(compiled, stated, missing))
        const ends = attained(compiled, everyCompletion(compiled, stated, missing))
        // An unknown deduction is not bounded, and then the total starts at 0.
        if (given.deductions.max === null) ends.get('total')!.min = 0
        expect(Object.fromEntries(figures(compiled, given))).toEqual(Object.fromEntries(ends))
      }),
      runs(250),
    ),
  )

  test('vetoes are certain, or may still come, or are neither', () =>
    fc.assert(
      fc.property(sample({ falling: false, judged: false, maxRows: 1 }), ({ programme, facts, missing }) => {
        const compiled = compile(programme)
        fc.pre(completions(compiled, missing) <= 500)
        const stated = sheetOf(compiled, facts)
        const { vetoes, openVetoes } = score(compiled, without(compiled, stated, missing))
        for (const sheet of everyCompletion(compiled, stated, missing)) {
          const all = score(compiled, sheet).vetoes
          expect(all).toEqual(expect.arrayContaining([...vetoes]))
          expect([...vetoes, ...openVetoes]).toEqual(expect.arrayContaining([...all]))
        }
      }),
      runs(100),
    ))

  test('stating a fact never widens a range', () =>
    fc.assert(
      fc.property(
        anyProgramme({ falling: true, judged: true }).chain((programme) =>
          anyFacts(programme).chain((facts) =>
            fc
              .tuple(withUnknowns(facts), fc.constantFrom(...Object.keys(facts)))
              .map(([some, one]) => told({ programme, some, more: { ...some, [one]: facts[one] } })),
          ),
        ),
        ({ programme, some, more }) => {
          const compiled = compile(programme)
          const before = figures(compiled, score(compiled, sheetOf(compiled, some)))
          for (const [name, { min, max }] of figures(compiled, score(compiled, sheetOf(compiled, more)))) {
            const wide = before.get(name)!
            expect([name, min! >= wide.min! && max <= wide.max]).toEqual([name, true])
          }
        },
      ),
      runs(250),
    ))
})

describe('unknown is not zero', () => {
  const counted = smallProgramme([
    {
      kind: 'base',
      rows: [{ id: 'b1', max: 3, rule: { bands: { value: 'events', rungs: [{ from: 1, points: 3 }] } } }],
    },
    {
      kind: 'deduction',
      rows: [{ id: 'd1', rule: { deduct: { value: 'faults', rungs: [{ from: 2, minus: 1, veto: true }] } } }],
    },
  ])
  const of = (facts: unknown) => {
    const compiled = compile(counted)
    return score(compiled, sheetOf(compiled, facts))
  }

  test.each([
    ['missing', {}, { min: 0, max: 300 }],
    ['null', { events: null }, { min: 0, max: 300 }],
    ['zero', { events: 0 }, { min: 0, max: 0 }],
  ])('%s', (_, facts, range) => expect(of(facts).rows[0]).toEqual(range))

  test('a missing deduction is not bounded, and may veto', () => {
    const { deductions, total, vetoes, openVetoes } = of({ events: 1 })
    expect({ deductions, total, vetoes, openVetoes }).toEqual({
      deductions: { min: 0, max: null },
      total: { min: 0, max: 300 },
      vetoes: [],
      openVetoes: ['d1'],
    })
    expect(of({ events: 1, faults: 0 }).total).toEqual({ min: 300, max: 300 })
  })
})

describe('rows that pull a shared fact in opposite directions', () => {
  const shares = smallProgramme([
    {
      kind: 'base',
      rows: [
        {
          id: 'b1',
          max: 2,
          rule: { ladder: { value: { share: ['makers', 'members'] }, rungs: [{ reach: '80%', points: 2 }] } },
        },
        {
          id: 'b2',
          max: 2,
          rule: { ladder: { value: { share: ['masters', 'makers'] }, rungs: [{ reach: '80%', points: 2 }] } },
        },
      ],
    },
  ])
  const of = (facts: unknown) => {
    const compiled = compile(shares)
    return score(compiled, sheetOf(compiled, facts))
  }

  test('each row alone can have its best, both together cannot', () => {
    const { rows, base } = of({ members: 5, masters: 2 })
    expect(rows).toEqual([
      { min: 0, max: 200 },
      { min: 0, max: 200 },
    ])
    expect(base).toEqual({ min: 0, max: 200 })
  })
  test('what is part of what closes a row', () => {
    expect(of({ members: 5, masters: 5 }).rows).toEqual([
      { min: 200, max: 200 },
      { min: 200, max: 200 },
    ])
    expect(of({ members: 0 }).rows).toEqual([
      { min: 0, max: 0 },
      { min: 0, max: 0 },
    ])
  })
  test('facts that contradict each other around a missing one leave the others their ranges', () =>
    expect(of({ members: 1, masters: 2 }).rows[1]).toEqual({ min: 0, max: 200 }))
})

test('a row alone is not held to the cap of its group', () => {
  const rule = { bands: { value: 'events', rungs: [{ from: 1, points: 3 }] } }
  const compiled = compile(smallProgramme([{ kind: 'base', max: 1, rows: [{ id: 'b1', max: 3, rule }] }]))
  const { rows, base } = score(compiled, sheetOf(compiled, {}))
  expect([rows[0], base]).toEqual([
    { min: 0, max: 300 },
    { min: 0, max: 100 },
  ])
})

describe('ratios that cannot both hold', () => {
  // Points fall as the share rises, so that one row wants it small and the other wants it large.
  const huge = {
    ...SMALL_FACTS,
    makers: { ...SMALL_FACTS.makers, max: 10_000_000 },
    members: { ...SMALL_FACTS.members, max: 10_000_000 },
  }
  const compiled = compile(
    smallProgramme(
      [
        {
          kind: 'base',
          rows: [
            {
              id: 'b1',
              max: 2,
              rule: { ladder: { value: { share: ['makers', 'members'] }, rungs: [{ reach: '50%', points: 2 }] } },
            },
            {
              id: 'b2',
              max: 2,
              falling: ['makers', 'members'],
              rule: {
                bands: {
                  value: { share: ['makers', 'members'] },
                  rungs: [
                    { from: '0%', points: 2 },
                    { from: '50%', points: '1/2' },
                  ],
                },
              },
            },
          ],
        },
      ],
      { facts: huge },
    ),
  )
  test('are told from those that can, however many people there may be', () => {
    const { base } = score(compiled, sheetOf(compiled, {}))
    expect(base).toEqual({ min: 0, max: 250 })
  })
})

test('the range of many rows over many missing facts is found at once', () => {
  const many = anyProgramme({ falling: true, judged: true, maxRows: 8 })
  for (const programme of fc.sample(many, runs(200))) {
    const compiled = compile(programme)
    const start = performance.now()
    score(compiled, sheetOf(compiled, {}))
    expect(performance.now() - start).toBeLessThan(2000)
  }
})
