import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFacts } from '#test/support/small/anyFacts.ts'
import { anyProgramme, anyReadings } from '#test/support/small/anyProgramme.ts'
import { smallProgramme } from '#test/support/small/smallProgramme.ts'
import { compile } from '../rubric/compile.ts'
import { readFacts } from '../rubric/readFacts.ts'
import { score } from '../rubric/score.ts'
import { stepsOnly } from './stepsOnly.ts'

const ladder = (value: object | string) =>
  smallProgramme([
    {
      kind: 'base',
      rows: [
        {
          id: 'b1',
          max: 3,
          rule: {
            ladder: {
              value: value as string,
              rungs: [
                { over: '0', points: 1 },
                { reach: '1/2', points: 2 },
              ],
            },
          },
        },
      ],
    },
  ])

describe('one amount', () => {
  const programme = ladder('pay')
  test.each([
    [0, 0],
    [0.01, 0.01],
    [0.37, 0.01],
    [0.5, 0.5],
    [0.99, 0.5],
  ])('%d yuan is sent as %d', (pay, sent) => {
    expect(stepsOnly(programme, { pay }, ['pay'])).toEqual({ facts: { pay: sent }, stepped: ['pay'], leftOut: [] })
  })

  test('over more people it is sent as it is, and so is everything else', () => {
    expect(stepsOnly(programme, { pay: 0.37, members: 5 }, [])).toEqual({
      facts: { pay: 0.37, members: 5 },
      stepped: [],
      leftOut: [],
    })
  })
})

describe('two amounts of which only the ratio counts', () => {
  const programme = ladder({ growth: ['pay', 'payBefore'] })
  const both = (pay: number, payBefore: number) => stepsOnly(programme, { pay, payBefore }, ['pay', 'payBefore']).facts
  test.each([
    ['no growth', [0.4, 0.5], 'none'],
    ['the same', [0.5, 0.5], 'none'],
    ['a little', [0.51, 0.5], 'some'],
    ['more', [0.6, 0.5], 'some'],
    ['half as much again', [0.95, 0.6], 'half'],
  ] as const)('%s', (_, [pay, before], step) => {
    const sent = both(pay, before)
    const same = { none: both(0.2, 0.9), some: both(0.7, 0.6), half: both(0.99, 0.1) }[step]
    expect(sent).toEqual(same)
    expect(sent).not.toEqual({ pay, payBefore: before })
  })

  test('one of them alone is measured by the other', () => {
    expect(stepsOnly(programme, { pay: 0.73, payBefore: 0.4 }, ['pay']).facts).toEqual({ pay: 0.6, payBefore: 0.4 })
    expect(stepsOnly(programme, { pay: 0.5, payBefore: 0.4 }, ['payBefore']).facts).toEqual({
      pay: 0.5,
      payBefore: 0.34,
    })
  })
})

describe('for any programme', () => {
  const trial = fc
    .tuple(
      anyProgramme({ falling: true, judged: true, maxRows: 4 }),
      anyReadings,
      fc.subarray(['pay', 'payBefore'], { minLength: 1 }),
    )
    .chain(([programme, readings, keys]) =>
      anyFacts(programme).map((facts) => ({ programme, readings, keys, facts: facts as Record<string, number> })),
    )
  const pointsOf = (programme: Parameters<typeof compile>[0], readings: Record<string, string>, facts: unknown) => {
    const compiled = compile(programme, readings)
    const { sheet, problems } = readFacts(compiled.book, facts)
    expect(problems).toEqual([])
    return score(compiled, sheet)
  }

  test('no row changes its points, under any reading', () =>
    fc.assert(
      fc.property(trial, ({ programme, readings, keys, facts }) => {
        const { facts: sent, leftOut } = stepsOnly(programme, facts, keys)
        fc.pre(leftOut.length === 0)
        expect(pointsOf(programme, readings, sent)).toEqual(pointsOf(programme, readings, facts))
      }),
      { numRuns: 300 },
    ))

  test('what is sent tells no more than itself: sent again, it is the same', () =>
    fc.assert(
      fc.property(trial, ({ programme, keys, facts }) => {
        const once = stepsOnly(programme, facts, keys)
        expect(stepsOnly(programme, once.facts, keys).facts).toEqual(once.facts)
      }),
      { numRuns: 300 },
    ))

  test('an amount that cannot be put in place is not sent at all', () =>
    fc.assert(
      fc.property(trial, ({ programme, keys, facts }) => {
        const { facts: sent, stepped, leftOut } = stepsOnly(programme, facts, keys)
        expect([...stepped, ...leftOut].sort()).toEqual([...keys].sort())
        for (const key of leftOut) expect(sent).not.toHaveProperty(key)
      }),
    ))
})
