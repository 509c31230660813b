import { createHmac, timingSafeEqual } from 'node:crypto'

/** What the gateway gave us: the name we go by, and the secret that proves it. */
export interface GatewayKeys {
  readonly accessKey: string
  readonly secretKey: string
}

interface Signable {
  readonly method: string
  readonly url: URL
  readonly date: string
}

/** How far the two clocks may be apart. */
export const CLOCK_TOLERANCE_MS = 90_000

/** The headers by which the gateway knows who asks, for what, and when. The body is not part of them. */
export function signedHeaders(keys: GatewayKeys, method: string, url: URL, at: Date): Record<string, string> {
  const date = at.toUTCString()
  return {
    'x-bg-hmac-access-key': keys.accessKey,
    'x-bg-hmac-signature': signature(keys, { method, url, date }),
    'x-bg-hmac-algorithm': 'hmac-sha256',
    'x-bg-date-time': date,
  }
}

/** METHOD, PATH, SORTED_QUERY, ACCESS_KEY, DATE, each closed by a line's end. */
function signature({ accessKey, secretKey }: GatewayKeys, { method, url, date }: Signable): string {
  const lines = [method.toUpperCase(), url.pathname, sortedQuery(url), accessKey, date]
  return createHmac('sha256', secretKey)
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('base64')
}

const sortedQuery = (url: URL): string =>
  [...url.searchParams]
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort()
    .join('&')

/** What a gateway finds wrong with a request, in its own words; undefined when nothing is. */
export function signatureProblem(
  keys: GatewayKeys,
  { method, url, headers }: { readonly method: string; readonly url: URL; readonly headers: Headers },
  now: Date,
): string | undefined {
  const header = (name: string): string => headers.get(`x-bg-${name}`) ?? ''
  if (header('hmac-access-key') !== keys.accessKey) return 'Invalid access key'
  const date = header('date-time')
  if (!(Math.abs(Date.parse(date) - now.getTime()) <= CLOCK_TOLERANCE_MS)) return 'Clock skew exceeded'
  if (header('hmac-algorithm') !== 'hmac-sha256') return 'Invalid signature'
  return same(header('hmac-signature'), signature(keys, { method, url, date })) ? undefined : 'Invalid signature'
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
