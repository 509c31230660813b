import { asSystem } from '#app/kit/asSystem.ts'
import type { World } from '#app/kit/world.ts'
import { batchText } from '#app/batches/batchView.ts'
import { enterpriseName } from '#app/applications/views.ts'
import { enterprisePeople } from '#app/people/holders.ts'
import { notify } from '#store/messages.ts'

/** What was found out about a file. */
export type Settled =
  | {
      readonly state: 'clean' | 'unscanned'
      readonly sha256: string
      readonly size: number
      readonly media: string
      readonly kind: string
      readonly pages: number | null
      readonly takenAt: string | null
      readonly previewMedia: string | null
      readonly hasThumbnail: boolean
    }
  | { readonly state: 'infected' | 'refused'; readonly problem: object }

/** Writes down what the check found, once; infected files are told to the enterprise. */
export async function settleEvidence(world: World, file: string, found: Settled, now: Date): Promise<void> {
  await asSystem(world, now, async ({ tx, record }) => {
    const known = await tx.selectFrom('evidence_file').selectAll().where('id', '=', file).forUpdate().executeTakeFirst()
    if (!known || known.state !== 'waiting') return
    const { takenAt, previewMedia, hasThumbnail, ...rest } =
      'sha256' in found ? found : { ...found, takenAt: null, previewMedia: null, hasThumbnail: false }
    const { problem, ...columns } = { problem: undefined, ...rest } as typeof rest & { readonly problem?: object }
    await tx
      .updateTable('evidence_file')
      .set({
        ...columns,
        taken_at: takenAt,
        preview_media: previewMedia,
        has_thumbnail: hasThumbnail,
        problem: problem ? JSON.stringify(problem) : null,
        checked_at: now,
      })
      .where('id', '=', file)
      .execute()
    record({ act: `evidence.${found.state}`, object: 'evidence', objectId: file })
    if (found.state === 'infected') await tellInfected(world, tx, file, now)
  })
}

async function tellInfected(
  world: World,
  tx: Parameters<typeof enterpriseName>[0],
  file: string,
  now: Date,
): Promise<void> {
  const uses = await tx
    .selectFrom('evidence_use')
    .innerJoin('application', 'application.id', 'evidence_use.application_id')
    .innerJoin('batch', 'batch.id', 'application.batch_id')
    .select([
      'application.id',
      'application.enterprise_id as enterprise',
      'batch.year',
      'batch.number',
      'evidence_use.row_id as row',
    ])
    .where('evidence_use.file_id', '=', file)
    .where('evidence_use.removed_at', 'is', null)
    .execute()
  for (const { id, enterprise, row, ...batch } of uses)
    await notify(tx, {
      to: await enterprisePeople(tx, enterprise, now),
      code: 'evidence-infected',
      params: { applicationId: id, enterprise: await enterpriseName(tx, enterprise), batch: batchText(batch), row },
      at: now,
      ids: world.ids,
    })
}
