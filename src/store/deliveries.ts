import { type Kysely, sql } from 'kysely'
import type { ChannelName } from '#core/messages/message.ts'
import type { Tables } from './tables.ts'

/** What is to be sent, with the address as it is now. */
export interface WaitingDelivery {
  readonly channel: ChannelName
  readonly code: string
  readonly params: unknown
  readonly linkSealed: string | null
  /** This one included. */
  readonly attempts: number
  readonly name: string
  readonly language: 'zh' | 'en'
  /** Empty when there is none any more. */
  readonly address: string
}

/** Counts one more attempt and gives what to send; undefined when it was sent or given up already. */
export async function beginDelivery(db: Kysely<Tables>, id: string): Promise<WaitingDelivery | undefined> {
  const { rows } = await sql<WaitingDelivery>`
    update delivery set attempts = attempts + 1
    from notification join account on account.id = notification.account_id
    where delivery.id = ${id} and delivery.state = 'waiting' and notification.id = delivery.notification_id
    returning delivery.channel, notification.code, notification.params, delivery.link_sealed as "linkSealed",
      delivery.attempts, account.name, case account.language when 'en' then 'en' else 'zh' end as language,
      case when account.state = 'disabled' then ''
        else coalesce(case delivery.channel when 'mail' then account.email else account.phone end, '') end as address`.execute(
    db,
  )
  return rows[0]
}

/** It has left the house. */
export async function deliverySent(
  db: Kysely<Tables>,
  id: string,
  { at, to }: { readonly at: Date; readonly to: string },
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ state: 'sent', sent_at: at, sent_to: to, link_sealed: null, last_error: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** It did not leave: for good, or it will be tried again. `error` is a code, never text from outside. */
export async function deliveryFailed(
  db: Kysely<Tables>,
  id: string,
  { error, forGood }: { readonly error: string; readonly forGood: boolean },
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ last_error: error, ...(forGood && { state: 'failed', link_sealed: null }) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}
