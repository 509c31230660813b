/** The example of the command line's contract, number by number: one fact stated, everything else unknown. */
import { expect, test } from 'vitest'
import { scoreOf, wuxingUnder } from '../support/wuxing.ts'

const points = ({ min, max }: { min: number | null; max: number | null }) => ({
  min: min === null ? null : min / 100,
  max: max === null ? null : max / 100,
})

test('50 apprentices and nothing else', () => {
  const { rows, base, bonus, deductions, total, vetoes, openVetoes } = scoreOf({ apprentices: 50 })
  const byId = Object.fromEntries(wuxingUnder().rows.map(({ id, index }) => [id, points(rows[index]!)]))
  expect(Object.keys(byId)).toHaveLength(31)
  expect(byId).toMatchObject({ A1: { min: 0, max: 2 }, B2: { min: 3, max: 3 }, G1: { min: null, max: 0 } })
  for (const { id, kind, max } of wuxingUnder().rows) {
    if (id === 'B2') continue
    expect([id, byId[id]]).toEqual([id, kind === 'deduction' ? { min: null, max: 0 } : { min: 0, max: max / 100 }])
  }
  expect(points(base)).toEqual({ min: 3, max: 99 })
  expect(points(bonus)).toEqual({ min: 0, max: 15 })
  expect(points(deductions)).toEqual({ min: 0, max: null })
  expect(points(total)).toEqual({ min: 0, max: 114 })
  expect({ vetoes, openVetoes }).toEqual({ vetoes: [], openVetoes: ['G1', 'G2'] })
})

test('no minus zero reaches a reader', () => {
  const { rows, deductions } = scoreOf({ arrearsPetitions: [], arbitrationCases: 0, severeInjuries: [{ grade: 9 }] })
  const numbers = [...rows.flatMap(({ min, max }) => [min, max]), deductions.min, deductions.max]
  expect(numbers.filter((number) => Object.is(number, -0))).toEqual([])
})
