import type { Kysely } from 'kysely'
import type { Programme } from '#core/programme/programme.ts'
import { compile } from '#core/rubric/compile.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import type { World } from '#app/kit/world.ts'
import type { Tables } from '#store/tables.ts'

/** By the hash of the programme's content; a version never changes. */
const kept = new Map<string, Compiled>()

/** The rubric of the very version of a programme that a batch rests on, also when its files have changed since. */
export async function compiledRubric(
  db: Kysely<Tables>,
  world: Pick<World, 'programmes'>,
  { programme, sha256 }: { readonly programme: string; readonly sha256: string },
): Promise<Compiled> {
  const known = kept.get(sha256)
  if (known) return known
  const compiled = compile(await versionOf(db, world, programme, sha256))
  kept.set(sha256, compiled)
  return compiled
}

async function versionOf(
  db: Kysely<Tables>,
  { programmes }: Pick<World, 'programmes'>,
  id: string,
  sha256: string,
): Promise<Programme> {
  const held = programmes.find((one) => one.sha256 === sha256)
  if (held) return held.programme
  const { content } = await db
    .selectFrom('programme')
    .select('content')
    .where('id', '=', id)
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow()
  return content as unknown as Programme
}
