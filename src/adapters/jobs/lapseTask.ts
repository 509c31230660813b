import { z } from 'zod'
import { lapseOverdue } from '#app/applications/lapse.ts'
import type { World } from '#app/kit/world.ts'
import { task } from './task.ts'

/** Every minute: what was returned and not corrected in time comes to its end. */
export const lapseTask = (world: World, now: () => Date) =>
  task(z.unknown(), async () => {
    await lapseOverdue(world, now())
  })
