import { join } from 'node:path'
import { z } from 'zod'
import { type Settled, settleEvidence } from '#app/evidence/settle.ts'
import type { World } from '#app/kit/world.ts'
import { forget, type IntakeParts, type TakenFile, takeIn } from '../files/intake.ts'
import { pagesOfPhotos } from '../files/pagesOfPhotos.ts'
import { task, TryAgain } from './task.ts'

interface ScanParts {
  readonly world: World
  readonly intake: IntakeParts
  /** Where uploads lie that have arrived. */
  readonly incoming: string
  readonly now: () => Date
  readonly newKey: () => string
}

const PDF = 'application/pdf'

/** The job that looks into a file; while the scanner does not answer, it comes back. */
export const scanTask = (parts: ScanParts) => task(z.object({ file: z.string() }), ({ file }) => scanFile(parts, file))

/**
 * Looks into a file that arrived, once.
 * @throws {TryAgain} while the scanner does not answer: the file waits.
 */
export async function scanFile({ world, intake, incoming, now, newKey }: ScanParts, file: string): Promise<void> {
  const known = await world.db
    .selectFrom('evidence_file')
    .select(['name', 'state'])
    .where('id', '=', file)
    .executeTakeFirst()
  if (known?.state !== 'waiting') return
  const path = join(incoming, file)
  const found = await takeIn({ key: file, path, declaredName: known.name }, intake)
  if (!found.ok) {
    if (found.state === 'waiting') throw new TryAgain(found.problem.code)
    await settleEvidence(world, file, { state: found.state, problem: found.problem }, now())
    // Nobody can open it any more; what it was stands in the record.
    await forget(file, intake.storage, path)
    return
  }
  await settleEvidence(world, file, settledOf(found.file), now())
  await pagesOfPhotos({ world, storage: intake.storage, now, newKey }, file)
}

/** What is written down of a file that was taken in. */
export const settledOf = ({
  sha256,
  size,
  media,
  kind,
  state,
  pages,
  takenAt,
  derived,
}: TakenFile): Extract<Settled, { readonly sha256: string }> => ({
  state,
  sha256,
  size,
  media,
  kind,
  pages: pages ?? null,
  takenAt: takenAt ?? null,
  previewMedia: derived.previews?.media ?? (media === PDF ? PDF : null),
  hasThumbnail: derived.thumbnails !== undefined,
})
