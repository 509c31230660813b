import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FileAnswer, Handler } from '#app/kit/call.ts'
import { perform } from '#app/kit/perform.ts'
import type { World } from '#app/kit/world.ts'
import type { Handlers } from '#app/handlers.ts'
import type { Route } from '#contract/route.ts'
import { type Operation, routeOf } from '#contract/routes.ts'
import { sendProblem } from './answerProblems.ts'
import { fileName } from './fileName.ts'
import type { SessionCookie } from './sessionCookie.ts'

/** Every operation of the contract at its address, carried out by its handler. */
export function bindOperations(
  server: FastifyInstance,
  parts: {
    readonly world: World
    readonly handlers: Handlers
    readonly cookie: SessionCookie
    readonly now: () => Date
  },
): void {
  const { world, handlers, cookie, now } = parts
  for (const [operation, handler] of Object.entries(handlers) as [Operation, Handler<Operation>][]) {
    const route: Route = routeOf(operation)
    server.route({
      method: route.method,
      url: route.path,
      bodyLimit: LARGE[operation] ?? USUAL_BODY,
      config: { rateLimit: GUARDED[operation] ?? false },
      handler: async (request, reply) => {
        const asked = { ...rawOf(request), token: cookie.read(request), device: deviceOf(request), origin: request.ip }
        const { result, session } = await perform(world, operation, handler, asked, now())
        if (session !== undefined) cookie.write(reply, session)
        reply.header('cache-control', 'no-store')
        if (!result.ok) return sendProblem(reply, result.refusal.code, result.refusal)
        return route.file ? sendFile(reply, result.value as FileAnswer) : reply.send(result.value)
      },
    })
  }
}

const rawOf = ({ params, query, body }: FastifyRequest) => ({ params, query, body })

/** What a person recognises a session by, without the whole header. */
const deviceOf = (request: FastifyRequest): string => (request.headers['user-agent'] ?? '').slice(0, 160)

function sendFile(
  reply: FastifyReply,
  { file: { name, media, body, inline, headers = {} } }: FileAnswer,
): FastifyReply {
  reply.type(media).header('content-disposition', `${inline ? 'inline' : 'attachment'}; ${fileName(name)}`)
  reply.headers(headers)
  return reply.send(body instanceof Uint8Array ? Buffer.from(body) : body)
}

const MB = 1024 * 1024
const USUAL_BODY = MB
const LARGE: Readonly<Partial<Record<Operation, number>>> = {
  /** A roster of a hundred thousand people is long. */
  'application.putRoster': 64 * MB,
  /** Three files, each as text. */
  'objection.lodge': 22 * MB,
  /** With photos. */
  'siteVisit.bring': 64 * MB,
}

/** Operations that somebody could try again and again: guesses of passwords and codes, registrations. */
const GUARDED: Readonly<Partial<Record<Operation, { readonly max: number; readonly timeWindow: number }>>> = {
  'session.open': { max: 30, timeWindow: 60_000 },
  'session.openByDayCode': { max: 10, timeWindow: 60_000 },
  'session.confirm': { max: 30, timeWindow: 60_000 },
  'setup.run': { max: 10, timeWindow: 60_000 },
  'invitation.read': { max: 30, timeWindow: 60_000 },
  'invitation.accept': { max: 30, timeWindow: 60_000 },
  'certificate.check': { max: 120, timeWindow: 60_000 },
  'registration.register': { max: 20, timeWindow: 60_000 },
  'objection.lodge': { max: 10, timeWindow: 600_000 },
  'objection.status': { max: 10, timeWindow: 60_000 },
}
