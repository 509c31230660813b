import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { SITE_PATHS } from '#contract/sitePaths.ts'
import { contentSecurityPolicy } from './secure.ts'

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
    // Only with its nonce, below.
    allowedPath: (path) => path !== `/${SITE_PAGE}`,
    setHeaders: (reply, path) => {
      const forEver = path.includes('/assets/')
      reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  for (const [address, file] of Object.entries(PAGES)) {
    server.get(address, (_request, reply) => reply.sendFile(file))
  }
  signedInPages(server, webFolder)
}

const SITE_PAGE = 'app.html'
const NONCE_BYTES = 16

/** One page draws everything behind the sign-in. Its components make their styles there, allowed by a nonce. */
function signedInPages(server: FastifyInstance, webFolder: string): void {
  let text: string | undefined
  for (const address of SITE_PATHS)
    server.get(address, (_request, reply) => {
      const nonce = randomBytes(NONCE_BYTES).toString('base64')
      return reply
        .headers({ 'content-security-policy': contentSecurityPolicy(nonce), 'cache-control': 'no-store' })
        .type('text/html; charset=utf-8')
        .send((text ??= readFileSync(join(webFolder, SITE_PAGE), 'utf8')).replace('__NONCE__', nonce))
    })
}
