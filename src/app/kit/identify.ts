import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { HeldRole } from '#contract/session.ts'
import { prepared } from '#store/prepared.ts'
import type { Tables } from '#store/tables.ts'
import { type Actor, isOfficial } from './actor.ts'
import { policyOf } from './policy.ts'

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')

export interface Identified {
  readonly actor: Actor | undefined
  /** The browser holds a session that has ended. */
  readonly ended: boolean
}

/** How stale the time of the last sign of life may be: not every request writes. */
const SEEN_EVERY = 60_000

interface Found {
  readonly account_id: string
  readonly name: string
  readonly sign_in_name: string
  readonly language: string
  readonly email: string | null
  readonly phone: string | null
  readonly kind: string
  readonly seen_at: Date
  readonly ends_at: Date
  readonly confirmed_until: Date | null
  readonly second_factor: boolean
  readonly totp_since: Date | null
  readonly password_set_at: Date | null
  readonly settings: unknown
  readonly roles: readonly HeldRole[]
}

/** Who holds a session's token at this moment, with the roles that hold now; all in one query. */
export async function identify(db: Kysely<Tables>, token: string | undefined, now: Date): Promise<Identified> {
  if (!token) return { actor: undefined, ended: false }
  const hash = tokenHash(token)
  const { rows } = await prepared(sql<Found>`
    select session.account_id, account.name, account.sign_in_name, account.language, account.email, account.phone,
      session.kind, session.seen_at, session.ends_at, session.confirmed_until, session.second_factor,
      account.totp_since, account.password_set_at,
      (select settings from policy order by number desc limit 1) as settings,
      coalesce((
        select json_agg(json_build_object(
          'appointment', held.id, 'role', held.role, 'until', held.until, 'delegated', held.delegated_from is not null,
          'organisation', json_build_object('id', place.id, 'kind', place.kind, 'reference', place.reference, 'name', place.name)
        ) order by held.proposed_at, held.id)
        from appointment held join organisation place on place.id = held.organisation_id
        left join appointment origin on origin.id = held.delegated_from
        where held.account_id = account.id and held.state = 'active' and (held.until is null or held.until > ${now})
          and (origin.id is null or (origin.state = 'active' and (origin.until is null or origin.until > ${now})))
      ), '[]') as roles
    from session join account on account.id = session.account_id
    where session.token_hash = ${hash} and account.state = 'active'`).execute(db)
  const [found] = rows
  if (!found) return { actor: undefined, ended: true }
  const actor = actorOf(found, hash)
  const policy = policyOf(found.settings)
  const idle = isOfficial(actor) ? policy.idleMinutesOfficials : policy.idleMinutesEnterprises
  const unseen = now.getTime() - found.seen_at.getTime()
  if (now >= found.ends_at || unseen > idle * 60_000) return { actor: undefined, ended: true }
  if (unseen > SEEN_EVERY)
    await db.updateTable('session').set({ seen_at: now }).where('token_hash', '=', hash).execute()
  return { actor, ended: false }
}

function actorOf(found: Found, hash: string): Actor {
  return {
    account: found.account_id,
    name: found.name,
    signInName: found.sign_in_name,
    language: found.language === 'en' ? 'en' : 'zh',
    email: found.email,
    phone: found.phone,
    roles: rolesIn(found).map((role) => ({ ...role, until: role.until && new Date(role.until).toISOString() })),
    secondFactorReady: found.totp_since !== null,
    session: {
      tokenHash: hash,
      confirmedUntil: found.confirmed_until,
      secondFactor: found.second_factor,
      kind: found.kind,
    },
    passwordSetAt: found.password_set_at,
  }
}

/** The code of a day opens the reviewer's work and nothing else the person does. */
const rolesIn = ({ kind, roles }: Found): readonly HeldRole[] =>
  kind === 'day-code' ? roles.filter(({ role }) => role === 'reviewer') : roles
