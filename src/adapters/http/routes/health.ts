import type { FastifyInstance } from 'fastify'
import { healthRoutes } from '#contract/health.ts'
import { sendProblem } from '../answerProblems.ts'

/** For the supervisor: alive while the process is; ready while the database answers too. */
export function health(server: FastifyInstance, ping: () => Promise<void>): void {
  server.get(healthRoutes.alive.path, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'ok' }
  })
  server.get(healthRoutes.ready.path, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      await ping()
    } catch {
      return sendProblem(reply, 'not-ready')
    }
    return { status: 'ok' }
  })
}
