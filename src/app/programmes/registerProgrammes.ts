import type { Kysely } from 'kysely'
import { addProgrammeVersion } from '#store/programmes.ts'
import type { Tables } from '#store/tables.ts'
import type { HeldProgramme } from './heldProgramme.ts'

/**
 * Records the programmes this system runs. Content that differs from what is known under the id becomes a
 * new version beside it. Gives the ids of those that were new.
 */
export async function registerProgrammes(
  db: Kysely<Tables>,
  programmes: readonly HeldProgramme[],
  now: Date,
): Promise<readonly string[]> {
  const fresh: string[] = []
  for (const { programme, json, sha256 } of programmes) {
    const version = { id: programme.id, sha256, content: json, firstLoadedAt: now }
    if (await addProgrammeVersion(db, version)) fresh.push(programme.id)
  }
  return fresh
}
