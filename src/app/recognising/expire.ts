import { asSystem } from '#app/kit/asSystem.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import type { World } from '#app/kit/world.ts'
import { move } from '#app/applications/move.ts'
import { tellRecognition } from './tell.ts'

/** Ends recognitions whose last day has passed, each in a transaction of its own. Gives how many. */
export async function expireRecognitions(world: World, now: Date): Promise<number> {
  const over = await world.db
    .selectFrom('recognition')
    .innerJoin('application', 'application.id', 'recognition.application_id')
    .select('application.id')
    .where('application.state', 'in', ['recognised', 'suspended'])
    .where('recognition.until_day', '<', dayOf(now))
    .orderBy('recognition.until_day')
    .limit(500)
    .execute()
  let expired = 0
  for (const { id } of over) if (await expireOne(world, id, now)) expired++
  return expired
}

const expireOne = (world: World, id: string, now: Date): Promise<boolean> =>
  asSystem(world, now, async (call) => {
    const { tx, record } = call
    const application = await tx
      .selectFrom('application')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const batch = await tx
      .selectFrom('batch')
      .selectAll()
      .where('id', '=', application.batch_id)
      .executeTakeFirstOrThrow()
    const { until_day: until } = await tx
      .selectFrom('recognition')
      .select('until_day')
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow()
    if (until === null || dayOf(now) <= until) return false
    const moved = await move(call, { application, batch }, 'expire', { holds: ['termOver'] }, ['system'])
    if (!moved.ok) return false
    await tellRecognition(call, { application: moved.value.application, batch }, 'recognition-expired')
    record({ act: 'recognition.expired', object: 'application', objectId: id, detail: { until } })
    return true
  })
