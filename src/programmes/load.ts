import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Programme } from '#core/programme/programme.ts'
import { checkShape } from './checkShape.ts'
import { loaderMessages, type LoaderCode } from './loaderMessages.ts'
import { placeIn, type Path, type Place, type SourceFile } from './places.ts'
import { ProgrammeError, type ProgrammeProblem } from './problem.ts'
import { readYaml } from './readYaml.ts'
import { programmeSchema, SECTIONS } from './schema/programme.ts'

/** The head file. A section's own file bears the section's name. */
const HEAD = 'programme.yaml'

/** A programme with the means to say where in its files a value stands. */
export interface LoadedProgramme {
  readonly programme: Programme
  /** The place of a value by its way in the programme, such as `['rubric', 'groups', 0, 'max']`. */
  readonly placeOf: (path: Path) => Place
}

/**
 * The programme in the folder `dir`: plain JSON, merged from `programme.yaml` and one file for each
 * section (`facts.yaml`, `rubric.yaml`, …); a small section may stand in `programme.yaml` instead.
 * @throws {ProgrammeError} with every problem of every file.
 */
export async function loadProgramme(dir: string): Promise<Programme> {
  return (await loadWithPlaces(dir)).programme
}

/**
 * Like {@link loadProgramme}, and keeps the places.
 * @throws {ProgrammeError} with every problem of every file.
 */
export async function loadWithPlaces(dir: string): Promise<LoadedProgramme> {
  const files = await readSources(dir)
  const problems = [...files.values()].flatMap((file) => file.problems)
  const head = files.get(HEAD)?.source
  if (!head) throw new ProgrammeError([missing(HEAD)])
  if (problems.length > 0) throw new ProgrammeError(problems)

  const merged: Record<string, unknown> = { ...(head.document.toJS() as object) }
  const sources = new Map<string, SourceFile>()
  for (const section of SECTIONS) {
    const own = files.get(`${section}.yaml`)?.source
    if (!own) continue
    if (section in merged) problems.push(at('section-twice', placeIn(head, [section]), section))
    merged[section] = own.document.toJS()
    sources.set(section, own)
  }
  const placeOf = (path: Path): Place => {
    const own = sources.get(String(path[0]))
    return own ? placeIn(own, path.slice(1)) : placeIn(head, path)
  }
  const folder = basename(resolve(dir))
  if (merged['id'] !== folder) problems.push(at('id-differs', placeOf(['id']), folder))
  const checked = checkShape(programmeSchema, merged, placeOf)
  if ('problems' in checked) problems.push(...checked.problems)
  if (problems.length > 0 || !('value' in checked)) throw new ProgrammeError(problems)
  return { programme: checked.value, placeOf }
}

async function readSources(dir: string): Promise<Map<string, ReturnType<typeof readYaml>>> {
  const known = [HEAD, ...SECTIONS.map((section) => `${section}.yaml`)]
  const present = await readdir(dir).catch((): string[] => [])
  const names = known.filter((name) => present.includes(name))
  const read = await Promise.all(names.map(async (name) => readYaml(name, await readFile(join(dir, name), 'utf8'))))
  return new Map(read.map((file) => [file.source.file, file]))
}

const missing = (file: string): ProgrammeProblem => at('missing-file', { file, line: 1, column: 1 }, file)

const at = (code: LoaderCode, place: Place, detail: string): ProgrammeProblem => ({
  ...place,
  path: '',
  code,
  message: loaderMessages[code](detail),
})
