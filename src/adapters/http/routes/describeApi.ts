import type { FastifyInstance } from 'fastify'
import { openapi } from '#contract/openapi.ts'
import { routes } from '#contract/routes.ts'
import { jsonDocument, sendDocument } from '../jsonDocument.ts'

/** The machine-readable description of every operation. */
export function describeApi(server: FastifyInstance, version: string): void {
  const all = Object.values(routes).flatMap((activity) => Object.values(activity))
  const description = jsonDocument(JSON.stringify(openapi(all, { title: '匠心 Jiangxin', version })))
  server.get('/openapi.json', (request, reply) => sendDocument(request, reply, description))
}
