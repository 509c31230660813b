import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Clean address → built page. */
const PAGES = { '/': 'index.html', '/self-check': 'self-check.html' } as const

/**
 * The built pages and their parts, compressed when they were built. The name of a part changes with its
 * content, so it is kept for ever; a page is asked for again each time and answered with 304.
 */
export async function pages(server: FastifyInstance, webFolder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: webFolder,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forEver = path.includes('/assets/')
      reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  for (const [address, file] of Object.entries(PAGES)) {
    server.get(address, (_request, reply) => reply.sendFile(file))
  }
}
