import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkShape } from '../checkShape.ts'
import { placeIn, type Path, type Place } from '../places.ts'
import { ProgrammeError } from '../problem.ts'
import { readYaml } from '../readYaml.ts'
import { caseFile, type CaseFile } from '../schema/cases.ts'

export interface ReadCaseFile extends CaseFile {
  readonly file: string
  readonly placeOf: (path: Path) => Place
}

/**
 * The examples in `dir/cases/*.yaml`, by file name; none if there is no such folder.
 * @throws {ProgrammeError} with every problem of every file.
 */
export async function readCases(dir: string): Promise<ReadCaseFile[]> {
  const names = await readdir(join(dir, 'cases')).catch((): string[] => [])
  const yaml = names.filter((name) => name.endsWith('.yaml')).sort()
  const read = await Promise.all(yaml.map((name) => readOne(join(dir, 'cases', name), `cases/${name}`)))
  const problems = read.flatMap((result) => ('problems' in result ? result.problems : []))
  if (problems.length > 0) throw new ProgrammeError(problems)
  return read.flatMap((result) => ('value' in result ? [result.value] : []))
}

async function readOne(path: string, file: string) {
  const { source, problems } = readYaml(file, await readFile(path, 'utf8'))
  if (problems.length > 0) return { problems }
  const placeOf = (way: Path): Place => placeIn(source, way)
  const checked = checkShape(caseFile, source.document.toJS(), placeOf)
  return 'problems' in checked ? checked : { value: { ...checked.value, file, placeOf } }
}
