import { z } from 'zod'
import type { World } from '#app/kit/world.ts'
import { expireRecognitions } from '#app/recognising/expire.ts'
import { task } from './task.ts'

/** Every hour: a recognition whose last day has passed comes to its end. */
export const expireTask = (world: World, now: () => Date) =>
  task(z.unknown(), async () => {
    await expireRecognitions(world, now())
  })
