import { sql, type Transaction } from 'kysely'
import { declaredNumbers, type NoticeContent } from '#core/notices/content.ts'
import type { Tables } from '#store/tables.ts'

/** Under which numbers the offices want to be called: those that a published notice gives. */
export async function officeNumbers(tx: Transaction<Tables>): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('notice')
    .select(sql<NoticeContent['contact']>`content->'contact'`.as('contact'))
    .where('state', '=', 'published')
    .where(sql`content->'contact'`, 'is not', null)
    .execute()
  return rows.flatMap(declaredNumbers)
}
