import { access, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the programmes that are shipped. */
export const SHIPPED_PROGRAMMES: string = fileURLToPath(new URL('../../programmes', import.meta.url))

export interface FoundProgramme {
  readonly id: string
  readonly dir: string
}

/** The programmes in a folder: every sub-folder with a `programme.yaml`, by name, so the oldest first. */
export async function listProgrammes(folder: string = SHIPPED_PROGRAMMES): Promise<FoundProgramme[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const dirs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => ({ id: name, dir: join(folder, name) }))
  const held = await Promise.all(dirs.map(({ dir }) => exists(join(dir, 'programme.yaml'))))
  return dirs.filter((_, index) => held[index]).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * The programme of that id, or without one the default: the newest, since folders begin with the day
 * they come into force. Undefined if there is none.
 */
export async function findProgramme(
  id?: string,
  folder: string = SHIPPED_PROGRAMMES,
): Promise<FoundProgramme | undefined> {
  const programmes = await listProgrammes(folder)
  return id === undefined ? programmes.at(-1) : programmes.find((programme) => programme.id === id)
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
