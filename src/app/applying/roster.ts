import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { inputProblem } from '#contract/problems.ts'
import { canonicalJson } from '#core/applying/content.ts'
import { ROSTER } from '#core/applying/parts.ts'
import { maskIdentity } from '#core/codes/mask.ts'
import type { RosterRules } from '#core/programme/rosterRules.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import type { Scope } from '#app/kit/scope.ts'
import type { World } from '#app/kit/world.ts'
import { type ApplicationRow, findApplication } from '#app/applications/load.ts'
import { answerItems, refuseUnlessOpen } from '#app/applications/openParts.ts'
import { compiledRubric } from '#app/programmes/compiledRubric.ts'
import type { Tables } from '#store/tables.ts'
import { rosterView } from './applications.ts'

export type SentPerson = Readonly<Record<string, string | boolean>>

/** For which place identity numbers are sealed. */
const IDENTITY = 'worker.identity'

export const putRoster: Handler<'application.putRoster'> = async (call) => {
  const { tx, params, body, scope, now, world, record } = call
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application) return refuse('not-found')
  const shut = await refuseUnlessOpen(tx, application, ROSTER)
  if (shut) return shut
  const batch = await tx
    .selectFrom('batch')
    .select(['programme', 'programme_sha256 as sha256'])
    .where('id', '=', application.batch_id)
    .executeTakeFirstOrThrow()
  const { programme, book } = await compiledRubric(tx, world, batch)
  const unknown = Object.keys(body.facts).filter((fact) => !book.byKey.has(fact))
  const notSent = body.stepped.filter((fact) => !(fact in body.facts))
  const problems = [
    ...unknown.map((field) => inputProblem(`facts.${field}`, 'unknown-field', { field })),
    ...notSent.map((field) => inputProblem(`stepped.${field}`, 'unknown-field', { field })),
    ...body.persons.flatMap((one, at) => strangeFields(programme.roster, one, at)).slice(0, 50),
  ]
  if (problems.length > 0) return refuseInput(problems)
  const before = await tx
    .selectFrom('roster')
    .innerJoin('account', 'account.id', 'roster.by')
    .select(['version', 'account.name'])
    .where('application_id', '=', application.id)
    .executeTakeFirst()
  if ((before?.version ?? 0) !== body.base)
    return refuse('changed', {
      params: { by: before?.name ?? { zh: '同事', en: 'A colleague' }, what: { zh: '花名册', en: 'the roster' } },
    })
  const { account, name } = person(call)
  const values = {
    file_name: body.fileName,
    people: body.people,
    counted: body.counted,
    facts: JSON.stringify(body.facts),
    stepped: body.stepped,
    sha256: createHash('sha256').update(canonicalJson(body.persons)).digest('hex'),
    version: body.base + 1,
    by: account,
    at: now,
  }
  await tx
    .insertInto('roster')
    .values({ application_id: application.id, ...values })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet(values))
    .execute()
  await tx.deleteFrom('roster_person').where('application_id', '=', application.id).execute()
  await insertPersons(tx, world, programme.roster, application.id, body.persons)
  await answerItems(call, application.id, [ROSTER])
  record({
    act: 'roster.sent',
    object: 'application',
    objectId: application.id,
    detail: { people: body.persons.length, sha256: values.sha256 },
  })
  return done(rosterView({ ...values, application_id: application.id, byName: name, facts: body.facts })!)
}

const BAND = /^(>|<=)\d+$/

/** Only the marks the programme asks for, and bands for pay: never an amount. */
function strangeFields({ fields, sent }: RosterRules, one: SentPerson, at: number) {
  return Object.entries(one).flatMap(([field, value]) => {
    const path = `persons.${at}.${field}`
    if (field in sent.bands)
      return typeof value === 'string' && BAND.test(value) ? [] : [inputProblem(path, 'roster-holds-pay', { field })]
    if (sent.fields.includes(field) && fields[field]?.kind !== 'money') return []
    return [inputProblem(path, fields[field]?.kind === 'money' ? 'roster-holds-pay' : 'unknown-field', { field })]
  })
}

/** Rows in one statement: more would be too many parameters. */
const AT_ONCE = 2000

