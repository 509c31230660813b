import type { Programme } from '#core/programme/programme.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { compile, ReadingError, type Readings } from '#core/rubric/compile.ts'
import { findProgramme, listProgrammes } from '#programmes/find.ts'
import { loadProgramme } from '#programmes/load.ts'
import { describe, ProgrammeError } from '#programmes/problem.ts'
import { InputError, UsageError } from './command.ts'

/** The options of every command that scores. */
export const rubricOptions = {
  programme: {
    value: 'ID',
    about: { zh: '方案编号，默认最新的方案', en: 'the programme, usually the newest one' },
  },
  reading: {
    value: 'KEY=ALT',
    multiple: true,
    about: { zh: '口径 KEY 改用 ALT，可写多次', en: 'take ALT for the reading KEY; may be repeated' },
  },
} as const

/**
 * The rubric that the options name.
 * @throws {UsageError} for a programme or reading that is not known, with the known ones; {@link InputError} for faulty data.
 */
export async function chosenRubric(options: {
  readonly programme?: string
  readonly reading?: readonly string[]
}): Promise<Compiled> {
  const programme = await chosenProgramme(options.programme)
  const readings = readingsIn(options.reading ?? [])
  try {
    return compile(programme, readings)
  } catch (error) {
    throw error instanceof ReadingError ? readingProblem(error, programme, readings[error.key] ?? '') : error
  }
}

/**
 * The programme of that id, or the newest one.
 * @throws {UsageError} for an id that is not known, with the known ones; {@link InputError} for faulty data.
 */
export async function chosenProgramme(id: string | undefined): Promise<Programme> {
  const found = await findProgramme(id)
  if (!found) {
    const known = (await listProgrammes()).map((one) => one.id).join(', ')
    throw new UsageError({
      zh: `没有方案“${id}”。现有：${known}。`,
      en: `There is no programme “${id}”. Known: ${known}.`,
    })
  }
  try {
    return await loadProgramme(found.dir)
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error
    throw new InputError(...error.problems.map((one) => ({ zh: describe(one, 'zh'), en: describe(one, 'en') })))
  }
}

function readingsIn(chosen: readonly string[]): Readings {
  const readings = new Map<string, string>()
  for (const text of chosen) {
    const [, key, alternative] = /^([^=]+)=(.+)$/.exec(text) ?? []
    if (!key || !alternative) {
      throw new UsageError({
        zh: `口径“${text}”应写成 KEY=ALT。`,
        en: `Write the reading “${text}” as KEY=ALT.`,
      })
    }
    if ((readings.get(key) ?? alternative) !== alternative) {
      throw new UsageError({ zh: `口径 ${key} 给了两个不同的值。`, en: `The reading ${key} was given two values.` })
    }
    readings.set(key, alternative)
  }
  return Object.fromEntries(readings)
}

function readingProblem({ code, key }: ReadingError, programme: Programme, alternative: string): UsageError {
  const ways = Object.entries(programme.readings)
    .filter(([, { kind }]) => kind !== 'guidance')
    .map(([name, reading]) => `${name}=${[reading.default.id, ...Object.keys(reading.alternatives)].join('|')}`)
  const known = code === 'unknown-alternative' ? ways.filter((way) => way.startsWith(`${key}=`)) : ways
  const zh = {
    'unknown-reading': `没有口径“${key}”。`,
    'unknown-alternative': `口径 ${key} 没有“${alternative}”。`,
    'not-a-switch': `口径 ${key} 是填报说明，不能切换。`,
  }
  const en = {
    'unknown-reading': `There is no reading “${key}”.`,
    'unknown-alternative': `The reading ${key} has no “${alternative}”.`,
    'not-a-switch': `The reading ${key} is guidance and cannot be switched.`,
  }
  const list = known.map((way) => `\n  ${way}`).join('')
  return new UsageError({ zh: `${zh[code]}可选：${list}`, en: `${en[code]} Known:${list}` })
}
