import { ALLOWED_TYPES, type AllowedTypeName } from './allowedTypes.ts'
import { safeName } from './safeName.ts'
import type { ByteRange } from './storage.ts'

/** What is sent: the original to be saved, the original to be looked at in the page, or what was made of it. */
export type Served =
  | { readonly as: 'download'; readonly type: AllowedTypeName; readonly name: string }
  | { readonly as: 'preview'; readonly type: AllowedTypeName; readonly name: string }
  | { readonly as: 'derived'; readonly media: string }

/** A response that could show something may do nothing at all: no script, no frame, no request. */
const NOTHING = "default-src 'none'; frame-ancestors 'self'; sandbox"

/**
 * The headers of a stored file. Shown in place is only what was re-encoded here, and a PDF that was looked
 * through; everything else is saved.
 */
export function servedHeaders(served: Served): Readonly<Record<string, string>> {
  return {
    'content-type': served.as === 'derived' ? derivedMedia(served.media) : ALLOWED_TYPES[served.type].media,
    'content-disposition': disposition(served),
    'x-content-type-options': 'nosniff',
    'content-security-policy': NOTHING,
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
  }
}

const DERIVED: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp'])

const derivedMedia = (media: string): string => (DERIVED.has(media) ? media : 'application/octet-stream')

function disposition(served: Served): string {
  if (served.as === 'derived') return DERIVED.has(served.media) ? 'inline' : 'attachment'
  const { as, type, name } = served
  const kind = as === 'preview' && type === 'pdf' ? 'inline' : 'attachment'
  return contentDisposition(kind, safeName(name, ALLOWED_TYPES[type].extension))
}

/** RFC 6266: the name in full for those who read `filename*`, and what of it is ASCII for the others. */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replace(/[^ -~]|["\\%]/gu, '_')
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeExtended(name)}`
}

/** RFC 8187: what is no attribute character is percent-encoded; `encodeURIComponent` leaves five too many. */
const encodeExtended = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * What a Range header asks of a file: one range, `unsatisfiable` (416), or undefined for the whole. Several ranges
 * are answered with the whole, as RFC 9110 allows.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  const last = size - 1
  if (from === '')
    return Number(to) === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(to)), end: last }
  const range = { start: Number(from), end: to === '' ? last : Math.min(last, Number(to)) }
  if (to !== '' && Number(to) < range.start) return undefined
  return range.start > last ? 'unsatisfiable' : range
}
