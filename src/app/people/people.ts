import { type Expression, sql, type SqlBool, type Transaction } from 'kysely'
import { HELD_FOR } from '#core/access/heldFor.ts'
import type { Role } from '#core/access/roles.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { done, refuse } from '#app/kit/result.ts'
import { likePart } from '#store/like.ts'
import type { Tables } from '#store/tables.ts'
import { addInvitedAccount, inviteAccount } from './invite.ts'
import { proposeRole } from './proposeRole.ts'

export const listPeople: Handler<'people.list'> = async ({ tx, query, now }) => {
  const { page, size, text, state } = query
  const matching = tx
    .selectFrom('account')
    .$if(state !== undefined, (one) => one.where('account.state', '=', state!))
    .$if(text !== undefined && text !== '', (one) =>
      one.where((eb) => eb.or([named(text!), eb('account.sign_in_name', '=', text!.toLowerCase())])),
    )
  const { total } = await matching.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const people = await matching
    .select((eb) => [
      'account.id',
      'account.name',
      'account.sign_in_name as signInName',
      'account.state',
      'account.email',
      'account.totp_since as totpSince',
      'account.locked_until as lockedUntil',
      eb
        .selectFrom('session')
        .select((inner) => inner.fn.max('seen_at').as('seen'))
        .whereRef('session.account_id', '=', 'account.id')
        .as('lastSeen'),
      sql<Held[]>`coalesce((select json_agg(json_build_object('id', held.id, 'role', held.role, 'state', held.state,
        'organisation', place.name, 'until', held.until) order by held.proposed_at, held.id)
        from appointment held join organisation place on place.id = held.organisation_id
        where held.account_id = account.id and held.state in ('proposed', 'active')), '[]')`.as('appointments'),
    ])
    .orderBy('account.created_at', 'desc')
    .orderBy('account.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const items = people.map(({ totpSince, lockedUntil, lastSeen, ...one }) => ({
    ...one,
    state: one.state as 'invited' | 'active' | 'disabled',
    secondFactor: totpSince !== null,
    locked: lockedUntil !== null && now < lockedUntil,
    lastSeen: lastSeen?.toISOString() ?? null,
    appointments: one.appointments.map((held) => ({
      ...held,
      until: held.until && new Date(held.until).toISOString(),
    })),
  }))
  return done({ items, total: Number(total), more: false, page, size })
}

interface Held {
  readonly id: string
  readonly role: Role
  readonly state: 'proposed' | 'active'
  readonly organisation: string
  readonly until: string | null
}

const named = (text: string): Expression<SqlBool> => sql<SqlBool>`account.name like ${likePart(text)}`

export const listOrganisations: Handler<'people.organisations'> = async ({ tx }) => {
  const organisations = await tx
    .selectFrom('organisation')
    .select((eb) => [
      'id',
      'kind',
      'reference',
      'name',
      eb
        .selectFrom('appointment')
        .select((inner) => inner.fn.count<string>('account_id').distinct().as('people'))
        .whereRef('appointment.organisation_id', '=', 'organisation.id')
        .where('appointment.state', '=', 'active')
        .as('people'),
    ])
    .where('kind', '<>', 'enterprise')
    .orderBy('kind')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return done(organisations.map((one) => ({ ...one, kind: one.kind as 'office', people: Number(one.people ?? 0) })))
}

export const invitePerson: Handler<'people.invite'> = async (call) => {
  const { tx, body, now, world, record } = call
  const { name, email, organisation, role } = body
  const place = await tx
    .selectFrom('organisation')
    .select(['id', 'kind', 'name'])
    .where('id', '=', organisation)
    .executeTakeFirst()
  if (!place || place.kind === 'enterprise' || HELD_FOR[role] !== place.kind) return refuse('wrong-organisation')
  const account = await addInvitedAccount(tx, world, { name, email: email || null }, now)
  await proposeRole(call, { account, organisation, role })
  const unit = { zh: place.name }
  const by = person(call).account
  const invited = await inviteAccount(tx, world, { account, email: email || null, invitedBy: by, unit }, now)
  record({ act: 'account.invited', object: 'account', objectId: account, detail: { role, organisation } })
  return done({ account, token: invited.token, expiresAt: invited.expiresAt.toISOString() })
}

