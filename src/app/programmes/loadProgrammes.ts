import { listProgrammes } from '#programmes/find.ts'
import { loadProgramme } from '#programmes/load.ts'
import { ProgrammeError } from '#programmes/problem.ts'
import { type HeldProgramme, hold } from './heldProgramme.ts'

/**
 * Every programme in a folder, oldest first.
 * @throws {ProgrammeError} with the problems of all of them.
 */
export async function loadProgrammes(folder?: string): Promise<readonly HeldProgramme[]> {
  const found = await listProgrammes(folder)
  const loaded = await Promise.allSettled(found.map(({ dir }) => loadProgramme(dir)))
  const problems = loaded.flatMap((result) => {
    if (result.status === 'fulfilled') return []
    if (result.reason instanceof ProgrammeError) return result.reason.problems
    throw result.reason
  })
  if (problems.length > 0) throw new ProgrammeError(problems)
  return loaded.flatMap((result) => (result.status === 'fulfilled' ? [hold(result.value)] : []))
}
