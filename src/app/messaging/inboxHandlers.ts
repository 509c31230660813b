import { isMessageCode } from '#core/messages/catalogue.ts'
import { linkOf, wording } from '#core/messages/compose.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done } from '#app/kit/result.ts'
import { inbox, markRead, unreadCount } from '#store/inbox.ts'

export const listMessages: Handler<'message.list'> = async (call) => {
  const { tx, query } = call
  const { account, language } = person(call)
  const [at, id] = query.before?.split('~') ?? []
  const before = at && id && !Number.isNaN(Date.parse(at)) ? { before: { at: new Date(at), id } } : {}
  const rows = await inbox(tx, { account, limit: query.size + 1, ...before })
  const shown = rows.slice(0, query.size)
  const last = rows.length > query.size ? shown.at(-1) : undefined
  return done({
    items: shown.flatMap(({ id: message, code, params, at: when, readAt }) => {
      if (!isMessageCode(code)) return []
      const { title, body } = wording(code, params as never, language)
      const link = linkOf(code, params as never) ?? null
      return [{ id: message, code, title, body, link, at: when.toISOString(), read: readAt !== null }]
    }),
    next: last ? `${last.at.toISOString()}~${last.id}` : null,
  })
}

export const markMessagesRead: Handler<'message.markRead'> = async (call) => {
  const { account } = person(call)
  await markRead(call.tx, { account, ids: call.body.ids ?? 'all', at: call.now })
  return done({ unread: await unreadCount(call.tx, account) })
}
