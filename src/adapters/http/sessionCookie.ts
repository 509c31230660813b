import type { FastifyReply, FastifyRequest } from 'fastify'

export interface SessionCookie {
  read(request: FastifyRequest): string | undefined
  /** Null forgets it. */
  write(reply: FastifyReply, token: string | null): void
}

/**
 * The session's token in a cookie that no script reads and no other site sends. Over https it carries the prefix that
 * binds it to this very host.
 */
export function sessionCookie(secure: boolean): SessionCookie {
  const name = secure ? '__Host-jiangxin' : 'jiangxin'
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const
  return {
    read: (request) => request.cookies[name],
    write(reply, token) {
      if (token === null) reply.clearCookie(name, options)
      else reply.setCookie(name, token, options)
    },
  }
}
