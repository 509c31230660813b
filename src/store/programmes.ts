import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export interface ProgrammeVersion {
  readonly id: string
  readonly sha256: string
  /** The programme as JSON text, exactly as hashed. */
  readonly content: string
  readonly firstLoadedAt: Date
}

/** Records a version of a programme unless that very content is known. True if it was new. */
export async function addProgrammeVersion(db: Kysely<Tables>, version: ProgrammeVersion): Promise<boolean> {
  const { id, sha256, content, firstLoadedAt } = version
  const result = await db
    .insertInto('programme')
    .values({ id, sha256, content, first_loaded_at: firstLoadedAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** The versions of a programme that were ever loaded, oldest first. */
export async function programmeVersions(db: Kysely<Tables>, id: string) {
  return db
    .selectFrom('programme')
    .select(['sha256', 'first_loaded_at as firstLoadedAt'])
    .where('id', '=', id)
    .orderBy('first_loaded_at')
    .orderBy('sha256')
    .execute()
}
