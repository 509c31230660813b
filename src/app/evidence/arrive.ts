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
  /** Photographs sent together: which group, the how-manieth of how many. */
  readonly photo?: PhotoPlace
}

export interface PhotoPlace {
  readonly group: string
  readonly index: number
  readonly of: number
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

/** Whether the file may come at all, before a byte of it is taken; where it will stand is noted down. */
export async function mayArrive(
  world: World,
  { actor, scope }: Sender,
  id: string,
  arrival: Arrival,
  now: Date,
): Promise<Result<null>> {
  return world.db.transaction().execute(async (tx) => {
    const application = await findApplication(tx, arrival.application, scope)
    if (!application) return refuse('not-found')
    const shut = await refuseUnlessOpen(tx, application, arrival.row)
    if (shut) return shut
    const { row, title, name, size, photo } = arrival
    await tx
      .insertInto('upload')
      .values({
        id,
        application_id: application.id,
        row_id: row,
        title: title || name,
        name,
        size,
        ...(photo && { photo_group: photo.group, photo_index: photo.index, photo_of: photo.of }),
        by: actor.account,
        at: now,
      })
      .execute()
    return done(null)
  })
}

/** Whether this person began the upload. */
export async function mayContinue({ db }: World, { actor }: Sender, id: string): Promise<boolean> {
  const found = await db.selectFrom('upload').select('by').where('id', '=', id).executeTakeFirst()
  const whole =
    found ?? (await db.selectFrom('evidence_file').select('uploaded_by as by').where('id', '=', id).executeTakeFirst())
  return whole?.by === actor.account
}

/**
 * The file is here whole, in quarantine under its key: it stands under its row as waiting, and the job that looks into
 * it is ordered in the same transaction. Told twice, it happens once. If the row was closed meanwhile, the file is
 * kept for the enterprise's library.
 */
export async function arrived(world: World, key: string, now: Date): Promise<void> {
  await asSystem(world, now, async (call) => {
    const { tx, record } = call
    const upload = await tx.selectFrom('upload').selectAll().where('id', '=', key).forUpdate().executeTakeFirst()
    if (!upload) return
    const application = await tx
      .selectFrom('application')
      .selectAll()
      .where('id', '=', upload.application_id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('evidence_file')
      .values({
        id: key,
        enterprise_id: application.enterprise_id,
        sha256: '',
        size: upload.size,
        media: '',
        kind: '',
        name: upload.name,
        state: 'waiting',
        photo_group: upload.photo_group,
        photo_index: upload.photo_index,
        photo_of: upload.photo_of,
        storage_key: key,
        uploaded_by: upload.by,
        uploaded_at: now,
      })
      .execute()
    const given = { row: upload.row_id, file: key, title: upload.title }
    const put = await putUnderRow({ ...call, by: upload.by }, application, given)
    await sql`select graphile_worker.add_job('scan-evidence', json_build_object('file', ${key}::text), job_key := ${`scan:${key}`})`.execute(
      tx,
    )
    await tx.deleteFrom('upload').where('id', '=', key).execute()
    record({
      act: 'evidence.arrived',
      object: 'application',
      objectId: application.id,
      detail: { by: upload.by, row: upload.row_id, file: key, size: upload.size, underRow: put.ok },
    })
  })
}
