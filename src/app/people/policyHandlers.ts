import { type Handler, person } from '#app/kit/call.ts'
import { currentPolicy } from '#app/kit/policy.ts'
import { done } from '#app/kit/result.ts'

export const readPolicy: Handler<'policy.read'> = async ({ tx }) => done(await currentPolicy(tx))

export const setPolicy: Handler<'policy.set'> = async (call) => {
  const { tx, body, now, record } = call
  const before = await currentPolicy(tx)
  await tx
    .insertInto('policy')
    .values({ settings: JSON.stringify(body), set_by: person(call).account, set_at: now })
    .execute()
  const changed = Object.entries(body).filter(([name, value]) => before[name as keyof typeof before] !== value)
  record({ act: 'policy.set', object: 'policy', objectId: 'this', detail: Object.fromEntries(changed) })
  return done(body)
}
