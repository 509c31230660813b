import type { OwnNotice } from '#contract/noticing.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { findApplication } from '#app/applications/load.ts'
import { findPublished } from './publicNotices.ts'
import { publishedView } from './publishedView.ts'

type Level = NonNullable<OwnNotice['notice']>['level']

/**
 * An enterprise sees what is objected in the officer's words, once the officer looks into it: never who objects, nor
 * the words or files of the objection.
 */
export const ownNotice: Handler<'notice.mine'> = async ({ tx, params, scope, world, now }) => {
  const application = await findApplication(tx, params.id, scope)
  if (!application) return refuse('not-found')
  const entry = await tx
    .selectFrom('notice_entry')
    .innerJoin('notice', 'notice.id', 'notice_entry.notice_id')
    .select(['notice.id', 'notice_entry.level'])
    .where('notice_entry.application_id', '=', application.id)
    .where('notice.state', '=', 'published')
    .orderBy('notice.number', 'desc')
    .executeTakeFirst()
  const row = entry && (await findPublished(tx, entry.id))
  const objections = await tx
    .selectFrom('objection')
    .select(['id', 'row_id', 'state', 'summary', 'statement', 'stated_at', 'finding', 'version'])
    .where('application_id', '=', application.id)
    .where('state', 'in', ['investigating', 'upheld', 'dismissed'])
    .where('summary', '<>', '')
    .orderBy('received_at')
    .execute()
  return done({
    notice: row ? { ...publishedView(world, row, now), level: entry.level as Level } : null,
    objections: objections.map(({ row_id, state, stated_at, ...one }) => ({
      ...one,
      row: row_id,
      state: state as OwnNotice['objections'][number]['state'],
      statedAt: stated_at?.toISOString() ?? null,
    })),
  })
}
