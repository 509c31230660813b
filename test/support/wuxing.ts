/** The shipped programme, scored by the engine and by the reference interpreter at once. */
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { compile, type Readings } from '#core/rubric/compile.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { type Score, score } from '#core/rubric/score.ts'
import { loadProgramme } from '#programmes/load.ts'
import { interpretRubric } from './oracle/interpretRubric.ts'
import type { Stated } from './oracle/statedFacts.ts'

export const WUXING_FOLDER = fileURLToPath(new URL('../../programmes/2024-10-04-wuxing', import.meta.url))
export const wuxing = await loadProgramme(WUXING_FOLDER)

const compiled = new Map<string, Compiled>()

export function wuxingUnder(readings: Readings = {}): Compiled {
  const key = JSON.stringify(readings)
  const rubric = compiled.get(key) ?? compile(wuxing, readings)
  compiled.set(key, rubric)
  return rubric
}

export function scoreOf(facts: Stated, readings: Readings = {}): Score {
  const rubric = wuxingUnder(readings)
  const { sheet, problems } = readFacts(rubric.book, facts)
  expect(problems).toEqual([])
  return score(rubric, sheet)
}

export interface RowGiven {
  /** In points, deductions negative. */
  readonly points: number
  readonly veto: boolean
}

/** A row whose facts are all stated; the engine and the reference must give the same. */
export function rowOf(row: string, facts: Stated, readings: Readings = {}): RowGiven {
  const { rows, vetoes } = scoreOf(facts, readings)
  const { min, max } = rows[wuxingUnder(readings).rows.findIndex(({ id }) => id === row)]!
  expect(min).toBe(max)
  const reference = interpretRubric(wuxing, readings, facts)
  expect(reference.rows[row]).toBe(max)
  expect(reference.vetoes.includes(row)).toBe(vetoes.includes(row))
  return { points: max / 100, veto: vetoes.includes(row) }
}
