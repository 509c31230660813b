import { sql } from 'kysely'
import { UPLOAD_ACCESS } from '#contract/access.ts'
import { asSystem } from '#app/kit/asSystem.ts'
import type { Actor } from '#app/kit/actor.ts'
import { identify } from '#app/kit/identify.ts'
import { done, refuse, type Result } from '#app/kit/result.ts'
import { NO_SCOPE, type Scope } from '#app/kit/scope.ts'
import type { World } from '#app/kit/world.ts'
import { findApplication } from '#app/applications/load.ts'
import { refuseUnlessOpen } from '#app/applications/openParts.ts'
import { putUnderRow } from './evidence.ts'

/** What a browser says of a file before it sends it. */
export interface Arrival {
  readonly application: string
  readonly row: string
  readonly title: string
  readonly name: string
  readonly size: number
}

export interface Sender {
  readonly actor: Actor
  readonly scope: Scope
}

/** Who sends, if the access table lets them: uploads run over a protocol of their own and ask the same table. */
export async function senderOf(world: World, token: string | undefined, now: Date): Promise<Result<Sender>> {
  const { actor, ended } = await identify(world.db, token, now)
  if (!actor) return refuse(ended ? 'session-ended' : 'not-signed-in')
  const roles = actor.roles.filter(({ role }) => UPLOAD_ACCESS.roles?.[role] === 'enterprise')
  if (roles.length === 0) return refuse('forbidden')
  return done({ actor, scope: { ...NO_SCOPE, enterprises: roles.map(({ organisation }) => organisation.id) } })
}

/** Whether the file may come at all: before a byte of it is taken. */
export async function mayArrive(world: World, { scope }: Sender, arrival: Arrival): Promise<Result<null>> {
  return world.db.transaction().execute(async (tx) => {
    const application = await findApplication(tx, arrival.application, scope)
    if (!application) return refuse('not-found')
    return (await refuseUnlessOpen(tx, application, arrival.row)) ?? done(null)
  })
}

/**
 * The file is here whole, in quarantine under `key`: it stands under its row as waiting, and the job that looks into
 * it is ordered in the same transaction.
 */
export async function arrived(
  world: World,
  { actor, scope }: Sender,
  arrival: Arrival,
  key: string,
  now: Date,
): Promise<Result<string>> {
  return asSystem(world, now, async (call) => {
    const { tx, record } = call
    const application = await findApplication(tx, arrival.application, scope, 'lock')
    if (!application) return refuse('not-found')
    const known = await tx.selectFrom('evidence_file').select('id').where('id', '=', key).executeTakeFirst()
    if (known) return done(known.id)
    await tx
      .insertInto('evidence_file')
      .values({
        id: key,
        enterprise_id: application.enterprise_id,
        sha256: '',
        size: arrival.size,
        media: '',
        kind: '',
        name: arrival.name,
        state: 'waiting',
        storage_key: key,
        uploaded_by: actor.account,
        uploaded_at: now,
      })
      .execute()
    const put = await putUnderRow({ ...call, actor }, application, {
      row: arrival.row,
      file: key,
      title: arrival.title || arrival.name,
    })
    if (!put.ok) throw new Error(`a file that was let in cannot be put under its row: ${put.refusal.code}`)
    await sql`select graphile_worker.add_job('scan-evidence', json_build_object('file', ${key}::text), job_key := ${`scan:${key}`})`.execute(
      tx,
    )
    record({
      act: 'evidence.arrived',
      object: 'application',
      objectId: application.id,
      detail: { by: actor.account, row: arrival.row, file: key, size: arrival.size },
    })
    return done(key)
  })
}
