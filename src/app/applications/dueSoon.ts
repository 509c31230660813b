import { workingDaysLeft } from '#core/calendar/workingDays.ts'
import { asSystem } from '#app/kit/asSystem.ts'
import { dayOf, minuteOf } from '#app/kit/placeTime.ts'
import type { World } from '#app/kit/world.ts'
import { batchText } from '#app/batches/batchView.ts'
import { enterprisePeople } from '#app/people/holders.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { notify } from '#store/messages.ts'
import { enterpriseName } from './views.ts'

/** How many working days before the end people are told. */
const BEFORE = 2

/** Every morning: what has to be corrected or submitted within two working days. Each enterprise is told once a day. */
export async function tellDueSoon(world: World, now: Date): Promise<void> {
  const today = dayOf(now)
  await asSystem(world, now, async ({ tx }) => {
    const returned = await tx
      .selectFrom('application')
      .innerJoin('batch', 'batch.id', 'application.batch_id')
      .select(['application.id', 'enterprise_id as enterprise', 'due_day as due', 'year', 'batch.number', 'programme'])
      .where('application.state', '=', 'returned')
      .where('due_day', '>=', today)
      .execute()
    for (const { id, enterprise, due, programme, ...batch } of returned) {
      const { days, confirmed } = left(world, programme, today, due ?? today)
      if (!confirmed || days > BEFORE) continue
      const { items } = await tx
        .selectFrom('returned_item')
        .select((eb) => eb.fn.countAll<string>().as('items'))
        .where('application_id', '=', id)
        .where('answered_at', 'is', null)
        .executeTakeFirstOrThrow()
      await notify(tx, {
        to: await enterprisePeople(tx, enterprise, now),
        code: 'return-due-soon',
        params: {
          applicationId: id,
          enterprise: await enterpriseName(tx, enterprise),
          batch: batchText(batch),
          items: Number(items),
          due: due ?? '',
          workingDays: days,
        },
        at: now,
        ids: world.ids,
      })
    }
    await tellClosing(world, tx, now, today)
  })
}

const left = (world: World, programme: string, today: string, until: string) =>
  workingDaysLeft(programmeOf(world, programme).programme.calendar, today, until)

async function tellClosing(
  world: World,
  tx: Parameters<typeof enterpriseName>[0],
  now: Date,
  today: string,
): Promise<void> {
  const batches = await tx
    .selectFrom('batch')
    .selectAll()
    .where('state', '=', 'published')
    .where('opens_at', '<=', now)
    .where('closes_at', '>', now)
    .execute()
  for (const batch of batches) {
    const { days, confirmed } = left(world, batch.programme, today, dayOf(batch.closes_at))
    if (!confirmed || days > BEFORE) continue
    const drafts = await tx
      .selectFrom('application')
      .innerJoin('appointment', 'appointment.organisation_id', 'application.enterprise_id')
      .innerJoin('account', 'account.id', 'appointment.account_id')
      .select('account.id')
      .distinct()
      .where('application.batch_id', '=', batch.id)
      .where('application.state', '=', 'draft')
      .where('appointment.role', '=', 'applicant')
      .where('appointment.state', '=', 'active')
      .where('account.state', '=', 'active')
      .execute()
    await notify(tx, {
      to: drafts.map(({ id }) => id),
      code: 'batch-closing-soon',
      params: { batch: batchText(batch), closes: minuteOf(batch.closes_at), workingDays: days },
      at: now,
      ids: world.ids,
    })
  }
}
