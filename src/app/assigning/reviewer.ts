import type { Transaction } from 'kysely'
import { type InputProblem, inputProblem } from '#contract/problems.ts'
import { readCreditCode } from '#core/codes/creditCode.ts'
import { isIdentityNumber } from '#core/codes/identityNumber.ts'
import { maskIdentity } from '#core/codes/mask.ts'
import { halfWidth } from '#core/codes/plainText.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import type { Tables } from '#store/tables.ts'
import { endTied, UNFINISHED } from './recusal.ts'

/** For which place the number is sealed. */
const IDENTITY = 'reviewer.identity'

const statement = (tx: Transaction<Tables>, account: string) =>
  tx.selectFrom('reviewer').selectAll().where('account_id', '=', account)

export const readReviewer: Handler<'reviewer.self'> = async (call) => {
  const { tx, world } = call
  const row = await statement(tx, person(call).account).executeTakeFirst()
  return done({
    version: row?.version ?? 0,
    employer: row?.employer ?? '',
    employerCode: row?.employer_code ?? '',
    specialities: row?.specialities ?? '',
    identity: row?.identity_sealed ? maskIdentity(world.vault.open(IDENTITY, row.identity_sealed)) : null,
    statedAt: row?.stated_at.toISOString() ?? null,
  })
}

export const stateReviewer: Handler<'reviewer.state'> = async (call) => {
  const { tx, body, now, world, record } = call
  const { account } = person(call)
  const before = await statement(tx, account).forUpdate().executeTakeFirst()
  if ((before?.version ?? 0) !== body.version)
    return refuse('changed', {
      params: { by: { zh: '您', en: 'You' }, what: { zh: '本人信息', en: 'what you state of yourself' } },
    })
  const read = readStatement(body, before?.identity_sealed != null)
  if (read.problems.length > 0) return refuseInput(read.problems)
  const { identity, employerCode } = read
  const values = {
    employer: body.employer,
    employer_code: employerCode,
    specialities: body.specialities,
    version: body.version + 1,
    stated_at: now,
    ...(identity && {
      identity_sealed: world.vault.seal(IDENTITY, identity),
      identity_fingerprint: world.vault.fingerprint(identity),
    }),
  }
  await tx
    .insertInto('reviewer')
    .values({ account_id: account, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute()
  const reviews = await tx
    .selectFrom('review')
    .selectAll()
    .where('reviewer_id', '=', account)
    .where('state', 'in', [...UNFINISHED])
    .orderBy('id')
    .forUpdate()
    .execute()
  const ended = await endTied(call, reviews)
  record({ act: 'reviewer.stated', object: 'account', objectId: account, detail: { version: values.version } })
  return done({ version: values.version, recused: ended.size })
}

interface Typed {
  readonly employerCode: string
  readonly identity: string
}

/** A number that was given before may stay away. */
function readStatement(typed: Typed, hasIdentity: boolean): Typed & { readonly problems: readonly InputProblem[] } {
  const problems: InputProblem[] = []
  const identity = halfWidth(typed.identity).replace(/\s/g, '').toUpperCase()
  if (identity === '' && !hasIdentity) problems.push(inputProblem('identity', 'required'))
  if (identity !== '' && !isIdentityNumber(identity)) problems.push(inputProblem('identity', 'identity-not-valid'))
  const code = typed.employerCode === '' ? undefined : readCreditCode(typed.employerCode)
  if (code && !code.ok)
    problems.push(...code.problems.map(({ code: what, params }) => inputProblem('employerCode', what, params)))
  return { identity, employerCode: code?.ok ? code.code : '', problems }
}
