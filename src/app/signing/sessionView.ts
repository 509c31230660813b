import type { Transaction } from 'kysely'
import type { Session } from '#contract/session.ts'
import { type Actor, isOfficial } from '#app/kit/actor.ts'
import { identify } from '#app/kit/identify.ts'
import { currentPolicy } from '#app/kit/policy.ts'
import { unreadCount } from '#store/inbox.ts'
import type { Tables } from '#store/tables.ts'

/** What the pages know about who is signed in. */
export async function sessionView(tx: Transaction<Tables>, actor: Actor | undefined, now: Date): Promise<Session> {
  const setup = await tx.selectFrom('setup').select(['done_at', 'demo']).executeTakeFirst()
  const setupOpen = setup !== undefined && setup.done_at === null
  const demo = setup?.demo ?? false
  const policy = await currentPolicy(tx)
  const passwordRules = { length: policy.passwordLength, classes: policy.passwordClasses }
  if (!actor) return { ...NOBODY, passwordRules, setupOpen, demo, now: now.toISOString() }
  const official = isOfficial(actor)
  return {
    account: {
      id: actor.account,
      name: actor.name,
      signInName: actor.signInName,
      language: actor.language,
      email: actor.email,
      phone: actor.phone,
    },
    roles: [...actor.roles],
    registration: await registrationOf(tx, actor.account),
    secondFactor: { ready: actor.secondFactorReady, wanted: official && actor.session.kind === 'password' },
    confirmedUntil: actor.session.confirmedUntil?.toISOString() ?? null,
    idleMinutes: official ? policy.idleMinutesOfficials : policy.idleMinutesEnterprises,
    passwordRules,
    passwordDue: isDue(actor.passwordSetAt, policy.passwordDays, now),
    unread: await unreadCount(tx, actor.account),
    setupOpen,
    demo,
    now: now.toISOString(),
  }
}

/** The view of a session that was started in this very call. */
export async function freshView(tx: Transaction<Tables>, token: string, now: Date): Promise<Session> {
  const { actor } = await identify(tx, token, now)
  return sessionView(tx, actor, now)
}

const NOBODY: Omit<Session, 'passwordRules' | 'setupOpen' | 'demo' | 'now'> = {
  account: null,
  roles: [],
  registration: null,
  secondFactor: { ready: false, wanted: false },
  confirmedUntil: null,
  idleMinutes: 30,
  passwordDue: false,
  unread: 0,
}

const isDue = (setAt: Date | null, days: number, now: Date): boolean =>
  days > 0 && setAt !== null && now.getTime() - setAt.getTime() > days * 86_400_000

async function registrationOf(tx: Transaction<Tables>, account: string): Promise<Session['registration']> {
  const found = await tx
    .selectFrom('registration')
    .innerJoin('organisation', 'organisation.id', 'registration.organisation_id')
    .select(['registration.state', 'registration.code', 'registration.reason', 'organisation.name as enterprise'])
    .where('registration.account_id', '=', account)
    .orderBy('registration.created_at', 'desc')
    .executeTakeFirst()
  if (!found || found.state === 'approved') return null
  return { ...found, state: found.state as 'awaiting' | 'refused' }
}
