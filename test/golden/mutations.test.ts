/**
 * Whatever is taken out of a row's rule must break a case: a rung, a record's case, a condition, a switch such as
 * `strict`, `per` or `veto`. (That no number can change is held beside the loader of cases.)
 */
import { describe, expect, test } from 'vitest'
import type { Programme, Row } from '#core/programme/programme.ts'
import { RubricError } from '#core/rubric/compile.ts'
import { readCases, type ReadCaseFile } from '#programmes/cases/readCases.ts'
import { caseRunner } from '#programmes/cases/runCase.ts'
import { wuxing, WUXING_FOLDER } from '../support/wuxing.ts'

const files = await readCases(WUXING_FOLDER)
const rows = wuxing.rubric.groups.flatMap(({ rows: own }) => own)

/** Every copy of `value` with one entry of a list or one optional property left out, and where it stood. */
function* lessOne(value: unknown, path = ''): Generator<[what: string, rest: unknown]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    const here = `${path}.${key}`
    if (Array.isArray(value)) yield [here, value.filter((_, at) => String(at) !== key)]
    else if (OPTIONAL.has(key))
      yield [here, Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))]
    for (const [what, rest] of lessOne(child, here)) {
      yield [
        what,
        Array.isArray(value) ? value.map((old, at) => (String(at) === key ? rest : old)) : { ...value, [key]: rest },
      ]
    }
  }
}

const OPTIONAL = new Set('needs strict take per factor below veto minus when prize role people grade'.split(' '))

const withRow = (programme: Programme, id: string, change: Partial<Row>): Programme => ({
  ...programme,
  rubric: {
    ...programme.rubric,
    groups: programme.rubric.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => (row.id === id ? { ...row, ...change } : row)),
    })),
  },
})

function breaksACase(programme: Programme, cases: readonly ReadCaseFile[]): boolean {
  const run = caseRunner(programme)
  try {
    return cases.some((file) => file.cases.some((example) => run(file, example).length > 0))
  } catch (error) {
    // A rule that no longer makes sense is told at once.
    if (error instanceof RubricError || error instanceof TypeError || error instanceof RangeError) return true
    throw error
  }
}

describe('nothing can be taken out of', () => {
  test.each(rows.map((row) => [row.id, row] as const))('%s', (id, row) => {
    const own = files.filter((file) => file.row === id || file.row === undefined)
    const mutants = [
      ...[...lessOne(row.rule)].map(([what, rule]) => [what, { rule }] as const),
      ...[...lessOne(row.under ?? {}, '.under')].map(([what, under]) => [what, { under }] as const),
      ...Object.keys(row.under ?? {}).map((reading) => [`.under.${reading}`, { under: {} }] as const),
    ]
    const survivors = mutants.filter(([, change]) => !breaksACase(withRow(wuxing, id, change as Partial<Row>), own))
    expect(survivors.map(([what]) => what)).toEqual([])
  })
})
