import { done, refuse } from '#app/kit/result.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { currentPolicy } from '#app/kit/policy.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { takeCode } from './secondFactor.ts'
import { freshView, sessionView } from './sessionView.ts'
import { startSession } from './startSession.ts'
import { countFailure, forgetFailures, isPassword, lockAccount, type SigningAccount } from './verifyPassword.ts'

export const readSession: Handler<'session.read'> = async ({ tx, actor, now }) =>
  done(await sessionView(tx, actor, now))

export const openSession: Handler<'session.open'> = async (call) => {
  const { tx, body, now, world, record } = call
  const policy = await currentPolicy(tx)
  const account = await lockAccount(tx, { signInName: body.name })
  const failed = async (known: SigningAccount | undefined) => {
    if (known) {
      const locked = await countFailure(tx, known, policy, now)
      record({ act: 'session.refused', object: 'account', objectId: known.id, detail: { locked } })
    }
    return refuse('wrong-sign-in', { keep: true })
  }
  if (!(await isPassword(world.passwords, account, body.password, now)) || !account) return failed(account)
  const factor = account.totpSince !== null
  if (factor && !body.code) return refuse('code-wanted')
  if (factor && !(await takeCode(tx, world.vault, account, body.code ?? '', now))) return failed(account)
  await forgetFailures(tx, account.id)
  const token = await startSession(call, account.id, policy, { kind: 'password', secondFactor: factor })
  record({ act: 'session.opened', object: 'account', objectId: account.id, detail: { secondFactor: factor } })
  return done(await freshView(tx, token, now))
}

const DAY_CODE_TRIES = 5

export const openByDayCode: Handler<'session.openByDayCode'> = async (call) => {
  const { tx, body, now, world, record } = call
  const account = await lockAccount(tx, { signInName: body.name })
  const today = dayOf(now)
  const issued =
    account &&
    (await tx
      .selectFrom('day_code')
      .selectAll()
      .where('account_id', '=', account.id)
      .where('day', '=', today)
      .forUpdate()
      .executeTakeFirst())
  const right =
    issued !== undefined && issued.failures < DAY_CODE_TRIES && world.vault.mac(body.code) === issued.code_hash
  if (!account || account.state !== 'active' || !right) {
    if (issued)
      await tx
        .updateTable('day_code')
        .set({ failures: issued.failures + 1 })
        .where('account_id', '=', issued.account_id)
        .where('day', '=', today)
        .execute()
    if (account) record({ act: 'session.refused', object: 'account', objectId: account.id, detail: { by: 'day-code' } })
    return refuse('wrong-sign-in', { keep: true })
  }
  const token = await startSession(call, account.id, await currentPolicy(tx), { kind: 'day-code', secondFactor: false })
  record({ act: 'session.opened', object: 'account', objectId: account.id, detail: { by: 'day-code' } })
  return done(await freshView(tx, token, now))
}

/** Shows once more who one is: for some minutes decisions need no further question. */
export const confirmSession: Handler<'session.confirm'> = async (call) => {
  const { tx, body, now, world, record } = call
  const actor = person(call)
  const policy = await currentPolicy(tx)
  const account = await lockAccount(tx, { id: actor.account })
  const failed = async () => {
    if (account) await countFailure(tx, account, policy, now)
    record({ act: 'session.refused', object: 'account', objectId: actor.account, detail: { confirming: true } })
    return refuse('wrong-sign-in', { keep: true })
  }
  if (!(await isPassword(world.passwords, account, body.password, now)) || !account) return failed()
  const factor = account.totpSince !== null
  if (factor && !body.code) return refuse('code-wanted')
  if (factor && !(await takeCode(tx, world.vault, account, body.code ?? '', now))) return failed()
  await forgetFailures(tx, account.id)
  const until = new Date(now.getTime() + policy.confirmMinutes * 60_000)
  await tx
    .updateTable('session')
    .set({ confirmed_until: until, second_factor: factor })
    .where('token_hash', '=', actor.session.tokenHash)
    .execute()
  record({ act: 'session.confirmed', object: 'account', objectId: actor.account, detail: { secondFactor: factor } })
  const session = { ...actor.session, confirmedUntil: until, secondFactor: factor }
  return done(await sessionView(tx, { ...actor, session }, now))
}

export const closeSession: Handler<'session.close'> = async ({ tx, actor, setSession, record }) => {
  setSession(null)
  if (actor) {
    await tx.deleteFrom('session').where('token_hash', '=', actor.session.tokenHash).execute()
    record({ act: 'session.closed', object: 'account', objectId: actor.account })
  }
  return done({ done: true })
}

export const listSessions: Handler<'session.list'> = async (call) => {
  const actor = person(call)
  const sessions = await call.tx
    .selectFrom('session')
    .select(['token_hash', 'device', 'created_at', 'seen_at'])
    .where('account_id', '=', actor.account)
    .where('ends_at', '>', call.now)
    .orderBy('seen_at', 'desc')
    .execute()
  return done(
    sessions.map(({ token_hash, device, created_at, seen_at }) => ({
      here: token_hash === actor.session.tokenHash,
      device,
      since: created_at.toISOString(),
      seen: seen_at.toISOString(),
    })),
  )
}

export const endOtherSessions: Handler<'session.endOthers'> = async (call) => {
  const actor = person(call)
  const { numDeletedRows } = await call.tx
    .deleteFrom('session')
    .where('account_id', '=', actor.account)
    .where('token_hash', '<>', actor.session.tokenHash)
    .executeTakeFirst()
  call.record({ act: 'session.othersEnded', object: 'account', objectId: actor.account })
  return done({ ended: Number(numDeletedRows) })
}
