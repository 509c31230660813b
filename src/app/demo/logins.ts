import type { Kysely } from 'kysely'
import { ROLES, type Role } from '#core/access/roles.ts'
import type { Handler } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import type { World } from '#app/kit/world.ts'
import { currentCode } from '#app/signing/secondFactor.ts'
import type { Tables } from '#store/tables.ts'

/** Everybody's password in a demonstration. */
export const DEMO_PASSWORD = 'Jiangxin-Demo-2026'

export interface DemoLogin {
  readonly role: Role
  readonly name: string
  readonly organisation: string
  readonly signInName: string
  /** Of the authenticator, sealed; null where there is none. */
  readonly sealed: string | null
}

/** One person for each role, in the order of the roles. */
export async function demoPeople(db: Kysely<Tables>): Promise<readonly DemoLogin[]> {
  const people = await db
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.account_id')
    .innerJoin('organisation', 'organisation.id', 'appointment.organisation_id')
    .select([
      'appointment.role',
      'account.name',
      'account.sign_in_name as signInName',
      'account.totp_sealed as sealed',
      'organisation.name as organisation',
    ])
    .distinctOn('appointment.role')
    .where('appointment.state', '=', 'active')
    .where('account.state', '=', 'active')
    .where('account.sign_in_name', 'is not', null)
    .orderBy('appointment.role')
    .orderBy('appointment.proposed_at')
    .orderBy('account.sign_in_name')
    .execute()
  const place = (role: string): number => ROLES.indexOf(role as Role)
  return people
    .toSorted((a, b) => place(a.role) - place(b.role))
    .map((one) => ({ ...one, role: one.role as Role, signInName: one.signInName ?? '' }))
}

/** Nowhere but where the data was made for a demonstration and the server was started as one. */
async function isDemo({ demo }: World, db: Kysely<Tables>): Promise<boolean> {
  const setup = demo && (await db.selectFrom('setup').select('demo').executeTakeFirst())
  return setup?.demo === true
}

export const demoLogins: Handler<'demo.logins'> = async ({ tx, now, world }) => {
  if (!(await isDemo(world, tx))) return refuse('not-found')
  const people = await demoPeople(tx)
  return done(
    people.map(({ sealed, ...one }) => ({
      ...one,
      password: DEMO_PASSWORD,
      code: sealed ? currentCode(world.vault, sealed, now) : null,
    })),
  )
}

/** Mails, short messages and work messages, as people would have got them. */
export const demoMessages: Handler<'demo.messages'> = async ({ tx, world }) => {
  if (!(await isDemo(world, tx))) return refuse('not-found')
  return done((world.demo?.messages() ?? []).map(({ at, ...message }) => ({ ...message, at: at.toISOString() })))
}
