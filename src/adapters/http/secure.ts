import type { FastifyInstance } from 'fastify'

/**
 * Nothing from elsewhere, nothing inline but styles that carry the answer's own nonce; the point cells' hatch is a
 * data: picture, saved files are blob:.
 */
export const contentSecurityPolicy = (styleNonce?: string): string =>
  [
    "default-src 'self'",
    ...(styleNonce ? [`style-src 'self' 'nonce-${styleNonce}'`] : []),
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy(),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
}

/** Who came over https comes back over https: for a year, this host alone. */
const ENCRYPTED = { 'strict-transport-security': 'max-age=31536000' }

/** Every answer carries the headers, errors too. */
export function secure(server: FastifyInstance, encrypted: boolean): void {
  const headers = { ...SECURITY_HEADERS, ...(encrypted && ENCRYPTED) }
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers)
  })
}
