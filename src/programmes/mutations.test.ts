/** Changing any number of a rubric must break one of the programme's cases, or be refused as out of reach. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Programme } from '#core/programme/programme.ts'
import { RubricError } from '#core/rubric/compile.ts'
import { readCases, type ReadCaseFile } from './cases/readCases.ts'
import { caseRunner, statedDifferences } from './cases/runCase.ts'
import { listProgrammes, SHIPPED_PROGRAMMES } from './find.ts'
import { lint } from './lint/lints.ts'
import { loadProgramme } from './load.ts'
import type { Path } from './places.ts'

const TEST_PROGRAMMES = fileURLToPath(new URL('../../test/programmes', import.meta.url))
const programmes = [...(await listProgrammes(SHIPPED_PROGRAMMES)), ...(await listProgrammes(TEST_PROGRAMMES))]

/** What only labels: words, and the running number of the paper. */
const NOT_NUMBERS = new Set(['no', 'tasks', 'accepted', 'title', 'indicator', 'criteria', 'guidance', 'evidence'])
const NUMBER = /^([+-]?\d+)(.*)$/

describe.each(programmes)('$id', async ({ dir }) => {
  const programme = await loadProgramme(dir)
  const files = await readCases(dir)
  const paths = numbersIn(programme.rubric, ['rubric'])
  const heads = [...new Set(paths.map(headOf))]

  test.each(heads)('every number of %s', (head) => {
    const mutants = paths
      .filter((path) => headOf(path) === head)
      .flatMap((path) => changed(valueAt(programme, path)).map((value) => ({ path, value })))
    expect(mutants.length).toBeGreaterThan(0)
    const survivors = mutants.filter(({ path, value }) => {
      const mutant = replaced(programme, path, value)
      return (
        !breaksACase(mutant, ownFirst(files, valueAt(programme, [...pathOfHead(path), 'id']))) && !isRefused(mutant)
      )
    })
    expect(survivors.map(({ path, value }) => `${path.join('.')} → ${value}`)).toEqual([])
  })
})

/** The row a path leads into, or the group or total above the rows. */
function pathOfHead(path: Path): Path {
  return path[1] === 'groups' ? path.slice(0, path[3] === 'rows' ? 5 : 3) : path.slice(0, 2)
}

const headOf = (path: Path): string => pathOfHead(path).join('.')

/** The cases of the changed row break soonest. */
const ownFirst = (files: readonly ReadCaseFile[], row: unknown): ReadCaseFile[] =>
  files.toSorted((a, b) => Number(b.row === row) - Number(a.row === row))

function numbersIn(node: unknown, path: Path): Path[] {
  if (typeof node === 'number') return [path]
  if (typeof node === 'string') return NUMBER.test(node) ? [path] : []
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node)
    .filter(([key]) => !NOT_NUMBERS.has(key))
    .flatMap(([key, child]) => numbersIn(child, [...path, Array.isArray(node) ? Number(key) : key]))
}

/** One more, and one less: `35%` → `36%`, `34%`. */
function changed(value: unknown): (number | string)[] {
  if (typeof value === 'number') return value === 0 ? [1] : [value + 1, value - 1]
  const [, whole = '0', rest = ''] = NUMBER.exec(String(value)) ?? []
  return [1, -1].map((step) => `${Number(whole) + step}${rest}`)
}

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce((node, step) => (node as Record<string | number, unknown>)[step], root)

function replaced(programme: Programme, path: Path, value: unknown): Programme {
  const copy = structuredClone(programme)
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>
  parent[path.at(-1) ?? ''] = value
  return copy
}

function breaksACase(programme: Programme, files: readonly ReadCaseFile[]): boolean {
  const run = caseRunner(programme)
  try {
    return files.some(
      (file) =>
        statedDifferences(programme, file).length > 0 || file.cases.some((example) => run(file, example).length > 0),
    )
  } catch (error) {
    if (error instanceof RubricError || error instanceof RangeError) return true
    throw error
  }
}

/** A step of 5 points in a row of 4 gives 4 like before; it is the check that refuses it. */
const isRefused = (programme: Programme): boolean => lint(programme).some(({ code }) => code === 'points-above-max')
