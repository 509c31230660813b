import { asSystem } from '#app/kit/asSystem.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import type { World } from '#app/kit/world.ts'
import { move } from './move.ts'
import { tellLapsed } from './notices.ts'
import { enterpriseName } from './views.ts'

/** Ends what was returned and not corrected in time, each in a transaction of its own. Gives how many. */
export async function lapseOverdue(world: World, now: Date): Promise<number> {
  const today = dayOf(now)
  const due = await world.db
    .selectFrom('application')
    .select('id')
    .where('state', '=', 'returned')
    .where('due_day', '<', today)
    .orderBy('due_day')
    .orderBy('id')
    .limit(500)
    .execute()
  let lapsed = 0
  for (const { id } of due) if (await lapseOne(world, id, now)) lapsed++
  return lapsed
}

const lapseOne = (world: World, id: string, now: Date): Promise<boolean> =>
  asSystem(world, now, async (call) => {
    const { tx, record } = call
    const application = await tx
      .selectFrom('application')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!application) return false
    const batch = await tx
      .selectFrom('batch')
      .selectAll()
      .where('id', '=', application.batch_id)
      .executeTakeFirstOrThrow()
    const due = application.due_day ?? ''
    const moved = await move(call, { application, batch }, 'lapse', {}, ['system'])
    if (!moved.ok) return false
    const enterprise = await enterpriseName(tx, application.enterprise_id)
    await tellLapsed(call, { application, batch, enterprise }, due)
    record({ act: 'application.lapsed', object: 'application', objectId: id, detail: { due } })
    return true
  })
