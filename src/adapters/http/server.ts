import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import { type FastifyInstance, fastify, LogController } from 'fastify'
import type { Handlers } from '#app/handlers.ts'
import type { World } from '#app/kit/world.ts'
import type { Sender } from '#app/evidence/arrive.ts'
import type { Uploads } from '../files/uploads.ts'
import type { HeldProgramme } from '#app/programmes/heldProgramme.ts'
import { answerProblems, sendProblem } from './answerProblems.ts'
import { bindOperations } from './bindOperations.ts'
import { describeApi } from './routes/describeApi.ts'
import { health } from './routes/health.ts'
import { programmes } from './routes/programmes.ts'
import { pages } from './pages.ts'
import { sameSiteOnly } from './sameSite.ts'
import { SECURITY_HEADERS, secure } from './secure.ts'
import { sessionCookie } from './sessionCookie.ts'
import { uploadRoutes } from './uploadRoutes.ts'

export interface HttpParts {
  /** The folder of the built pages. */
  readonly webFolder: string
  readonly version: string
  readonly programmes: readonly HeldProgramme[]
  /** Rejects when the database does not answer. */
  readonly ping: () => Promise<void>
  readonly log: NodeJS.WritableStream
  readonly world: World
  readonly handlers: Handlers
  readonly now: () => Date
  readonly uploads: Uploads<Sender>
  /** Addresses of the proxies whose word on where a request comes from is taken; none by default. */
  readonly trustedProxies?: readonly string[]
}

/** The HTTP server, not yet listening. Requests are not logged: an address may name a person or an enterprise. */
export async function buildServer(parts: HttpParts): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: 'error', stream: parts.log },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    trustProxy: parts.trustedProxies ? [...parts.trustedProxies] : false,
    routerOptions: { ignoreTrailingSlash: true },
    // An address that is no address comes before every hook.
    frameworkErrors: (_error, _request, reply) => void sendProblem(reply.headers(SECURITY_HEADERS), 'bad-request'),
  })
  // A body is JSON or it is not read: plain text is what a form of another site can send.
  server.removeContentTypeParser('text/plain')
  await server.register(cookie)
  await server.register(rateLimit, { global: false })
  const encrypted = parts.world.publicUrl.startsWith('https:')
  secure(server, encrypted)
  sameSiteOnly(server)
  answerProblems(server, parts.webFolder)
  health(server, parts.ping)
  programmes(server, parts.programmes)
  describeApi(server, parts.version)
  const session = sessionCookie(encrypted)
  bindOperations(server, { ...parts, cookie: session })
  await uploadRoutes(server, { ...parts, cookie: session })
  await pages(server, parts.webFolder)
  return server
}
