import { type Kysely, sql, type Transaction } from 'kysely'
import type { SecretCode } from '#core/messages/catalogue.ts'
import type { ChannelName } from '#core/messages/message.ts'
import type { MessageCode, MessageParams } from '#core/messages/params.ts'
import { channelsOf, type Reachable } from '#core/messages/preview.ts'
import type { Tables } from './tables.ts'

export type Notice<C extends MessageCode> = {
  /** Accounts; one named twice gets it once. */
  readonly to: readonly string[]
  readonly code: C
  readonly params: MessageParams[C]
  readonly at: Date
  readonly ids: () => string
  /** Fewer than the message's own. */
  readonly channels?: readonly ChannelName[]
} & SecretLink<C>

/** The link that is a key, sealed: the database never holds it in the clear. */
type SecretLink<C> = C extends SecretCode ? { readonly linkSealed: string } : { readonly linkSealed?: never }

/** More tries than any delivery makes: it is the delivery that gives up, and says so. */
const JOB_ATTEMPTS = 50

/** The channels that reach an account: a work message reaches nobody but people of the authorities. */
const REACHED_BY = sql<ChannelName[]>`array_remove(array[
  case when account.email <> '' then 'mail' end,
  case when account.phone <> '' then 'sms' end,
  case when account.phone <> '' and exists (
    select from appointment join organisation on organisation.id = appointment.organisation_id
    where appointment.account_id = account.id and appointment.state = 'active' and organisation.kind <> 'enterprise'
  ) then 'workMessenger' end
], null)`

/**
 * Puts a message into the inboxes of some accounts and orders its delivery by the channels that reach them,
 * all in the caller's transaction: if that is undone, nobody ever hears of it.
 */
export async function notify<C extends MessageCode>(tx: Transaction<Tables>, notice: Notice<C>): Promise<void> {
  const people = [...new Set(notice.to)].map((account) => ({ id: notice.ids(), account }))
  if (people.length === 0) return
  await putIntoInboxes(tx, notice, people)
  const ways = people.flatMap((person) =>
    channelsOf(notice.code, notice.channels).map((channel) => ({ id: notice.ids(), channel, person })),
  )
  await orderDeliveries(tx, ways, notice.linkSealed ?? null)
}

/** Whom a notification is for. */
interface Told {
  readonly id: string
  readonly account: string
}

interface Way {
  readonly id: string
  readonly channel: ChannelName
  readonly person: Told
}

async function putIntoInboxes(
  tx: Transaction<Tables>,
  { code, params, at }: Pick<Notice<MessageCode>, 'code' | 'params' | 'at'>,
  people: readonly Told[],
): Promise<void> {
  await sql`
    insert into notification (id, account_id, code, params, created_at)
    select id, account_id, ${code}, ${JSON.stringify(params)}::json, ${at}
    from unnest(${people.map(({ id }) => id)}::text[], ${people.map(({ account }) => account)}::text[])
      as told (id, account_id)`.execute(tx)
}

async function orderDeliveries(
  tx: Transaction<Tables>,
  ways: readonly Way[],
  linkSealed: string | null,
): Promise<void> {
  await sql`
    with ordered as (
      insert into delivery (id, notification_id, channel, link_sealed)
      select way.id, way.notification_id, way.channel, case way.channel when 'mail' then ${linkSealed} end
      from unnest(
        ${ways.map(({ id }) => id)}::text[], ${ways.map(({ person }) => person.id)}::text[],
        ${ways.map(({ person }) => person.account)}::text[], ${ways.map(({ channel }) => channel)}::text[]
      ) as way (id, notification_id, account_id, channel)
      join account on account.id = way.account_id
      where account.state <> 'disabled' and way.channel = any (${REACHED_BY})
      returning id
    )
    select count(*) from graphile_worker.add_jobs(array(
      select (
        'deliver', json_build_object('id', id), null, null, ${JOB_ATTEMPTS}::int, 'deliver:' || id, null, null
      )::graphile_worker.job_spec from ordered
    ))`.execute(tx)
}

/** Some accounts with the channels that reach them, for a preview. */
export async function reachable(db: Kysely<Tables>, accounts: readonly string[]): Promise<readonly Reachable[]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name', 'language', REACHED_BY.as('reachedBy')])
    .where('id', 'in', accounts.length > 0 ? accounts : [''])
    .where('state', '<>', 'disabled')
    .orderBy('id')
    .execute()
  return rows.map(({ language, ...row }) => ({ ...row, language: language === 'en' ? 'en' : 'zh' }))
}
