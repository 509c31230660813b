import { asSystem } from '#app/kit/asSystem.ts'
import type { World } from '#app/kit/world.ts'

/** Photographs of one group, all of them looked into, in their order. */
export interface PhotoGroup {
  readonly group: string
  readonly enterprise: string
  readonly state: 'clean' | 'unscanned'
  readonly uploadedBy: string
  readonly title: string
  readonly takenAt: string | null
  readonly photos: readonly { readonly id: string; readonly key: string; readonly media: string }[]
}

/** The group a file belongs to, once every photograph of it is here and sound, and it is not yet made into pages. */
export async function readyGroup({ db }: World, file: string): Promise<PhotoGroup | undefined> {
  const one = await db
    .selectFrom('evidence_file')
    .select(['photo_group as group', 'photo_of as of'])
    .where('id', '=', file)
    .executeTakeFirst()
  if (!one?.group || !one.of) return undefined
  const photos = await db
    .selectFrom('evidence_file')
    .innerJoin('evidence_use', 'evidence_use.file_id', 'evidence_file.id')
    .select([
      'evidence_file.id',
      'evidence_file.enterprise_id as enterprise',
      'evidence_file.state',
      'evidence_file.storage_key as key',
      'evidence_file.preview_media as media',
      'evidence_file.uploaded_by as uploadedBy',
      'evidence_file.taken_at as takenAt',
      'evidence_use.title',
    ])
    .where('photo_group', '=', one.group)
    .where('evidence_file.state', 'in', ['clean', 'unscanned'])
    .where('evidence_use.removed_at', 'is', null)
    .where('preview_media', 'is not', null)
    .orderBy('photo_index')
    .execute()
  const [first] = photos
  if (!first || photos.length !== one.of) return undefined
  return {
    group: one.group,
    enterprise: first.enterprise,
    state: photos.some(({ state }) => state === 'unscanned') ? 'unscanned' : 'clean',
    uploadedBy: first.uploadedBy,
    title: first.title,
    takenAt: first.takenAt,
    photos: photos.map(({ id, key, media }) => ({ id, key: key ?? '', media: media ?? '' })),
  }
}

export interface PagesMade {
  readonly key: string
  readonly sha256: string
  readonly size: number
}

/** The pages take the place of the photographs under their row; the photographs stay in the enterprise's library. */
export async function replacePhotos(world: World, group: PhotoGroup, made: PagesMade, now: Date): Promise<void> {
  await asSystem(world, now, async ({ tx, record }) => {
    const uses = await tx
      .selectFrom('evidence_use')
      .selectAll()
      .where(
        'file_id',
        'in',
        group.photos.map(({ id }) => id),
      )
      .where('removed_at', 'is', null)
      .orderBy('position')
      .forUpdate()
      .execute()
    const [first] = uses
    if (!first) return
    await tx
      .insertInto('evidence_file')
      .values({
        id: made.key,
        enterprise_id: group.enterprise,
        sha256: made.sha256,
        size: made.size,
        media: 'application/pdf',
        kind: 'pdf',
        name: `${group.title}.pdf`,
        state: group.state,
        pages: group.photos.length,
        taken_at: group.takenAt,
        storage_key: made.key,
        preview_media: 'application/pdf',
        uploaded_by: group.uploadedBy,
        uploaded_at: now,
        checked_at: now,
      })
      .execute()
    await tx
      .updateTable('evidence_use')
      .set({ removed_at: now, removed_by: group.uploadedBy })
      .where(
        'id',
        'in',
        uses.map(({ id }) => id),
      )
      .execute()
    await tx
      .insertInto('evidence_use')
      .values({
        id: world.ids(),
        application_id: first.application_id,
        row_id: first.row_id,
        file_id: made.key,
        title: first.title,
        position: first.position,
        added_by: first.added_by,
        added_at: now,
      })
      .execute()
    record({
      act: 'evidence.pagesMade',
      object: 'application',
      objectId: first.application_id,
      detail: { row: first.row_id, file: made.key, photos: group.photos.map(({ id }) => id) },
    })
  })
}
