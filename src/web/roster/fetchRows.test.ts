import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fetchRows } from './fetchRows.ts'

/** A list whose rows have these numbers in the sheet, after a heading. */
function desk(numbers: readonly number[]) {
  const rows = [1, ...numbers].map((row) => ({ row, cells: [] }))
  return { rows: async (from: number, to: number) => rows.slice(from, to) }
}

test('a row is found by its number, whatever blank rows stand between', async () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(gaps, fc.nat(), async (steps, pick) => {
      let number = 1
      const numbers = steps.map((step) => (number += step))
      const wanted = numbers[pick % numbers.length] ?? 1
      const found = await fetchRows(desk(numbers), 1, numbers.length + 1, [wanted])
      expect(found.map(({ row }) => row)).toEqual([wanted])
    }),
  )
})

test('a row that the list does not have is left out', async () => {
  expect(await fetchRows(desk([2, 3, 7]), 1, 4, [5, 7])).toEqual([{ row: 7, cells: [] }])
  expect(await fetchRows(desk([]), 1, 1, [5])).toEqual([])
})