export const renewInvitation: Handler<'people.renewInvitation'> = async (call) => {
  const { tx, params, now, world, record } = call
  const account = await tx
    .selectFrom('account')
    .select(['id', 'email', 'state'])
    .where('id', '=', params.id)
    .forUpdate()
    .executeTakeFirst()
  if (!account) return refuse('not-found')
  if (account.state !== 'invited') return refuse('already-decided', { params: { state: account.state } })
  const by = person(call).account
  const invited = await inviteAccount(
    tx,
    world,
    { account: account.id, email: account.email, invitedBy: by, unit: {} },
    now,
  )
  record({ act: 'account.invited', object: 'account', objectId: account.id, detail: { again: true } })
  return done({ account: account.id, token: invited.token, expiresAt: invited.expiresAt.toISOString() })
}

export const disablePerson: Handler<'people.disable'> = async (call) => {
  const { tx, params, body, record } = call
  if (params.id === person(call).account) return refuse('own-role')
  if (await isLastAdministrator(tx, params.id)) return refuse('last-administrator')
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ state: 'disabled' })
    .where('id', '=', params.id)
    .where('state', '<>', 'disabled')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return refuse('not-found')
  await tx.deleteFrom('session').where('account_id', '=', params.id).execute()
  record({ act: 'account.disabled', object: 'account', objectId: params.id, detail: { reason: body.reason } })
  return done({ done: true })
}

export const enablePerson: Handler<'people.enable'> = async ({ tx, params, record }) => {
  const account = await tx
    .selectFrom('account')
    .select(['id', 'password_hash as passwordHash'])
    .where('id', '=', params.id)
    .forUpdate()
    .executeTakeFirst()
  if (!account) return refuse('not-found')
  await tx
    .updateTable('account')
    .set({ state: account.passwordHash ? 'active' : 'invited', failures: 0, locked_until: null })
    .where('id', '=', account.id)
    .execute()
  record({ act: 'account.enabled', object: 'account', objectId: account.id })
  return done({ done: true })
}

/** Whether an account is the only active one in one of the three administrators' roles. */
export async function isLastAdministrator(tx: Transaction<Tables>, account: string): Promise<boolean> {
  const { rows } = await sql<{ last: boolean }>`
    select exists (
      select from appointment mine where mine.account_id = ${account} and mine.state = 'active'
        and mine.role in ('systemAdmin', 'securityAdmin', 'auditAdmin')
        and not exists (
          select from appointment other join account on account.id = other.account_id
          where other.role = mine.role and other.state = 'active' and other.account_id <> mine.account_id
            and account.state = 'active')
    ) as last`.execute(tx)
  return rows[0]?.last ?? false
}

const REVIEWER: Role = 'reviewer'

export const listReviewers: Handler<'people.reviewers'> = async ({ tx, now }) => {
  const reviewers = await tx
    .selectFrom('account')
    .select((eb) => [
      'account.id',
      'account.name',
      'account.sign_in_name as signInName',
      eb
        .exists(
          eb
            .selectFrom('day_code')
            .select('day')
            .whereRef('day_code.account_id', '=', 'account.id')
            .where('day', '=', dayOf(now)),
        )
        .as('codeToday'),
    ])
    .where('account.state', '=', 'active')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('appointment')
          .select('id')
          .whereRef('appointment.account_id', '=', 'account.id')
          .where('role', '=', REVIEWER)
          .where('state', '=', 'active'),
      ),
    )
    .orderBy('account.name')
    .execute()
  return done(reviewers.map((one) => ({ ...one, codeToday: Boolean(one.codeToday) })))
}

const CODE_DIGITS = 8

/** Handed over in person; it is never sent. */
export const issueDayCode: Handler<'people.issueDayCode'> = async (call) => {
  const { tx, params, now, world, record } = call
  const reviewer = await tx
    .selectFrom('appointment')
    .select('id')
    .where('account_id', '=', params.id)
    .where('role', '=', REVIEWER)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!reviewer) return refuse('not-a-reviewer')
  const code = (Buffer.from(world.secret(8), 'base64url').readBigUInt64BE() % 10n ** BigInt(CODE_DIGITS))
    .toString()
    .padStart(CODE_DIGITS, '0')
  const day = dayOf(now)
  const values = { code_hash: world.vault.mac(code), failures: 0, issued_by: person(call).account }
  await tx
    .insertInto('day_code')
    .values({ account_id: params.id, day, ...values })
    .onConflict((conflict) => conflict.columns(['account_id', 'day']).doUpdateSet(values))
    .execute()
  record({ act: 'dayCode.issued', object: 'account', objectId: params.id })
  return done({ code, day })
}
