import { readCreditCode } from '#core/codes/creditCode.ts'
import type { InputProblem } from '#contract/problems.ts'
import { inputProblem } from '#contract/problems.ts'
import type { Handler } from '#app/kit/call.ts'
import { currentPolicy } from '#app/kit/policy.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { freshView } from '#app/signing/sessionView.ts'
import { startSession } from '#app/signing/startSession.ts'
import { newAccountProblems, setSignIn } from '#app/people/signInData.ts'
import { officePeople } from '#app/people/holders.ts'
import { proposeRole } from '#app/people/proposeRole.ts'
import { notify } from '#store/messages.ts'

/** The enterprise and its first account; the roles wait for the local office. */
export const register: Handler<'registration.register'> = async (call) => {
  const { tx, body, now, world, record } = call
  const policy = await currentPolicy(tx)
  const office = await tx
    .selectFrom('organisation')
    .select(['id', 'name', 'programme'])
    .where('id', '=', body.office)
    .where('kind', '=', 'office')
    .executeTakeFirst()
  const code = readCreditCode(body.creditCode)
  const personal = [body.person, body.phone, body.creditCode, body.enterprise]
  const problems = [
    ...(code.ok ? [] : codeProblems(code)),
    ...(office ? [] : [inputProblem('office', 'unknown-office')]),
    ...(await newAccountProblems(tx, '', body, policy, personal)),
  ]
  if (problems.length > 0 || !code.ok || !office) return refuseInput(problems)
  const known = await tx
    .selectFrom('enterprise')
    .innerJoin('organisation', 'organisation.id', 'enterprise.office_id')
    .select(['enterprise.id', 'enterprise.active', 'organisation.name as office'])
    .where('credit_code', '=', code.code)
    .forUpdate()
    .executeTakeFirst()
  if (known && !(await isRefused(call.tx, known)))
    return refuse(known.active ? 'enterprise-known' : 'registration-waiting', { params: { office: known.office } })
  const enterprise = known?.id ?? world.ids()
  const facts = {
    office_id: office.id,
    legal_representative: body.legalRepresentative,
    address: body.address,
    industry: body.industry,
    contact_name: body.person,
    contact_phone: body.phone,
  }
  if (known) {
    await tx.updateTable('organisation').set({ name: body.enterprise }).where('id', '=', enterprise).execute()
    await tx.updateTable('enterprise').set(facts).where('id', '=', enterprise).execute()
  } else {
    const { programme } = office
    await tx
      .insertInto('organisation')
      .values({
        id: enterprise,
        kind: 'enterprise',
        programme,
        reference: null,
        name: body.enterprise,
        created_at: now,
      })
      .execute()
    await tx
      .insertInto('enterprise')
      .values({ id: enterprise, credit_code: code.code, ...facts })
      .execute()
  }
  const account = world.ids()
  await tx
    .insertInto('account')
    .values({ id: account, name: body.person, phone: body.phone, state: 'invited', created_at: now })
    .execute()
  await setSignIn(tx, world, account, body, now)
  await proposeRole(call, { account, organisation: enterprise, role: 'applicant' })
  if (body.asSignatory) await proposeRole(call, { account, organisation: enterprise, role: 'signatory' })
  const registration = world.ids()
  await tx
    .insertInto('registration')
    .values({
      id: registration,
      organisation_id: enterprise,
      account_id: account,
      code: shortCode(world.secret(5)),
      as_signatory: body.asSignatory,
      state: 'awaiting',
      created_at: now,
    })
    .execute()
  await notify(tx, {
    to: await officePeople(tx, office.id, now),
    code: 'registration-received',
    params: { registrationId: registration, enterprise: body.enterprise },
    at: now,
    ids: world.ids,
  })
  record({ act: 'enterprise.registered', object: 'enterprise', objectId: enterprise, detail: { registration } })
  const token = await startSession(call, account, policy, { kind: 'password', secondFactor: false })
  return done(await freshView(tx, token, now))
}

type Refused = Extract<ReturnType<typeof readCreditCode>, { ok: false }>

const codeProblems = ({ problems, suggestion }: Refused): readonly InputProblem[] => [
  ...problems.map(({ code, params }) => inputProblem('creditCode', code, params)),
  ...(suggestion ? [inputProblem('creditCode', 'credit-code-meant', { suggestion })] : []),
]

/** An enterprise whose only registrations were refused may try again. */
async function isRefused(
  tx: Parameters<typeof officePeople>[0],
  { id, active }: { readonly id: string; readonly active: boolean },
): Promise<boolean> {
  if (active) return false
  const open = await tx
    .selectFrom('registration')
    .select('id')
    .where('organisation_id', '=', id)
    .where('state', '<>', 'refused')
    .executeTakeFirst()
  return open === undefined
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
/** Eight letters that are easily read out on the telephone. */
const shortCode = (secret: string): string => {
  const bits = BigInt(`0x${Buffer.from(secret, 'base64url').toString('hex')}`)
  return Array.from({ length: 8 }, (_, at) => LETTERS[Number((bits >> BigInt(at * 5)) % BigInt(LETTERS.length))]).join(
    '',
  )
}
