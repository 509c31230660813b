import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { problem, type ProblemCode } from '#contract/problems.ts'

/** Sends a problem as RFC 9457 has it. */
export const sendProblem = (
  reply: FastifyReply,
  code: ProblemCode,
  more: Parameters<typeof problem>[1] = {},
): FastifyReply => {
  const body = problem(code, more)
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body))
}

/** Unknown addresses and thrown errors, in one place: a page for a person, a problem for a program. */
export function answerProblems(server: FastifyInstance, webFolder: string): void {
  server.setNotFoundHandler(async (request, reply) => {
    if (!request.headers.accept?.includes('text/html')) return sendProblem(reply, 'not-found')
    const page = await readFile(join(webFolder, 'not-found.html'))
    return reply.code(404).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const code = codeOf(error)
    // The route's pattern and not the address, which may name a person.
    if (code === 'fault') request.log.error({ err: error, route: request.routeOptions.url, method: request.method })
    return sendProblem(reply, code, code === 'too-many' ? { params: { seconds: retryAfter(reply) } } : {})
  })
}

const retryAfter = (reply: FastifyReply): number => Number(reply.getHeader('retry-after') ?? 60)

function codeOf({ statusCode = 500 }: FastifyError): ProblemCode {
  if (statusCode === 429) return 'too-many'
  if (statusCode === 404) return 'not-found'
  if (statusCode === 413) return 'too-large'
  if (statusCode === 415) return 'wrong-media-type'
  return statusCode < 500 ? 'bad-request' : 'fault'
}
