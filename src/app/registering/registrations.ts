import { type Expression, sql, type SqlBool } from 'kysely'
import { letterDocx } from '#papers/letterDocx.ts'
import { letterPdf } from '#papers/letterPdf.node.ts'
import { authorisationLetter } from '#papers/authorisationLetter.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'
import { DOCX, PDF } from '#app/kit/media.ts'
import { programmeOf } from '#app/programmes/programmeOf.ts'
import { maskPhone } from '#core/codes/mask.ts'
import { likePart } from '#store/like.ts'
import { notify } from '#store/messages.ts'

export const listOffices: Handler<'registration.offices'> = async ({ tx, world }) => {
  const offices = await tx
    .selectFrom('organisation')
    .select(['id', 'programme', 'reference', 'name'])
    .where('kind', '=', 'office')
    .execute()
  const order = world.programmes.flatMap(({ programme }) =>
    programme.offices.map((office) => ({ office, key: `${programme.id}/${office.id}` })),
  )
  const byKey = new Map(offices.map((one) => [`${one.programme}/${one.reference}`, one.id]))
  return done(
    order.flatMap(({ office, key }) => {
      const id = byKey.get(key)
      return id ? [{ id, kind: office.kind, name: { ...office.name } }] : []
    }),
  )
}

/** 授权委托书, filled in for the registration that waits. */
export const registrationLetter: Handler<'registration.letter'> = async (call) => {
  const { tx, query, world } = call
  const found = await tx
    .selectFrom('registration')
    .innerJoin('organisation', 'organisation.id', 'registration.organisation_id')
    .innerJoin('enterprise', 'enterprise.id', 'registration.organisation_id')
    .innerJoin('organisation as office', 'office.id', 'enterprise.office_id')
    .innerJoin('account', 'account.id', 'registration.account_id')
    .select([
      'organisation.name as enterprise',
      'organisation.programme',
      'enterprise.credit_code as creditCode',
      'enterprise.legal_representative as legalRepresentative',
      'office.name as office',
      'account.name as agent',
      'account.phone',
      'registration.code',
    ])
    .where('registration.account_id', '=', person(call).account)
    .orderBy('registration.created_at', 'desc')
    .executeTakeFirst()
  if (!found) return refuse('not-found')
  const { language, format } = query
  const { name } = programmeOf(world, found.programme).programme
  const letter = authorisationLetter(
    {
      office: found.office,
      enterprise: found.enterprise,
      creditCode: found.creditCode,
      legalRepresentative: found.legalRepresentative,
      agent: { name: found.agent, ...(found.phone && { phone: found.phone }) },
      matter: name[language] ?? Object.values(name)[0] ?? '',
      shortCode: found.code,
    },
    language,
  )
  const [media, body] = format === 'pdf' ? [PDF, await letterPdf(letter)] : [DOCX, await letterDocx(letter)]
  return done({ file: { name: `授权委托书 ${found.enterprise}.${format}`, media, body } })
}

export const listRegistrations: Handler<'registration.list'> = async ({ tx, query, scope }) => {
  const { page, size, state, id, text } = query
  const matching = tx
    .selectFrom('registration')
    .innerJoin('organisation', 'organisation.id', 'registration.organisation_id')
    .innerJoin('enterprise', 'enterprise.id', 'registration.organisation_id')
    .innerJoin('account', 'account.id', 'registration.account_id')
    .where('registration.state', '=', state)
    .where('enterprise.office_id', 'in', scope.offices.length > 0 ? [...scope.offices] : [''])
    .$if(id !== undefined, (one) => one.where('registration.id', '=', id!))
    .$if(text !== undefined && text !== '', (one) => one.where(named(text!)))
  const { total } = await matching.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .select([
      'registration.id',
      'registration.code',
      'organisation.name as enterprise',
      'enterprise.credit_code as creditCode',
      'enterprise.legal_representative as legalRepresentative',
      'enterprise.address',
      'account.name as person',
      'account.phone',
      'registration.as_signatory as asSignatory',
      'registration.reason',
      'registration.created_at as createdAt',
    ])
    .orderBy('registration.created_at')
    .orderBy('registration.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const items = rows.map(({ createdAt, phone, ...one }) => ({
    ...one,
    phone: maskPhone(phone ?? ''),
    state,
    createdAt: createdAt.toISOString(),
  }))
  return done({ items, total: Number(total), more: false, page, size })
}

function named(text: string): Expression<SqlBool> {
  const whole = text.toUpperCase()
  return sql<SqlBool>`(organisation.name like ${likePart(text)} or enterprise.credit_code = ${whole}
    or registration.code = ${whole})`
}

/** The office has the sealed letter before it, with the code on it; or refuses with a reason. */
export const decideRegistration: Handler<'registration.decide'> = async (call) => {
  const { tx, params, body, scope, now, world, record } = call
  const found = await tx
    .selectFrom('registration')
    .innerJoin('enterprise', 'enterprise.id', 'registration.organisation_id')
    .innerJoin('organisation', 'organisation.id', 'registration.organisation_id')
    .innerJoin('organisation as office', 'office.id', 'enterprise.office_id')
    .select([
      'registration.id',
      'registration.state',
      'registration.account_id as account',
      'registration.organisation_id as enterprise',
      'organisation.name',
      'office.name as office',
    ])
    .where('registration.id', '=', params.id)
    .where('enterprise.office_id', 'in', scope.offices.length > 0 ? [...scope.offices] : [''])
    .forUpdate('registration')
    .executeTakeFirst()
  if (!found) return refuse('not-found')
  if (found.state !== 'awaiting') return refuse('already-decided', { params: { state: found.state } })
  const by = person(call).account
  const reason = body.approve ? '' : body.reason
  const state = body.approve ? 'approved' : 'refused'
  await tx
    .updateTable('registration')
    .set({ state, reason, decided_by: by, decided_at: now })
    .where('id', '=', found.id)
    .execute()
  await tx
    .updateTable('appointment')
    .set({ state: body.approve ? 'active' : 'refused', decided_by: by, decided_at: now, reason })
    .where('account_id', '=', found.account)
    .where('organisation_id', '=', found.enterprise)
    .where('state', '=', 'proposed')
    .execute()
  if (body.approve)
    await tx.updateTable('enterprise').set({ active: true }).where('id', '=', found.enterprise).execute()
  const about = { enterprise: found.name, by: { zh: found.office } }
  const told = { to: [found.account], at: now, ids: world.ids }
  await (body.approve
    ? notify(tx, { ...told, code: 'registration-approved', params: about })
    : notify(tx, { ...told, code: 'registration-refused', params: { ...about, reason } }))
  record({
    act: body.approve ? 'registration.approved' : 'registration.refused',
    object: 'enterprise',
    objectId: found.enterprise,
    detail: { registration: found.id, ...(reason && { reason }) },
  })
  return done({ done: true })
}
