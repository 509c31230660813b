import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** JSON that changes only when the server starts anew: compressed once, told apart by its content. */
export interface JsonDocument {
  readonly etag: string
  readonly plain: Buffer
  readonly gzip: () => Buffer
  readonly br: () => Buffer
}

export function jsonDocument(json: string): JsonDocument {
  const plain = Buffer.from(json)
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }
  return {
    etag: `W/"${createHash('sha256').update(plain).digest('base64url')}"`,
    plain,
    gzip: once(() => gzipSync(plain, { level: 9 })),
    br: once(() => brotliCompressSync(plain, brotli)),
  }
}

/** Answers with the document in the best encoding the caller takes, or with 304 when the caller has it. */
export function sendDocument(request: FastifyRequest, reply: FastifyReply, document: JsonDocument): FastifyReply {
  reply.headers({ etag: document.etag, 'cache-control': 'no-cache', vary: 'accept-encoding' })
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim())
  if (known?.includes(document.etag)) return reply.code(304).send()
  reply.type('application/json; charset=utf-8')
  const encoding = (['br', 'gzip'] as const).find((name) => takes(request.headers['accept-encoding'], name))
  if (!encoding) return reply.send(document.plain)
  return reply.header('content-encoding', encoding).send(document[encoding]())
}

/** Whether an Accept-Encoding names the encoding, and not with weight 0. */
const takes = (header: string | string[] | undefined, name: string): boolean =>
  String(header ?? '')
    .split(',')
    .some((part) => new RegExp(`^\\s*${name}\\s*(;\\s*q=(?!0(\\.0*)?\\s*$).*)?$`, 'i').test(part))

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
