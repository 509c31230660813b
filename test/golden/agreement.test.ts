/**
 * The shipped programmes under arbitrary readings, with facts at and beside every rung: the reference interpreter,
 * the score, the batch and the explanation give the same points, and ranges hold what may still come.
 */
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Programme } from '#core/programme/programme.ts'
import { advise } from '#core/rubric/advise/advise.ts'
import type { Plan } from '#core/rubric/advise/plan.ts'
import { scoreColumns } from '#core/rubric/batch/batch.ts'
import { toColumns } from '#core/rubric/batch/columns.ts'
import { compile, type Readings } from '#core/rubric/compile.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { explain } from '#core/rubric/explain.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { score } from '#core/rubric/score.ts'
import { listProgrammes, SHIPPED_PROGRAMMES } from '#programmes/find.ts'
import { loadProgramme } from '#programmes/load.ts'
import { interpretRubric } from '../support/oracle/interpretRubric.ts'
import type { Stated } from '../support/oracle/statedFacts.ts'
import { anyFacts } from '../support/small/anyFacts.ts'
import { carryOut } from '../support/small/carryOut.ts'
import { runs } from '../support/small/runs.ts'

const TEST_PROGRAMMES = fileURLToPath(new URL('../programmes', import.meta.url))
const programmes = [...(await listProgrammes(SHIPPED_PROGRAMMES)), ...(await listProgrammes(TEST_PROGRAMMES))]

/** Whole numbers that stand in a rubric, as rungs, percentages and people to choose facts from. */
function edgesOf({ rubric }: Programme): number[] {
  const texts = JSON.stringify(rubric.groups.flatMap(({ rows }) => rows.map(({ rule, under }) => [rule, under]))).match(
    /\d+/g,
  )
  return [...new Set(texts?.map(Number))]
}

const anyReadings = ({ readings }: Programme): fc.Arbitrary<Readings> => {
  const switches = Object.entries(readings).filter(([, { kind }]) => kind !== 'guidance')
  const chosen = fc.record(
    Object.fromEntries(
      switches.map(([key, reading]) => [
        key,
        fc.constantFrom(reading.default.id, ...Object.keys(reading.alternatives)),
      ]),
    ),
  )
  return fc.oneof(fc.constant({}), chosen)
}

/** People by the hundred, so that shares stand on their rungs or one person beside. */
const roundShares =
  (programme: Programme) =>
  (facts: Stated): fc.Arbitrary<Stated> =>
    fc.constantFrom(1, 20, 100, 1000).chain((whole) =>
      fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 8, maxLength: 8 }).map((off) => {
        let at = 0
        const parts = Object.entries(facts).map(([key, value]): [string, unknown] => {
          const fact = programme.facts[key.split('@')[0] ?? '']
          if (fact?.type !== 'count' || typeof value !== 'number') return [key, value]
          const isPart = Object.values(programme.facts).some(
            (other) => other.type === 'count' && other.within === key.split('@')[0],
          )
          if (isPart) return [key, whole]
          const near = Math.round(((value % 101) * whole) / 100) + (off[at++ % off.length] ?? 0)
          return [key, fact.within === undefined ? value : Math.min(whole, Math.max(0, near))]
        })
        return Object.fromEntries(parts)
      }),
    )

describe.each(programmes)('$id', async ({ dir }) => {
  const programme = await loadProgramme(dir)
  const facts = anyFacts(programme, edgesOf(programme))
  const samples = fc.tuple(
    anyReadings(programme),
    fc.array(fc.oneof(facts, facts.chain(roundShares(programme))), { minLength: 1, maxLength: 20 }),
  )
  const sheetOf = (compiled: Compiled, stated: Stated) => {
    const { sheet, problems } = readFacts(compiled.book, stated)
    expect(problems).toEqual([])
    return sheet
  }

  test('four ways agree', () =>
    fc.assert(
      fc.property(samples, ([readings, all]) => {
        const compiled = compile(programme, readings)
        const sheets = all.map((stated) => sheetOf(compiled, stated))
        const batch = scoreColumns(
          compiled,
          toColumns(compiled.book, sheets, new Set(compiled.rows.flatMap((row) => row.facts))),
        )
        sheets.forEach((sheet, at) => {
          const single = score(compiled, sheet)
          const reference = interpretRubric(programme, readings, all[at]!)
          const byRow = (points: (index: number) => unknown) =>
            Object.fromEntries(compiled.rows.map(({ id, index }) => [id, points(index)]))
          expect(byRow((index) => single.rows[index]!.max)).toEqual(reference.rows)
          expect(byRow((index) => batch.rows[index]![at])).toEqual(reference.rows)
          const { rows } = explain(compiled, sheet)
          expect(byRow((index) => rows[index]!.raw - rows[index]!.lost)).toEqual(reference.rows)
          expect([single.base.max, single.bonus.max, single.deductions.max, single.total.max]).toEqual([
            reference.base,
            reference.bonus,
            reference.deductions,
            reference.total,
          ])
          expect([batch.base[at], batch.bonus[at], batch.deductions[at], batch.total[at]]).toEqual([
            reference.base,
            reference.bonus,
            reference.deductions,
            reference.total,
          ])
          expect(single.vetoes).toEqual(reference.vetoes)
          expect(batch.vetoes[at]).toBe(reference.vetoes.length > 0 ? 1 : 0)
        })
      }),
      runs(60),
    ))

  test('a range holds what the missing facts may make of it', () =>
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.boolean()), (all, kept) => {
        const compiled = compile(programme)
        const some = Object.fromEntries(Object.entries(all).filter(() => kept.next().value))
        const open = score(compiled, sheetOf(compiled, some))
        const closed = score(compiled, sheetOf(compiled, all))
        closed.rows.forEach(({ max }, index) => {
          const range = open.rows[index]!
          expect(max >= (range.min ?? -Infinity) && max <= range.max).toBe(true)
        })
        for (const sum of ['base', 'bonus', 'total'] as const) {
          expect(closed[sum].max >= open[sum].min! && closed[sum].max <= open[sum].max).toBe(true)
        }
      }),
      runs(200),
    ))

  test('plans for more points keep their promise when carried out', () =>
    fc.assert(
      fc.property(facts.chain(roundShares(programme)), fc.integer({ min: 1, max: 12 }), (all, points) => {
        const compiled = compile(programme)
        const sheet = sheetOf(compiled, all)
        const before = score(compiled, sheet).total.max
        for (const plan of Object.values(advise(compiled, sheet, { points: points * 50 })) as (Plan | undefined)[]) {
          if (!plan) continue
          const after = score(compiled, sheetOf(compiled, carryOut(compiled.book, all, plan.acts)))
          expect(after.total.max - before).toBe(plan.gain)
          expect(plan.gain).toBeGreaterThanOrEqual(points * 50)
        }
      }),
      runs(60),
    ))
})
