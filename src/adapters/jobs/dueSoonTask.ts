import { z } from 'zod'
import { tellDueSoon } from '#app/applications/dueSoon.ts'
import type { World } from '#app/kit/world.ts'
import { task } from './task.ts'

/** Once a morning: who has to act within two working days is told. */
export const dueSoonTask = (world: World, now: () => Date) =>
  task(z.unknown(), async () => {
    await tellDueSoon(world, now())
  })
