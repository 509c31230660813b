import { sql, type Transaction } from 'kysely'
import { wording } from '#core/messages/compose.ts'
import type { Call, Handler } from '#app/kit/call.ts'
import type { Scope } from '#app/kit/scope.ts'
import { done, refuse } from '#app/kit/result.ts'
import { notify, reachable } from '#store/messages.ts'
import type { Tables } from '#store/tables.ts'
import { notStarted } from '#store/worklist.ts'
import { person } from '#app/kit/call.ts'

type Asked = Call<'reminder.preview'>['body']

interface Recipients {
  readonly accounts: readonly string[]
  readonly enterprises: readonly { readonly id: string; readonly name: string }[]
  /** Names of enterprises nobody of which can be reached. */
  readonly unreachable: readonly string[]
}

const STATES = { inProgress: ['draft'], returned: ['returned'] } as const

/** The enterprises that are meant, within reach, and the people of theirs who get it. */
async function recipientsOf(tx: Transaction<Tables>, scope: Scope, asked: Asked): Promise<Recipients> {
  const enterprises = await enterprisesOf(tx, scope, asked)
  const people = await tx
    .selectFrom('appointment')
    .innerJoin('account', 'account.id', 'appointment.account_id')
    .select(['account.id', 'appointment.organisation_id as enterprise'])
    .distinct()
    .where('appointment.organisation_id', 'in', enterprises.length > 0 ? enterprises.map(({ id }) => id) : [''])
    .where('appointment.role', '=', 'applicant')
    .where('appointment.state', '=', 'active')
    .where('account.state', '=', 'active')
    .orderBy('account.id')
    .execute()
  const accounts = [...new Set(people.map(({ id }) => id))]
  const outside = new Set(
    (await reachable(tx, accounts)).filter(({ reachedBy }) => reachedBy.length > 0).map(({ id }) => id),
  )
  const reached = new Set(people.filter(({ id }) => outside.has(id)).map(({ enterprise }) => enterprise))
  return {
    accounts,
    enterprises,
    unreachable: enterprises.filter(({ id }) => !reached.has(id)).map(({ name }) => name),
  }
}

async function enterprisesOf(tx: Transaction<Tables>, scope: Scope, { batch, to, enterprises }: Asked) {
  if (to === 'notStarted')
    return notStarted(tx, scope, batch).select(['enterprise.id', 'place.name']).orderBy('place.name').execute()
  const within = tx
    .selectFrom('enterprise')
    .innerJoin('organisation as place', 'place.id', 'enterprise.id')
    .select(['enterprise.id', 'place.name'])
    .$if(!scope.district, (one) =>
      one.where('enterprise.office_id', 'in', scope.offices.length > 0 ? [...scope.offices] : ['']),
    )
    .orderBy('place.name')
  if (to === 'chosen') return within.where('enterprise.id', 'in', enterprises.length > 0 ? enterprises : ['']).execute()
  return within
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('application')
          .select(sql`1`.as('one'))
          .whereRef('application.enterprise_id', '=', 'enterprise.id')
          .where('application.batch_id', '=', batch)
          .where('application.state', 'in', STATES[to]),
      ),
    )
    .execute()
}

/** The unit that reminds. */
const unit = (call: Call<'reminder.preview'> | Call<'reminder.send'>) => {
  const held = person(call).roles.find(({ role }) => call.scope.roles.includes(role))
  return { zh: held?.organisation.name ?? '' }
}

export const previewReminder: Handler<'reminder.preview'> = async (call) => {
  const { tx, body, scope } = call
  const { accounts, enterprises, unreachable } = await recipientsOf(tx, scope, body)
  const { title, body: text } = wording('office-reminder', { by: unit(call), text: body.text }, person(call).language)
  return done({
    recipients: accounts.length,
    enterprises: enterprises.length,
    unreachable: [...unreachable],
    title,
    body: text,
  })
}

export const sendReminder: Handler<'reminder.send'> = async (call) => {
  const { tx, body, scope, now, world, record } = call
  const { accounts, enterprises } = await recipientsOf(tx, scope, body)
  if (accounts.length !== body.recipients)
    return refuse('recipients-changed', { params: { recipients: accounts.length } })
  await notify(tx, {
    to: accounts,
    code: 'office-reminder',
    params: { by: unit(call), text: body.text },
    at: now,
    ids: world.ids,
  })
  record({
    act: 'reminder.sent',
    object: 'batch',
    objectId: body.batch,
    detail: { to: body.to, enterprises: enterprises.length, recipients: accounts.length },
  })
  return done({ sent: accounts.length })
}
