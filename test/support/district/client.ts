import { Secret, TOTP } from 'otpauth'
import type { z } from 'zod'
import { type Operation, type RouteOf, routeOf } from '#contract/routes.ts'
import type { Route } from '#contract/route.ts'

type Sent<S> = S extends z.ZodType ? z.input<S> : undefined
type Part<O extends Operation, K extends string> =
  RouteOf<O> extends { readonly [k in K]?: infer S } ? Sent<S> : undefined
type Got<O extends Operation> =
  RouteOf<O> extends { readonly response: infer R extends z.ZodType } ? z.output<R> : never

export interface Asking {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

export interface Answered<T> {
  readonly status: number
  readonly value: T
  /** `/problems/…` without its beginning; empty when it went well. */
  readonly problem: string
  readonly text: string
  readonly headers: Headers
}

let clients = 0

/** Somebody before the server, with a browser of their own: asks operations of the contract and keeps the cookie. */
export class Client {
  readonly address: string
  /** Where the browser is, as a trusted proxy would say: everybody sits elsewhere, so nobody is counted with others. */
  readonly from = `10.0.${(++clients >> 8) & 255}.${clients & 255}`
  cookie = ''
  constructor(address: string) {
    this.address = address
  }

  async ask<O extends Operation>(
    operation: O,
    asking: { params?: Part<O, 'params'>; query?: Part<O, 'query'>; body?: Part<O, 'body'> } = {},
  ): Promise<Answered<Got<O>>> {
    return this.send(operation, asking as unknown as Asking) as Promise<Answered<Got<O>>>
  }

  /** As `ask`, with anything for input. */
  async send(operation: Operation, { params = {}, query = {}, body }: Asking = {}): Promise<Answered<unknown>> {
    const route: Route = routeOf(operation)
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? 'none')))
    const search = new URLSearchParams(
      Object.entries(query)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]): [string, string] => [key, Array.isArray(value) ? value.join(',') : String(value)]),
    ).toString()
    const answer = await fetch(`${this.address}${path}${search && `?${search}`}`, {
      method: route.method,
      headers: {
        'x-forwarded-for': this.from,
        ...(this.cookie && { cookie: this.cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    for (const line of answer.headers.getSetCookie()) this.cookie = line.split(';')[0]!.replace(/^\w+=$/, '')
    const text = await answer.text()
    const json = answer.headers.get('content-type')?.includes('json')
      ? (JSON.parse(text) as { type?: string })
      : undefined
    return {
      status: answer.status,
      value: json,
      problem: answer.ok ? '' : (json?.type ?? '').replace('/problems/', ''),
      text,
      headers: answer.headers,
    }
  }

  /** The value of an operation that must go well. */
  async get<O extends Operation>(operation: O, asking: Parameters<Client['ask']>[1] = {}): Promise<Got<O>> {
    const answer = await this.send(operation, asking as unknown as Asking)
    if (answer.problem || answer.status >= 400) throw new Error(`${operation}: ${answer.status} ${answer.text}`)
    return answer.value as Got<O>
  }
}

/** What an authenticator shows at a moment. */
export const codeAt = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })
