import { sql, type Transaction } from 'kysely'
import type { NoticeToRecognise, RecognitionCandidate, RecognitionOrder } from '#contract/recognising.ts'
import type { Level } from '#core/recognition/certificateForm.ts'
import type { State } from '#core/workflow/states.ts'
import type { Handler } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { noticeNeeds } from '#app/notices/standing.ts'
import type { Tables } from '#store/tables.ts'

/** Notices that are published, the latest first. */
const published = (tx: Transaction<Tables>) =>
  tx
    .selectFrom('notice')
    .innerJoin('batch', 'batch.id', 'notice.batch_id')
    .select([
      'notice.id',
      'notice.title',
      'notice.number',
      'notice.batch_id as batch',
      'batch.year as batchYear',
      'batch.number as batchNumber',
      'notice.last_day as lastDay',
    ])
    .select((eb) => [
      eb
        .selectFrom('notice_entry')
        .innerJoin('application', 'application.id', 'notice_entry.application_id')
        .whereRef('notice_entry.notice_id', '=', 'notice.id')
        .select(sql<string>`count(*) filter (where application.state = 'on_notice')`.as('waiting'))
        .as('waiting'),
      eb
        .selectFrom('recognition')
        .innerJoin('recognition_order', 'recognition_order.id', 'recognition.order_id')
        .whereRef('recognition_order.notice_id', '=', 'notice.id')
        .select((inner) => inner.fn.countAll<string>().as('recognised'))
        .as('recognised'),
    ])
    .where('notice.state', '=', 'published')
    .orderBy('notice.published_at', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof published>['executeTakeFirstOrThrow']>>

const view = ({ waiting, recognised, ...row }: Row, now: Date): NoticeToRecognise => ({
  ...row,
  over: row.lastDay !== null && dayOf(now) > row.lastDay,
  waiting: Number(waiting),
  recognised: Number(recognised),
})

export const listNoticesToRecognise: Handler<'recognition.notices'> = async ({ tx, now }) =>
  done((await published(tx).execute()).map((row) => view(row, now)))

export const recognitionCandidates: Handler<'recognition.candidates'> = async ({ tx, params, now }) => {
  const notice = await published(tx).where('notice.id', '=', params.id).executeTakeFirst()
  if (!notice) return refuse('not-found')
  const rows = await tx
    .selectFrom('notice_entry')
    .innerJoin('application', 'application.id', 'notice_entry.application_id')
    .innerJoin('enterprise', 'enterprise.id', 'application.enterprise_id')
    .innerJoin('organisation as office', 'office.id', 'application.office_id')
    .select([
      'application.id as application',
      'application.enterprise_name as enterprise',
      'enterprise.credit_code as creditCode',
      'office.name as office',
      'notice_entry.level',
      'application.state',
      'application.version',
    ])
    .where('notice_entry.notice_id', '=', params.id)
    .orderBy('notice_entry.position')
    .execute()
  const needs = await noticeNeeds(
    tx,
    rows.map(({ application }) => application),
    now,
  )
  const items = rows.map((row): RecognitionCandidate => {
    const held = needs.get(row.application) ?? []
    return {
      ...row,
      level: row.level as Level,
      state: row.state as State,
      over: held.includes('noticeOver'),
      clear: held.includes('noObjection'),
    }
  })
  return done({ notice: view(notice, now), items, orders: await ordersOf(tx, params.id) })
}

async function ordersOf(tx: Transaction<Tables>, notice: string): Promise<RecognitionOrder[]> {
  const rows = await tx
    .selectFrom('recognition_order')
    .innerJoin('account', 'account.id', 'recognition_order.issued_by')
    .select([
      'recognition_order.id',
      'recognition_order.notice_id as notice',
      'recognition_order.document_number as documentNumber',
      'recognition_order.issued_on as issuedOn',
      'account.name as issuedBy',
      'recognition_order.sha256',
    ])
    .select((eb) =>
      eb
        .selectFrom('recognition')
        .whereRef('recognition.order_id', '=', 'recognition_order.id')
        .select((inner) => inner.fn.countAll<string>().as('enterprises'))
        .as('enterprises'),
    )
    .where('recognition_order.notice_id', '=', notice)
    .orderBy('recognition_order.issued_at')
    .execute()
  return rows.map(({ enterprises, ...row }) => ({ ...row, enterprises: Number(enterprises) }))
}
