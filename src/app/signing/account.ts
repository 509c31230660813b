import { toString as qrPicture } from 'qrcode'
import { inputProblem } from '#contract/problems.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { minuteOf } from '#app/kit/placeTime.ts'
import { currentPolicy } from '#app/kit/policy.ts'
import { notify } from '#store/messages.ts'
import { passwordProblems, wasUsed } from './passwordRules.ts'
import { authenticatorUri, newSecret, sealSecret, takeCode } from './secondFactor.ts'
import { sessionView } from './sessionView.ts'
import { countFailure, isPassword, lockAccount } from './verifyPassword.ts'

export const changeAccount: Handler<'account.change'> = async (call) => {
  const { tx, body, record, now } = call
  const actor = person(call)
  const { language = actor.language, email = actor.email, phone = actor.phone } = body
  const next = { language, email: email || null, phone: phone || null }
  await tx.updateTable('account').set(next).where('id', '=', actor.account).execute()
  record({ act: 'account.changed', object: 'account', objectId: actor.account, detail: { fields: Object.keys(body) } })
  return done(await sessionView(tx, { ...actor, ...next }, now))
}

export const changePassword: Handler<'account.changePassword'> = async (call) => {
  const { tx, body, now, world, record } = call
  const actor = person(call)
  const policy = await currentPolicy(tx)
  const account = await lockAccount(tx, { id: actor.account })
  if (!account || !(await isPassword(world.passwords, account, body.current, now))) {
    if (account) await countFailure(tx, account, policy, now)
    record({ act: 'session.refused', object: 'account', objectId: actor.account, detail: { changing: true } })
    return refuse('wrong-sign-in', { keep: true })
  }
  const own = [actor.name, actor.signInName, actor.phone ?? '', actor.email ?? '']
  const problems = [...passwordProblems('next', body.next, policy, own)]
  if (await wasUsed(tx, world.passwords, actor.account, body.next, policy.passwordHistory))
    problems.push(inputProblem('next', 'password-used'))
  if (problems.length > 0) return refuseInput(problems)
  await tx
    .insertInto('former_password')
    .values({ account_id: actor.account, hash: account.passwordHash ?? '', until: now })
    .execute()
  await tx
    .updateTable('account')
    .set({ password_hash: await world.passwords.hash(body.next), password_set_at: now })
    .where('id', '=', actor.account)
    .execute()
  await tx
    .deleteFrom('session')
    .where('account_id', '=', actor.account)
    .where('token_hash', '<>', actor.session.tokenHash)
    .execute()
  await notify(tx, {
    to: [actor.account],
    code: 'password-changed',
    params: { at: minuteOf(now) },
    at: now,
    ids: world.ids,
  })
  record({ act: 'account.passwordChanged', object: 'account', objectId: actor.account })
  return done(await sessionView(tx, { ...actor, passwordSetAt: now }, now))
}

const SECRET_BYTES = 20

export const startSecondFactor: Handler<'account.startSecondFactor'> = async (call) => {
  const { tx, body, now, world, record } = call
  const actor = person(call)
  const account = await lockAccount(tx, { id: actor.account })
  if (!account || !(await isPassword(world.passwords, account, body.password, now))) {
    if (account) await countFailure(tx, account, await currentPolicy(tx), now)
    record({ act: 'session.refused', object: 'account', objectId: actor.account, detail: { secondFactor: true } })
    return refuse('wrong-sign-in', { keep: true })
  }
  // Whoever has one shows it before another takes its place.
  const shown = actor.session.secondFactor && actor.session.confirmedUntil && now < actor.session.confirmedUntil
  if (account.totpSince && !shown) return refuse('confirm-first')
  const secret = newSecret(Buffer.from(world.secret(SECRET_BYTES), 'base64url'))
  await tx
    .updateTable('account')
    .set({ totp_sealed: sealSecret(world.vault, secret), totp_since: null, totp_step: 0 })
    .where('id', '=', actor.account)
    .execute()
  record({ act: 'account.secondFactorStarted', object: 'account', objectId: actor.account })
  const uri = authenticatorUri(secret, actor.signInName)
  return done({ secret, uri, picture: await qrPicture(uri, { type: 'svg', margin: 1 }) })
}

export const finishSecondFactor: Handler<'account.finishSecondFactor'> = async (call) => {
  const { tx, body, now, world, record } = call
  const actor = person(call)
  const account = await lockAccount(tx, { id: actor.account })
  // Only what was just begun is finished here: the code of one that is set up would confirm without the password.
  if (!account || account.totpSince || !(await takeCode(tx, world.vault, account, body.code, now)))
    return refuseInput([inputProblem('code', 'second-factor-wrong')])
  const { confirmMinutes } = await currentPolicy(tx)
  const until = new Date(now.getTime() + confirmMinutes * 60_000)
  await tx.updateTable('account').set({ totp_since: now }).where('id', '=', actor.account).execute()
  await tx
    .updateTable('session')
    .set({ confirmed_until: until, second_factor: true })
    .where('token_hash', '=', actor.session.tokenHash)
    .execute()
  record({ act: 'account.secondFactorSet', object: 'account', objectId: actor.account })
  const session = { ...actor.session, confirmedUntil: until, secondFactor: true }
  return done(await sessionView(tx, { ...actor, secondFactorReady: true, session }, now))
}
