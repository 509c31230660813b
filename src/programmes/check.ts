import { readCases, type ReadCaseFile } from './cases/readCases.ts'
import { caseRunner, statedDifferences, type Difference } from './cases/runCase.ts'
import { lint } from './lint/lints.ts'
import { rowsOf } from './lint/rows.ts'
import { loadWithPlaces, type LoadedProgramme } from './load.ts'
import type { Path } from './places.ts'
import { ProgrammeError, type ProgrammeProblem } from './problem.ts'

export interface Checked {
  readonly problems: readonly ProgrammeProblem[]
  readonly rows: number
  readonly cases: number
}

/** Reads the programme in `dir`, lints it and runs its cases. Every problem is told, by file, line and column. */
export async function checkProgramme(dir: string): Promise<Checked> {
  const problems: ProgrammeProblem[] = []
  const loaded = await collect(loadWithPlaces(dir), problems)
  const files = await collect(readCases(dir), problems)
  if (loaded) problems.push(...lintProblems(loaded))
  if (loaded && files) problems.push(...rowsWithoutCase(loaded, files))
  // Cases of a faulty rubric would fail by the dozen and say nothing new.
  if (loaded && files && problems.length === 0) problems.push(...caseProblems(loaded, files))
  return {
    problems: problems.toSorted(byPlace),
    rows: loaded?.programme.rubric.groups.reduce((sum, group) => sum + group.rows.length, 0) ?? 0,
    cases: (files ?? []).reduce((sum, file) => sum + file.cases.length, 0),
  }
}

async function collect<T>(reading: Promise<T>, problems: ProgrammeProblem[]): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error
    problems.push(...error.problems)
    return undefined
  }
}

const lintProblems = ({ programme, placeOf }: LoadedProgramme): ProgrammeProblem[] =>
  lint(programme).map(({ path, code, message }) => ({ ...placeOf(path), path: path.join('.'), code, message }))

function caseProblems({ programme }: LoadedProgramme, files: readonly ReadCaseFile[]): ProgrammeProblem[] {
  const run = caseRunner(programme)
  return files.flatMap((file) => {
    const tell = (path: Path, name: string) => (difference: Difference) => caseProblem(file, path, name, difference)
    return [
      ...statedDifferences(programme, file).map(tell(['row'], file.row ?? '')),
      ...file.cases.flatMap((example, index) => run(file, example).map(tell(['cases', index], example.name))),
    ]
  })
}

function rowsWithoutCase({ programme, placeOf }: LoadedProgramme, files: readonly ReadCaseFile[]): ProgrammeProblem[] {
  const covered = new Set(files.map(({ row }) => row))
  return rowsOf(programme)
    .filter(({ row }) => !covered.has(row.id))
    .map(({ row, path }) => ({
      ...placeOf([...path, 'id']),
      path: path.join('.'),
      code: 'row-without-case',
      message: {
        zh: `${row.id} 没有例子。请在 cases/ 中写一个 row: ${row.id} 的文件。`,
        en: `${row.id} has no case. Write a file with \`row: ${row.id}\` in cases/.`,
      },
    }))
}

const caseProblem = (file: ReadCaseFile, path: Path, name: string, { what, expected, given }: Difference) => ({
  ...file.placeOf(path),
  path: path.join('.'),
  code: 'case-differs',
  message: {
    zh: `例“${name}”：${what} 应为 ${expected || '无'}，实得 ${given || '无'}。`,
    en: `Case “${name}”: ${what} should be ${expected || 'none'}, the rubric gives ${given || 'none'}.`,
  },
})

const byPlace = (a: ProgrammeProblem, b: ProgrammeProblem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column
