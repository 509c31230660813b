import { expect, test } from 'vitest'
import { compile } from '#core/rubric/compile.ts'
import { explain } from '#core/rubric/explain.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { score } from '#core/rubric/score.ts'
import { wuxing } from '../support/wuxing.ts'

/** Each parts its neighbour, but the number between them is missing: no value of it fits. */
const contradicting = { technicalWorkers: 0, technicalWorkersOver120k: 1 }

test('facts that contradict each other around a missing one leave all other rows their ranges', () => {
  const compiled = compile(wuxing)
  const rowsOf = (facts: object) => score(compiled, readFacts(compiled.book, facts).sheet).rows
  const contradicted = rowsOf(contradicting)
  const blank = rowsOf({})
  const touched = new Set(['B4', 'B5', 'B6', 'D3', 'D4', 'D6'])
  const others = compiled.rows.filter(({ id }) => !touched.has(id))
  expect(others.map(({ id, index }) => [id, contradicted[index]])).toEqual(
    others.map(({ id, index }) => [id, blank[index]]),
  )
  expect(compiled.rows.map(({ index }) => blank[index]!.max)).toEqual(compiled.rows.map(({ max }) => max))
})

test('no next point is promised from a number that is missing', () => {
  const compiled = compile(wuxing)
  const { rows } = explain(compiled, readFacts(compiled.book, contradicting).sheet)
  expect(rows.flatMap(({ next }) => (next && Number.isNaN(next.by) ? [next] : []))).toEqual([])
})
