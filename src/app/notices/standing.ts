import type { Transaction } from 'kysely'
import type { Need } from '#core/workflow/needs.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import type { Tables } from '#store/tables.ts'

/** What of the public notice holds for each application, judged at this moment; those never on notice are not in it. */
export async function noticeNeeds(
  tx: Transaction<Tables>,
  applications: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly Need[]>> {
  if (applications.length === 0) return new Map()
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
      if (lastDay !== null && dayOf(now) > lastDay) needs.push('noticeOver')
      if (against.length === 0) needs.push('noObjection')
      if (against.some(({ state }) => state === 'upheld')) needs.push('objectionUpheld')
      return [application, needs]
    }),
  )
}
