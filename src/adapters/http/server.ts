import { type FastifyInstance, fastify, LogController } from 'fastify'
import type { HeldProgramme } from '#app/programmes/heldProgramme.ts'
import { answerProblems, sendProblem } from './answerProblems.ts'
import { describeApi } from './routes/describeApi.ts'
import { health } from './routes/health.ts'
import { programmes } from './routes/programmes.ts'
import { pages } from './pages.ts'
import { SECURITY_HEADERS, secure } from './secure.ts'

export interface HttpParts {
  /** The folder of the built pages. */
  readonly webFolder: string
  readonly version: string
  readonly programmes: readonly HeldProgramme[]
  /** Rejects when the database does not answer. */
  readonly ping: () => Promise<void>
  readonly log: NodeJS.WritableStream
}

/** The HTTP server, not yet listening. Requests are not logged: an address may name a person or an enterprise. */
export async function buildServer(parts: HttpParts): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: 'error', stream: parts.log },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
    // An address that is no address comes before every hook.
    frameworkErrors: (_error, _request, reply) => void sendProblem(reply.headers(SECURITY_HEADERS), 'bad-request'),
  })
  secure(server)
  answerProblems(server, parts.webFolder)
  health(server, parts.ping)
  programmes(server, parts.programmes)
  describeApi(server, parts.version)
  await pages(server, parts.webFolder)
  return server
}
