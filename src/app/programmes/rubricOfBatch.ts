import type { Kysely } from 'kysely'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { World } from '#app/kit/world.ts'
import type { Tables } from '#store/tables.ts'
import { compiledRubric } from './compiledRubric.ts'

/** The rubric that a batch rests on. */
export async function rubricOfBatch(
  db: Kysely<Tables>,
  world: Pick<World, 'programmes'>,
  batch: string,
): Promise<Compiled> {
  const { programme, programme_sha256: sha256 } = await db
    .selectFrom('batch')
    .select(['programme', 'programme_sha256'])
    .where('id', '=', batch)
    .executeTakeFirstOrThrow()
  return compiledRubric(db, world, { programme, sha256 })
}