async function insertPersons(
  tx: Transaction<Tables>,
  { vault }: World,
  rules: RosterRules,
  application: string,
  persons: readonly SentPerson[],
): Promise<void> {
  const [nameField, identityField] = ['name', 'identity'].map((kind) =>
    rules.sent.fields.find((field) => rules.fields[field]?.kind === kind),
  )
  const rows = persons.map((one, at) => {
    const { [identityField ?? '']: identity, [nameField ?? '']: name, ...fields } = one
    const number = typeof identity === 'string' ? identity : ''
    return {
      application_id: application,
      position: at + 1,
      name: typeof name === 'string' ? name : '',
      identity_sealed: number ? vault.seal(IDENTITY, number) : null,
      identity_fingerprint: number ? vault.fingerprint(number) : null,
      fields: JSON.stringify(fields),
    }
  })
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx
      .insertInto('roster_person')
      .values(rows.slice(from, from + AT_ONCE))
      .execute()
}

export const removeRoster: Handler<'application.removeRoster'> = async (call) => {
  const { tx, params, scope, record } = call
  const application = await findApplication(tx, params.id, scope, 'lock')
  if (!application) return refuse('not-found')
  const shut = await refuseUnlessOpen(tx, application, ROSTER)
  if (shut) return shut
  await tx.deleteFrom('roster_person').where('application_id', '=', application.id).execute()
  await tx.deleteFrom('roster').where('application_id', '=', application.id).execute()
  record({ act: 'roster.removed', object: 'application', objectId: application.id })
  return done({ done: true })
}

const HIDDEN_FROM_OFFICIALS: ReadonlySet<string> = new Set(['draft', 'returned'])

/**
 * An application whose people may be seen. What is being filled in is the enterprise's own, also when it then gave up:
 * officials see the people of what was submitted.
 */
async function withPeopleInReach(
  tx: Transaction<Tables>,
  id: string,
  scope: Scope,
): Promise<ApplicationRow | undefined> {
  const application = await findApplication(tx, id, scope)
  if (!application || scope.enterprises.includes(application.enterprise_id)) return application
  const { state, submitted_at: submitted } = application
  if (submitted === null || HIDDEN_FROM_OFFICIALS.has(state)) return undefined
  const changed = await tx
    .selectFrom('roster')
    .select('at')
    .where('application_id', '=', id)
    .where('at', '>', submitted)
    .executeTakeFirst()
  return changed ? undefined : application
}

export const readRoster: Handler<'application.roster'> = async ({ tx, params, query, scope, world, record }) => {
  const application = await withPeopleInReach(tx, params.id, scope)
  if (!application) return refuse('not-found')
  const { total } = await tx
    .selectFrom('roster_person')
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .where('application_id', '=', application.id)
    .executeTakeFirstOrThrow()
  const rows = await tx
    .selectFrom('roster_person')
    .select(['position', 'name', 'identity_sealed as identity', 'fields'])
    .where('application_id', '=', application.id)
    .where('position', '>', query.after)
    .orderBy('position')
    .limit(query.size)
    .execute()
  record({
    act: 'personalData.read',
    object: 'application',
    objectId: application.id,
    detail: { masked: true, from: query.after + 1, people: rows.length },
  })
  return done({
    total: Number(total),
    people: rows.map(({ position, name, identity, fields }) => ({
      position,
      name,
      identity: identity ? maskIdentity(world.vault.open(IDENTITY, identity)) : '',
      fields: fields as Record<string, string | boolean>,
    })),
  })
}

export const revealPerson: Handler<'application.reveal'> = async ({ tx, params, body, scope, world, record }) => {
  const application = await withPeopleInReach(tx, params.id, scope)
  if (!application) return refuse('not-found')
  const found = await tx
    .selectFrom('roster_person')
    .select(['name', 'identity_sealed as identity'])
    .where('application_id', '=', application.id)
    .where('position', '=', params.position)
    .executeTakeFirst()
  if (!found) return refuse('not-found')
  record({
    act: 'personalData.revealed',
    object: 'application',
    objectId: application.id,
    detail: { position: params.position, reason: body.reason },
  })
  return done({ name: found.name, identity: found.identity ? world.vault.open(IDENTITY, found.identity) : '' })
}
