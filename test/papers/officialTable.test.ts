import { describe, expect, test } from 'vitest'
import { officialText, printTable } from '#core/rubric/print.ts'
import { findProgramme } from '#programmes/find.ts'
import { loadProgramme } from '#programmes/load.ts'
import { officialTable } from './officialText.ts'

const { dir } = (await findProgramme('2024-10-04-wuxing'))!
const official = await officialTable(dir)
const table = printTable(await loadProgramme(dir), 'zh')

/** The printed table as a grid; what a merged cell covers is empty, as in the official text. */
const grid = table.rows.map((row) =>
  table.columns.map(({ id }) => {
    const cell = row.cells.find(({ column }) => column === id)
    return cell ? officialText(cell) : ''
  }),
)

describe('the rubric printed back as the official table', () => {
  test('has its seven columns', () => {
    expect(table.columns.map(({ head }) => head)).toEqual(official.heads)
    expect(official.heads).toHaveLength(7)
  })

  test('has all its rows', () => expect(grid).toHaveLength(official.rows.length))

  test.each(official.rows.map((row, at) => ({ at, row, name: row[2] })))('row $at: $name', ({ at, row }) =>
    expect(grid[at]).toEqual(row),
  )

  test('merges the cells that are merged there', () => {
    for (const column of ['no', 'group'] as const) {
      const at = table.columns.findIndex(({ id }) => id === column)
      const starts = official.rows.flatMap((row, index) => (row[at] ? [index] : []))
      const spans = starts.map((start, index) => (starts[index + 1] ?? official.rows.length) - start)
      const cells = table.rows.flatMap((row) => row.cells.filter((cell) => cell.column === column))
      expect(cells.map(({ rows }) => rows)).toEqual(spans)
    }
  })
})
