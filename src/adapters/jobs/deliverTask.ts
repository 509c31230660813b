import { z } from 'zod'
import { type DeliverParts, deliver } from '#app/messaging/deliver.ts'
import { task, TryAgain } from './task.ts'

/** Sends one delivery; until it is done it comes back, each time later. */
export const deliverTask = (parts: DeliverParts) =>
  task(z.object({ id: z.string() }), async ({ id }, { signal }) => {
    const result = await deliver(parts, id, signal)
    if (!result.done) throw new TryAgain(result.code)
  })
