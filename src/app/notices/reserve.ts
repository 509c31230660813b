import type { Handler } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { move } from '#app/applications/move.ts'
import { noticeTerm, USUAL_NOTICE_RULES } from '#core/notices/term.ts'
import { addWorkingDays } from '#core/calendar/workingDays.ts'
import type { NoticeContent } from '#core/notices/content.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { loadDecided } from './decided.ts'
import { publishedView, withBatch } from './publishedView.ts'
import { tellOutcome } from './tell.ts'

/** Once the batch is closed nobody moves up any more. */
export const endReserve: Handler<'notice.endReserve'> = async (call) => {
  const { tx, body, record } = call
  const decided = await loadDecided(tx, body.conference, 'lock')
  if (!decided) return refuse('not-decided')
  const { batch, rows } = decided
  if (batch.state !== 'closed') return refuse('batch-not-closed')
  const waiting = [...rows.values()].filter(({ state }) => state === 'reserved')
  for (const application of waiting) {
    const moved = await move(call, { application, batch }, 'notSelect', { holds: ['batchClosed'] })
    if (!moved.ok) return moved
    const enterprise = application.enterprise_name
    await tellOutcome(call, { ...moved.value, batch, enterprise }, 'notice-not-selected')
    record({ act: 'application.notSelected', object: 'application', objectId: application.id })
  }
  record({ act: 'notice.reserveEnded', object: 'batch', objectId: batch.id, detail: { ended: waiting.length } })
  return done({ ended: waiting.length })
}

/** A notice that ran into a year without holidays gets its last day once they are known. */
export const countTerm: Handler<'notice.count'> = async ({ tx, params, world, now, record }) => {
  const row = await tx
    .selectFrom('notice')
    .selectAll()
    .where('id', '=', params.id)
    .where('state', '=', 'published')
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not-found')
  if (row.last_day) return refuse('term-known', { params: { day: row.last_day } })
  const batch = await tx.selectFrom('batch').selectAll().where('id', '=', row.batch_id).executeTakeFirstOrThrow()
  const { calendar, notice = USUAL_NOTICE_RULES } = programmeOf(world, batch.programme).programme
  const { publishedOn } = row.content as NoticeContent
  const { firstDay, lastDay } = noticeTerm(calendar, publishedOn, row.days, notice)
  if (!lastDay) {
    const open = addWorkingDays(calendar, publishedOn, row.days)
    return refuse('calendar-not-confirmed', { params: { year: open.ok ? dayOf(now).slice(0, 4) : open.year } })
  }
  // The term never ends in the past: an objection could still be made until today.
  const last = lastDay < dayOf(now) ? dayOf(now) : lastDay
  const next = await tx
    .updateTable('notice')
    .set({ first_day: firstDay, last_day: last, version: row.version + 1 })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  record({ act: 'notice.counted', object: 'notice', objectId: row.id, detail: { last } })
  return done(publishedView(world, withBatch(next, batch), now))
}
