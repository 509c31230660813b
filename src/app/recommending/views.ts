import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse } from '#app/kit/result.ts'

export const listViews: Handler<'view.list'> = async (call) => {
  const views = await call.tx
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('account_id', '=', person(call).account)
    .where('list', '=', call.query.list)
    .orderBy('created_at')
    .execute()
  return done(views)
}

export const saveView: Handler<'view.save'> = async (call) => {
  const { tx, body, now, world } = call
  const { id } = await tx
    .insertInto('saved_view')
    .values({ id: world.ids(), account_id: person(call).account, created_at: now, ...body })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'list', 'name']).doUpdateSet({ query: body.query, created_at: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return done({ id })
}

export const removeView: Handler<'view.remove'> = async (call) => {
  const { numDeletedRows } = await call.tx
    .deleteFrom('saved_view')
    .where('id', '=', call.params.id)
    .where('account_id', '=', person(call).account)
    .executeTakeFirst()
  return numDeletedRows > 0n ? done({ done: true }) : refuse('not-found')
}
