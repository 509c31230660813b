import type { PublishedNotice } from '#contract/noticing.ts'
import type { NoticeContent } from '#core/notices/content.ts'
import { isOn, noticeDaysLeft } from '#core/notices/term.ts'
import { batchText, type BatchRow } from '#app/batches/batchView.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import type { World } from '#app/kit/world.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import type { NoticeRow } from './draft.ts'

export interface Published extends NoticeRow {
  readonly programme: string
  readonly year: number
  readonly batchNumber: number
}

/** A published notice as a list shows it. */
export function publishedView(world: World, row: Published, now: Date): PublishedNotice {
  const content = row.content as NoticeContent
  const { calendar } = programmeOf(world, row.programme).programme
  const term = { firstDay: row.first_day, lastDay: row.last_day }
  return {
    id: row.id,
    title: content.title,
    batch: batchText({ year: row.year, number: row.batchNumber }),
    number: row.number,
    publishedOn: content.publishedOn,
    days: row.days,
    ...term,
    open: isOn(row.last_day, dayOf(now)),
    daysLeft: noticeDaysLeft(calendar, term, dayOf(now)),
    enterprises: content.list.length,
  }
}

export const withBatch = (row: NoticeRow, { programme, year, number }: BatchRow): Published => ({
  ...row,
  programme,
  year,
  batchNumber: number,
})
