import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** A message as it lies in the inbox. The code may be of a newer or older version than ours. */
export interface Received {
  readonly id: string
  readonly code: string
  readonly params: unknown
  readonly at: Date
  readonly readAt: Date | null
}

export interface InboxQuery {
  readonly account: string
  readonly limit: number
  /** Only what came before this one, which ended the page before. */
  readonly before?: { readonly at: Date; readonly id: string }
  readonly unreadOnly?: boolean
}

/** A page of a person's inbox, newest first. */
export async function inbox(db: Kysely<Tables>, query: InboxQuery): Promise<readonly Received[]> {
  const { account, limit, before, unreadOnly } = query
  return db
    .selectFrom('notification')
    .select(['id', 'code', 'params', 'created_at as at', 'read_at as readAt'])
    .where('account_id', '=', account)
    .$if(unreadOnly === true, (select) => select.where('read_at', 'is', null))
    .$if(before !== undefined, (select) =>
      select.where(sql<boolean>`(created_at, id) < (${before?.at}::timestamptz, ${before?.id}::text)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** How many messages a person has not read yet. */
export async function unreadCount(db: Kysely<Tables>, account: string): Promise<number> {
  const { count } = await db
    .selectFrom('notification')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('account_id', '=', account)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Marks some of a person's messages read, or all; the first time counts. Gives how many were unread. */
export async function markRead(
  db: Kysely<Tables>,
  { account, ids, at }: { readonly account: string; readonly ids: readonly string[] | 'all'; readonly at: Date },
): Promise<number> {
  const result = await db
    .updateTable('notification')
    .set({ read_at: at })
    .where('account_id', '=', account)
    .where('read_at', 'is', null)
    .$if(ids !== 'all', (update) => update.where('id', 'in', ids.length > 0 ? (ids as readonly string[]) : ['']))
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
