import type { Transaction } from 'kysely'
import { isOn } from '#core/notices/term.ts'
import type { Need } from '#core/workflow/needs.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import type { Tables } from '#store/tables.ts'

/**
 * What of the public notice holds for each application, judged at this moment; those never on notice are not in it.
 * Whoever acts on it locks the notices, after the applications: an objection at the last moment then either comes
 * before and is counted, or comes after and is told.
 */
export async function noticeNeeds(
  tx: Transaction<Tables>,
  applications: readonly string[],
  now: Date,
  lock: 'lock' | 'read' = 'lock',
): Promise<ReadonlyMap<string, readonly Need[]>> {
  if (applications.length === 0) return new Map()
  if (lock === 'lock') await lockNotices(tx, applications)
  const entries = await tx
    .selectFrom('notice_entry')
    .innerJoin('notice', 'notice.id', 'notice_entry.notice_id')
    .select(['notice_entry.application_id as application', 'notice.last_day as lastDay', 'notice.id as notice'])
    .where('notice_entry.application_id', 'in', [...applications])
    .where('notice.state', '=', 'published')
    .orderBy('notice.number')
    .execute()
  const objections = await tx
    .selectFrom('objection')
    .select(['application_id as application', 'notice_id as notice', 'state'])
    .where('application_id', 'in', [...applications])
    .where('state', 'in', ['received', 'investigating', 'upheld'])
    .execute()
  // The last notice an application stood on is the one that counts.
  const last = new Map(entries.map((entry) => [entry.application, entry]))
  return new Map(
    [...last.values()].map(({ application, lastDay, notice }): [string, readonly Need[]] => {
      const against = objections.filter((one) => one.application === application && one.notice === notice)
      const needs: Need[] = []
      // A notice without a last day runs into a year whose holidays are not announced: it never ends by itself.
      if (!isOn(lastDay, dayOf(now))) needs.push('noticeOver')
      if (against.length === 0) needs.push('noObjection')
      if (against.some(({ state }) => state === 'upheld')) needs.push('objectionUpheld')
      return [application, needs]
    }),
  )
}

const lockNotices = (tx: Transaction<Tables>, applications: readonly string[]) =>
  tx
    .selectFrom('notice')
    .select('id')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('notice_entry')
        .select('notice_id')
        .where('application_id', 'in', [...applications]),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
