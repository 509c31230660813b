/** Four ways to the same points: the reference interpreter, the score, the batch and the explanation. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Programme } from '#core/programme/programme.ts'
import { interpretRubric, type Verdict } from '#test/support/oracle/interpretRubric.ts'
import type { Stated } from '#test/support/oracle/statedFacts.ts'
import { anyFacts, withUnknowns } from '#test/support/small/anyFacts.ts'
import { anyProgramme, anyReadings } from '#test/support/small/anyProgramme.ts'
import { scoreColumns } from './batch/batch.ts'
import { toColumns } from './batch/columns.ts'
import { runs } from '#test/support/small/runs.ts'
import { told } from '#test/support/small/told.ts'
import { compile } from './compile.ts'
import type { Compiled } from './compiled.ts'
import { isStated } from './evaluate.ts'
import { explain } from './explain.ts'
import { type FactSheet, readFacts } from './readFacts.ts'
import { score } from './score.ts'

interface Sample {
  readonly programme: Programme
  readonly readings: Record<string, string>
  readonly facts: readonly Stated[]
}

const anything = fc.tuple(anyProgramme({ falling: true, judged: true }), anyReadings).chain(([programme, readings]) =>
  fc
    .array(
      anyFacts(programme).chain((stated) => fc.oneof(fc.constant(stated), withUnknowns(stated))),
      { minLength: 1, maxLength: 12 },
    )
    .map((facts): Sample => told({ programme, readings, facts })),
)

const holds = (law: (sample: Sample, compiled: Compiled, sheets: FactSheet[]) => void) =>
  fc.assert(
    fc.property(anything, (sample) => {
      const compiled = compile(sample.programme, sample.readings)
      law(
        sample,
        compiled,
        sample.facts.map((facts) => sheetOf(compiled, facts)),
      )
    }),
    runs(400),
  )

function sheetOf(compiled: Compiled, facts: Stated): FactSheet {
  const { sheet, problems } = readFacts(compiled.book, facts)
  expect(problems).toEqual([])
  return sheet
}

const reference = ({ programme, readings }: Sample, facts: Stated): Verdict =>
  interpretRubric(programme, readings, facts)

describe('any programme, any facts', () => {
  test('the score is the reference interpreter’s', () =>
    holds((sample, compiled, sheets) =>
      sheets.forEach((sheet, at) => {
        const { rows, groups, base, bonus, deductions, total, vetoes } = score(compiled, sheet)
        const expected = reference(sample, sample.facts[at]!)
        for (const { id, index } of compiled.rows) {
          const points = expected.rows[id]
          if (points !== undefined) expect([id, rows[index]]).toEqual([id, { min: points, max: points }])
        }
        expect(vetoes).toEqual(expected.vetoes)
        if (expected.groups === undefined) return
        const sums = Object.fromEntries(compiled.groups.map(({ group }, index) => [group.id, groups[index]!.max]))
        expect(sums).toEqual(expected.groups)
        for (const [range, points] of [
          [base, expected.base],
          [bonus, expected.bonus],
          [deductions, expected.deductions],
          [total, expected.total],
        ] as const) {
          expect(range).toEqual({ min: points, max: points })
        }
      }),
    ))

  test('the batch gives what the score gives, and marks what is open', () =>
    holds((_, compiled, sheets) => {
      const read = new Set(compiled.rows.flatMap((row) => row.facts))
      const batch = scoreColumns(compiled, toColumns(compiled.book, sheets, read))
      sheets.forEach((sheet, at) => {
        const single = score(compiled, sheet)
        const closed = compiled.rows.every(({ facts }) => facts.every((fact) => isStated(sheet, fact)))
        expect(batch.open[at]).toBe(closed ? 0 : 1)
        if (!closed) return
        expect(batch.rows.map((row) => row[at])).toEqual(single.rows.map(({ max }) => max))
        expect(batch.base[at]).toBe(single.base.max)
        expect(batch.bonus[at]).toBe(single.bonus.max)
        expect(batch.deductions[at]).toBe(single.deductions.max)
        expect(batch.total[at]).toBe(single.total.max)
        expect(batch.vetoes[at]).toBe(single.vetoes.length > 0 ? 1 : 0)
      })
    }))

  test('the explanation gives the points of the score', () =>
    holds((_, compiled, sheets) => {
      for (const sheet of sheets) {
        const single = score(compiled, sheet)
        const explanation = explain(compiled, sheet)
        expect(explanation.score).toEqual(single)
        for (const { row, min, max, raw, lost, reason } of explanation.rows) {
          expect({ min, max }).toEqual(single.rows[row.index])
          if (min !== max || row.facts.some((fact) => !isStated(sheet, fact))) continue
          expect(raw - lost).toBe(max)
          expect(reason.points).toBe(raw)
        }
      }
    }))

  test('points lie between 0 and the maximum, in whole hundredths, and add up', () =>
    holds((_, compiled, sheets) => {
      for (const sheet of sheets) {
        const { rows, groups, base, bonus, deductions, total } = score(compiled, sheet)
        for (const { index, kind, max: most } of compiled.rows) {
          const { min, max } = rows[index]!
          expect(Number.isInteger(max) && (min === null || Number.isInteger(min))).toBe(true)
          if (kind === 'deduction') expect(max).toBeLessThanOrEqual(0)
          else expect(min! >= 0 && min! <= max && max <= most).toBe(true)
        }
        for (const { group, cap, rows: own } of compiled.groups) {
          const won = own.reduce((sum, row) => sum + rows[row]!.max, 0)
          const range = groups[compiled.groups.findIndex((one) => one.group === group)]!
          const limit = group.kind === 'deduction' ? won : Math.min(won, cap ?? won)
          if (own.every((row) => rows[row]!.min === rows[row]!.max)) expect(range).toEqual({ min: limit, max: limit })
          else expect(range.max).toBeLessThanOrEqual(limit)
        }
        const counted = (base.max ?? 0) + (compiled.bonusCounts === 'add' ? bonus.max : 0)
        expect(total.min).toBeGreaterThanOrEqual(0)
        expect(total.min).toBeLessThanOrEqual(total.max)
        expect(total.max).toBeLessThanOrEqual(Math.max(0, counted - deductions.min))
        if (compiled.cap !== undefined) expect(total.max).toBeLessThanOrEqual(compiled.cap)
      }
    }))

  test('the same facts give the same bytes', () =>
    holds(({ programme, readings, facts }, compiled, sheets) => {
      const again = compile(structuredClone(programme), { ...readings })
      sheets.forEach((sheet, at) => {
        const shuffled = Object.fromEntries(Object.entries(facts[at]!).reverse())
        expect(JSON.stringify(score(again, sheetOf(again, shuffled)))).toBe(JSON.stringify(score(compiled, sheet)))
      })
    }))
})
