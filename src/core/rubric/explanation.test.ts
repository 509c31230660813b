/**
 * What an explanation says is enough to have its points again, and its sentences hold no number of their own:
 * for any facts of the shipped programmes and another one, under any readings.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Programme } from '#core/programme/programme.ts'
import { listProgrammes } from '#programmes/find.ts'
import { loadProgramme } from '#programmes/load.ts'
import { arbitraryFacts, type Facts } from '#test/support/arbitraryFacts.ts'
import { pointsAgain } from '#test/support/explained/pointsAgain.ts'
import { strangeNumbers } from '#test/support/explained/strangeNumbers.ts'
import { ROOT } from '#test/support/folders.ts'
import { compile, type Readings } from './compile.ts'
import type { Compiled } from './compiled.ts'
import { known } from './evaluate.ts'
import { explain } from './explain.ts'
import type { RowExplanation } from './explanation.ts'
import { type FactSheet, readFacts } from './readFacts.ts'
import { score } from './score.ts'
import { sentencesOf } from './text/sentences.ts'

/** Labels and the other texts of a programme hold numbers too; without them every number left is the engine's. */
function withoutDigits<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutDigits) as T
  if (typeof value !== 'object' || value === null) return value
  const isText = 'zh' in value || 'en' in value
  const entries = Object.entries(value).map(([key, held]) =>
    isText && typeof held === 'string' ? [key, held.replace(/\d/g, '')] : [key, withoutDigits(held)],
  )
  return Object.fromEntries(entries) as T
}

const harbour = withoutDigits(await loadProgramme(`${ROOT}/test/programmes/harbour-2026`))
const shipped = (await listProgrammes()).map(async ({ dir }) => withoutDigits(await loadProgramme(dir)))
const programmes = [...(await Promise.all(shipped)), harbour]

const arbitraryReadings = ({ readings }: Programme): fc.Arbitrary<Readings> =>
  fc.record(
    Object.fromEntries(
      Object.entries(readings)
        .filter(([, { kind }]) => kind !== 'guidance')
        .map(([key, reading]) => [key, fc.constantFrom(reading.default.id, ...Object.keys(reading.alternatives))]),
    ),
  )

interface Explained {
  readonly compiled: Compiled
  readonly sheet: FactSheet
  readonly rows: readonly RowExplanation[]
}

function explained(programme: Programme, readings: Readings, facts: Facts): Explained {
  const compiled = compile(programme, readings)
  const { sheet, problems } = readFacts(compiled.book, facts)
  expect(problems).toEqual([])
  return { compiled, sheet, rows: explain(compiled, sheet).rows }
}

const sentences = ({ compiled, sheet }: Explained, row: RowExplanation): string[] =>
  (['zh', 'en'] as const).flatMap((language) => {
    const { why, next = '', lines } = sentencesOf(compiled, row, sheet, language)
    return [why, next, ...lines]
  })

describe.each(programmes.map((programme) => [programme.id, programme] as const))('%s', (_id, programme) => {
  const book = compile(programme).book
  const given = [arbitraryReadings(programme), arbitraryFacts(book)] as const

  test('the explanation alone gives the points of every known row', () => {
    fc.assert(
      fc.property(...given, (readings, facts) => {
        const { compiled, rows, sheet } = explained(programme, readings, facts)
        const scored = score(compiled, sheet).rows
        const certain = rows.filter(({ row }) => known(sheet, row))
        expect(certain.map((one) => [one.row.id, pointsAgain(one)])).toEqual(
          certain.map(({ row }) => [row.id, scored[row.index]!.max]),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('every number of every sentence stands in the explanation', () => {
    fc.assert(
      fc.property(...given, (readings, facts) => {
        const all = explained(programme, readings, facts)
        for (const row of all.rows) expect(strangeNumbers(all.compiled, row, sentences(all, row))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

function rowOf(facts: Facts, id: string) {
  const all = explained(harbour, {}, facts)
  return { all, row: all.rows.find(({ row }) => row.id === id)! }
}

describe('both would be noticed', () => {
  test('a comparison that is off by one, and a record counted twice', () => {
    const { row } = rowOf({ pay: 31_500, payBefore: 30_000 }, 'P4')
    expect(pointsAgain(row)).toBe(600)
    const { reason } = row
    if (reason.kind !== 'threshold') throw new Error('not a threshold')
    const off = { ...reason, held: { ...reason.held!, left: reason.held!.left - 1 } }
    expect(() => pointsAgain({ ...row, reason: off })).toThrow('the left side')

    const certificate = { holder: 'a', grade: 'craft', paidBy: 'employer' }
    const twice = rowOf({ certificates: [certificate, certificate] }, 'P3').row
    expect(pointsAgain(twice)).toBe(100)
    if (twice.reason.kind !== 'tally') throw new Error('not a tally')
    const records = twice.reason.records!.map((record) => ({ ...record, why: 'counted' as const }))
    expect(pointsAgain({ ...twice, reason: { ...twice.reason, records } })).toBe(200)
  })

  test('a sentence about other facts, and a share that is rounded', () => {
    const here = rowOf({ staff: 42, skilled: 27 }, 'P1')
    const other = rowOf({ staff: 42, skilled: 28 }, 'P1')
    expect(strangeNumbers(here.all.compiled, here.row, sentences(here.all, here.row))).toEqual([])
    expect(strangeNumbers(here.all.compiled, here.row, sentences(other.all, other.row))).not.toEqual([])
    const share = (text: string) => strangeNumbers(here.all.compiled, here.row, [`27 ÷ 42 = ${text}`])
    expect(share('64.2\u00a0%')).toEqual([])
    expect(share('64.3\u00a0%')).toEqual(['64.3\u00a0% in 27 ÷ 42 = 64.3\u00a0%'])
  })
})
