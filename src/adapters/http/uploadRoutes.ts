import type { FastifyInstance } from 'fastify'
import type { Sender } from '#app/evidence/arrive.ts'
import { senderOf } from '#app/evidence/arrive.ts'
import type { World } from '#app/kit/world.ts'
import type { Uploads } from '../files/uploads.ts'
import { sendProblem } from './answerProblems.ts'
import type { SessionCookie } from './sessionCookie.ts'

export const UPLOADS = '/api/uploads'

interface UploadRouteParts {
  readonly world: World
  readonly uploads: Uploads<Sender>
  readonly cookie: SessionCookie
  readonly now: () => Date
}

/** Resumable uploads: who sends is found out here, the rest is the protocol's. Bodies are read by it alone. */
export async function uploadRoutes(
  server: FastifyInstance,
  { world, uploads, cookie, now }: UploadRouteParts,
): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.route({
      method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
      url: `${UPLOADS}/*`,
      exposeHeadRoute: false,
      handler,
    })
    scope.route({ method: ['POST', 'OPTIONS'], url: UPLOADS, handler })

    async function handler(
      request: Parameters<SessionCookie['read']>[0],
      reply: Parameters<SessionCookie['write']>[0],
    ): Promise<void> {
      const sender = await senderOf(world, cookie.read(request), now())
      if (!sender.ok) return void sendProblem(reply, sender.refusal.code)
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value)
      reply.hijack()
      await uploads.handle(sender.value, request.raw, reply.raw)
    }
  })
}
