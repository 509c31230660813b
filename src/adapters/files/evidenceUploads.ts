import { arrived, type Arrival, mayArrive, mayContinue, type Sender } from '#app/evidence/arrive.ts'
import type { World } from '#app/kit/world.ts'
import { problem } from '#contract/problems.ts'
import { resumableUploads, type UploadStart, type Uploads } from './uploads.ts'

interface EvidenceUploadParts {
  readonly world: World
  readonly folder: string
  readonly address: string
  readonly newId: () => string
  readonly now: () => Date
}

/** Evidence on its way: which row it is for comes along, and the access of the row decides. */
export const evidenceUploads = ({ world, folder, address, newId, now }: EvidenceUploadParts): Uploads<Sender> =>
  resumableUploads<Sender>({
    folder,
    address,
    newId,
    hooks: {
      async mayCreate(sender, upload) {
        const allowed = await mayArrive(world, sender, upload.id, arrivalOf(upload), now())
        if (allowed.ok) return undefined
        const body = problem(allowed.refusal.code, allowed.refusal)
        return { status: body.status, body: JSON.stringify(body) }
      },
      mayContinue: (sender, id) => mayContinue(world, sender, id),
      finished: ({ id }) => arrived(world, id, now()),
    },
  })

const arrivalOf = ({ size, declaredName, metadata }: UploadStart): Arrival => ({
  application: metadata['application'] ?? '',
  row: metadata['row'] ?? '',
  title: metadata['title'] ?? '',
  name: declaredName,
  size,
  ...photoOf(metadata),
})

const MOST_PHOTOS = 50

function photoOf({ group, groupIndex, groupSize }: UploadStart['metadata']): Pick<Arrival, 'photo'> {
  const [index, of] = [Number(groupIndex), Number(groupSize)]
  const sound = Number.isInteger(index) && Number.isInteger(of) && index >= 0 && index < of && of <= MOST_PHOTOS
  return group && sound ? { photo: { group, index, of } } : {}
}
