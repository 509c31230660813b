import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from './answerProblems.ts'

/** What changes something must come from a page of this site, as the browser itself says. Programs say nothing. */
export function sameSiteOnly(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || fromThisSite(request)) return
    await sendProblem(reply, 'cross-site')
  })
}

function fromThisSite({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (headers.origin === undefined) return true
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host
}
