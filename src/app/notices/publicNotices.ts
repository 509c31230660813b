import type { Transaction } from 'kysely'
import type { NoticeContent } from '#core/notices/content.ts'
import { noticeWeeks } from '#core/notices/term.ts'
import type { Handler } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import type { Tables } from '#store/tables.ts'
import { type Published, publishedView } from './publishedView.ts'

const published = (tx: Transaction<Tables>) =>
  tx
    .selectFrom('notice')
    .innerJoin('batch', 'batch.id', 'notice.batch_id')
    .selectAll('notice')
    .select(['batch.programme', 'batch.programme_sha256', 'batch.year', 'batch.number as batchNumber'])
    .where('notice.state', '=', 'published')

export const openNotices: Handler<'notice.open'> = async ({ tx, world, now }) => {
  const rows = await published(tx).orderBy('notice.published_at', 'desc').orderBy('notice.id').execute()
  return done(rows.map((row) => publishedView(world, row, now)))
}

/** A published notice; a draft does not exist for the public. */
export const findPublished = (
  tx: Transaction<Tables>,
  id: string,
): Promise<(Published & { readonly programme_sha256: string }) | undefined> =>
  published(tx).where('notice.id', '=', id).executeTakeFirst()

export const readNotice: Handler<'notice.read'> = async ({ tx, params, world, now }) => {
  const row = await findPublished(tx, params.id)
  if (!row) return refuse('not-found')
  const { introduction, host, distinction, contact, list } = row.content as NoticeContent
  const { calendar } = programmeOf(world, row.programme).programme
  const { rows } = await compiledRubric(tx, world, { programme: row.programme, sha256: row.programme_sha256 })
  return done({
    ...publishedView(world, row, now),
    today: dayOf(now),
    introduction,
    host,
    distinction,
    contact,
    list: [...list],
    sha256: row.sha256 ?? '',
    weeks: [...noticeWeeks(calendar, { firstDay: row.first_day, lastDay: row.last_day })],
    rows: rows.map(({ id, row: { title, indicator } }) => ({ id, name: title ?? indicator })),
  })
}
