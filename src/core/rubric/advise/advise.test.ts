/** Plans for more points: they keep their promise, hold nothing superfluous, and none is better. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Programme } from '#core/programme/programme.ts'
import type { Stated } from '#test/support/oracle/statedFacts.ts'
import { anyEfforts } from '#test/support/small/anyEfforts.ts'
import { anyFacts } from '#test/support/small/anyFacts.ts'
import { anyProgramme } from '#test/support/small/anyProgramme.ts'
import { carryOut } from '#test/support/small/carryOut.ts'
import { combinations, type Costs, everyPlan, isSound, movable } from '#test/support/small/everyPlan.ts'
import { runs } from '#test/support/small/runs.ts'
import { SMALL_FACTS, smallProgramme } from '#test/support/small/smallProgramme.ts'
import { told } from '#test/support/small/told.ts'
import { compile } from '../compile.ts'
import type { Compiled } from '../compiled.ts'
import { type FactSheet, readFacts } from '../readFacts.ts'
import { score } from '../score.ts'
import { advise, withActs } from './advise.ts'
import type { Plan } from './plan.ts'

const sample = (wishes: { readonly falling: boolean }) =>
  anyEfforts.chain(({ facts: declared, priced }) =>
    anyProgramme({ ...wishes, judged: wishes.falling, facts: declared }).chain((programme) =>
      fc
        .tuple(anyFacts(programme), fc.integer({ min: 1, max: 6 }))
        .map(([facts, quarters]) => told({ programme, facts, priced, points: quarters * 25 })),
    ),
  )

const sheetOf = (compiled: Compiled, facts: Stated): FactSheet => readFacts(compiled.book, facts).sheet
const actsIn = ({ acts }: Plan): number => acts.reduce((sum, act) => sum + (act.kind === 'records' ? act.times : 1), 0)

describe('every plan', () => {
  test('keeps its promise when it is carried out, and no act of it can be left out', () =>
    fc.assert(
      fc.property(sample({ falling: true }), ({ programme, facts, points }) => {
        const compiled = compile(programme)
        const sheet = sheetOf(compiled, facts)
        const before = score(compiled, sheet).total.max
        for (const plan of Object.values(advise(compiled, sheet, { points })) as (Plan | undefined)[]) {
          if (!plan) continue
          const after = readFacts(compiled.book, carryOut(compiled.book, facts, plan.acts))
          expect(after.problems).toEqual([])
          expect(score(compiled, after.sheet).total.max - before).toBe(plan.gain)
          expect(plan.gain).toBeGreaterThanOrEqual(points)
          expect(plan.price).toBe(plan.acts.reduce((sum, act) => sum + act.price, 0))
          expect(plan.days).toBe(Math.max(0, ...plan.acts.map((act) => act.days)))
          plan.acts.forEach((_, left) => {
            const rest = withActs(
              compiled,
              sheet,
              plan.acts.filter((__, at) => at !== left),
            )
            expect(isSound(compiled, rest) && score(compiled, rest).total.max - before >= points).toBe(false)
          })
        }
      }),
      runs(400),
    ))

  test('of the three none can be bettered: cheapest, fastest, fewest acts', () =>
    fc.assert(
      fc.property(sample({ falling: false }), ({ programme, facts, priced, points }) => {
        const compiled = compile(programme)
        const sheet = sheetOf(compiled, facts)
        const moved = movable(compiled, priced)
        fc.pre(combinations(moved, sheet) <= 3000)
        const all = everyPlan(compiled, moved, sheet, points)
        const given = advise(compiled, sheet, { points })
        const told3 = [given.cheapest, given.fastest, given.fewest].map(
          (plan) => plan && { price: plan.price, days: plan.days, acts: actsIn(plan) },
        )
        expect([told3[0]?.price, told3[0]?.acts]).toEqual(least(all, 'price', 'acts'))
        expect([told3[1]?.days, told3[1]?.price]).toEqual(least(all, 'days', 'price'))
        expect([told3[2]?.acts, told3[2]?.price]).toEqual(least(all, 'acts', 'price'))
      }),
      runs(500),
    ))
})

/** The least of one cost, and with it the least of another; undefined if nothing helps. */
function least(all: readonly Costs[], first: keyof Costs, second: keyof Costs): (number | undefined)[] {
  const best = [...all].sort((a, b) => a[first] - b[first] || a[second] - b[second])[0]
  return [best?.[first], best?.[second]]
}

describe('what a plan does not do', () => {
  const priced = (price: string, days = 1) => ({ effort: { price, days } })
  const facts: Programme['facts'] = {
    ...SMALL_FACTS,
    members: { ...SMALL_FACTS.members, ...priced('1元') },
    makers: { ...SMALL_FACTS.makers, ...priced('2元') },
    events: SMALL_FACTS.events,
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
              rule: {
                bands: {
                  value: 'makers',
                  rungs: [
                    { from: 3, points: 1 },
                    { from: 6, points: 2 },
                  ],
                },
              },
            },
            { id: 'b2', max: 4, rule: { bands: { value: 'events', rungs: [{ from: 1, points: 4 }] } } },
          ],
        },
      ],
      { facts },
    ),
  )
  const plans = (stated: Stated, points: number) => advise(compiled, sheetOf(compiled, stated), { points })

  const inOrder = ({ acts }: Plan) => [...acts].sort((a, b) => a.fact - b.fact)

  test('a part grows with its whole, and both are paid', () => {
    const { cheapest } = plans({ members: 3, makers: 3, events: 0 }, 100)
    expect(inOrder(cheapest!).map(({ fact, ...act }) => [compiled.book.keys[fact]!.key, act])).toEqual([
      ['members', { kind: 'change', from: 3, to: 6, price: 300, days: 1 }],
      ['makers', { kind: 'change', from: 3, to: 6, price: 600, days: 1 }],
    ])
  })
  test('a fact without a price is not offered', () => {
    const { cheapest, fastest, fewest } = plans({ members: 7, makers: 7, events: 0 }, 100)
    expect([cheapest, fastest, fewest]).toEqual([undefined, undefined, undefined])
  })
  test('the user’s own price stands in for the programme’s', () => {
    const efforts = { events: { price: '5元', days: 9 } }
    const { cheapest } = advise(compiled, sheetOf(compiled, { members: 7, makers: 7, events: 0 }), {
      points: 100,
      efforts,
    })
    expect([cheapest?.price, cheapest?.days, cheapest?.gain]).toEqual([500, 9, 400])
  })
  test('nothing is promised on what is not known', () =>
    expect(plans({ members: 7, events: 0 }, 100).cheapest).toBeUndefined())
})
