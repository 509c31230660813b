/** Another district is data alone: what the system does for the shipped programme it does for this one. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toNumber } from '#core/kernel/points.ts'
import { compile } from '#core/rubric/compile.ts'
import { fillTable } from '#core/rubric/fillTable.ts'
import { printTable } from '#core/rubric/print.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { score } from '#core/rubric/score.ts'
import { scoreTableDocx } from '#papers/scoreTableDocx.ts'
import { scoreTableXlsx } from '#papers/scoreTableXlsx.ts'
import { checkProgramme } from '#programmes/check.ts'
import { loadProgramme } from '#programmes/load.ts'
import { readRoster } from '#roster/readRoster.ts'

const dir = join(import.meta.dirname, 'harbour-2026')
const harbour = await loadProgramme(dir)

test('it checks clean', async () => expect((await checkProgramme(dir)).problems).toEqual([]))

describe('an English staff list', async () => {
  const list = await readFile(join(dir, 'staff.csv'))
  const reading = await readRoster(list, harbour.roster, { fileName: 'staff.csv', year: 2026 })

  test('is read without a problem', () => expect(reading.problems).toEqual([]))

  test('gives the facts of this programme, under both counting readings', () => {
    expect(reading.facts).toEqual({
      staff: 5,
      'staff@everyone': 7,
      skilled: 3,
      apprentices: 1,
      // Four were paid in both years: 52,000, 41,000, 33,000 and 24,000 over 50,000, 40,000, 30,000 and 24,000.
      pay: 37_500,
      payBefore: 36_000,
    })
  })

  test.each([
    [{}, { P1: 8, P2: 10, P4: 2 }],
    [{ 'who-is-staff': 'everyone' }, { P1: 4, P2: 10, P4: 2 }],
  ])('is scored under %j', (readings, expected) => {
    const rubric = compile(harbour, readings)
    const { sheet, problems } = readFacts(rubric.book, reading.facts)
    expect(problems).toEqual([])
    const { rows } = score(rubric, sheet)
    const known = rubric.rows.filter(({ id }) => id in expected).map(({ id, index }) => [id, rows[index]])
    expect(Object.fromEntries(known.map(([id, range]) => [id, rangeOf(range)]))).toEqual(
      Object.fromEntries(Object.entries(expected).map(([id, points]) => [id, [points, points]])),
    )
  })
})

test('its table is printed in its own columns and words, blank and filled', async () => {
  const table = printTable(harbour, 'en')
  expect(table.columns.map(({ head }) => head)).toEqual(harbour.rubric.columns.map(({ head }) => head['en']))
  expect(table.rows.map(({ id }) => id)).toEqual([
    'P1',
    'P2',
    'P3',
    'P4',
    'R1',
    'R2',
    'R3',
    'C1',
    'C2',
    'X1',
    'D1',
    'D2',
  ])
  const rubric = compile(harbour)
  const { sheet } = readFacts(rubric.book, { programmeGrade: 0.85, openBooks: true, greenYard: false })
  const filled = fillTable(table, rubric, score(rubric, sheet), { enterprise: 'Harbour Boats Ltd' })
  for (const paper of [await scoreTableDocx(filled), await scoreTableXlsx(filled)]) {
    expect(new TextDecoder('latin1').decode(paper.slice(0, 2))).toBe('PK')
    expect(paper.length).toBeGreaterThan(4000)
  }
  const own = filled.rows.find(({ id }) => id === 'R1')?.cells.find(({ column }) => column === 'self')
  expect(own?.score).toEqual({ kind: 'points', min: 1700, max: 1700 })
})

const rangeOf = (range: unknown): number[] => {
  const { min, max } = range as { min: number; max: number }
  return [toNumber(min), toNumber(max)]
}
