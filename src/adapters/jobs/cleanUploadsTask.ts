import { z } from 'zod'
import type { Sender } from '#app/evidence/arrive.ts'
import type { World } from '#app/kit/world.ts'
import type { Uploads } from '../files/uploads.ts'
import { task } from './task.ts'

const DAY_MS = 86_400_000

/** Every hour: what was left unfinished for a day goes, with the note of where it was to stand. */
export const cleanUploadsTask = (world: World, uploads: Uploads<Sender>, now: () => Date) =>
  task(z.unknown(), async () => {
    const at = now()
    await uploads.removeExpired(at)
    await world.db
      .deleteFrom('upload')
      .where('at', '<', new Date(at.getTime() - 2 * DAY_MS))
      .execute()
  })
