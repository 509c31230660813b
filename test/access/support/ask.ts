import { type Operation, routeOf } from '#contract/routes.ts'
import type { Route } from '#contract/route.ts'
import type { Asking } from '#test/support/district/client.ts'

export interface Answer {
  readonly status: number
  readonly text: string
  readonly bytes: Uint8Array
  /** `/problems/…` without its beginning; empty when it went well. */
  readonly problem: string
  readonly headers: Headers
  readonly json: unknown
}

let asked = 0

/** One request, as anybody could send it: with this cookie and these headers, and nothing kept. */
export async function ask(
  address: string,
  operation: Operation,
  { params = {}, query = {}, body }: Asking,
  cookie: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { method, path }: Route = routeOf(operation)
  return send(`${address}${pathOf(path, params)}${searchOf(query)}`, {
    method,
    headers: {
      // Everybody asks from elsewhere: how often one may ask is tried on its own.
      'x-forwarded-for': `10.${(++asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`,
      ...(cookie && { cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

export async function send(address: string, request: RequestInit): Promise<Answer> {
  const answer = await fetch(address, { redirect: 'manual', ...request })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  const isJson = answer.headers.get('content-type')?.includes('json') && !answer.headers.has('content-disposition')
  const json = isJson && text ? (JSON.parse(text) as unknown) : undefined
  const problem = answer.ok ? '' : ((json as { type?: string } | undefined)?.type ?? '').replace('/problems/', '')
  return { status: answer.status, text, bytes, problem, headers: answer.headers, json }
}

/** Without a value a parameter says `none`. */
export const pathOf = (path: string, params: Readonly<Record<string, string | number>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? 'none').toWellFormed()))

function searchOf(query: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(given.map(([key, value]): [string, string] => [key, String(value)])).toString()
  return search && `?${search}`
}
