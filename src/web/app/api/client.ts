import type { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { problemOf, OFFLINE } from './apiProblem.ts'
import { addressOf, type RequestParts } from './address.ts'
import { askAtDoor, reasonOf } from './door.ts'

type Schema = z.ZodType

/** Which keys may be left out is told by what goes in, what a key holds by what comes out. */
type Loose<S extends Schema> = {
  [K in keyof z.output<S> as K extends keyof z.input<S>
    ? undefined extends z.input<S>[K]
      ? never
      : K
    : never]: z.output<S>[K]
} & { [K in keyof z.output<S>]?: z.output<S>[K] | undefined }

type Part<Name extends string, S extends Schema, Value> =
  unknown extends z.input<S> ? { readonly [N in Name]?: undefined } : { readonly [N in Name]: Value }

/** What a call of a route takes. */
export type Asked<P extends Schema, Q extends Schema, B extends Schema> = Part<'params', P, z.output<P>> &
  Part<'query', Q, Loose<Q>> &
  Part<'body', B, z.input<B>>

/**
 * Calls an operation of the server. Where it first wants to know who is asking, a dialog asks, and the call is made
 * again: the page and what was typed in it stay. Everything else that is wrong is thrown as an `ApiProblem`.
 */
export async function call<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  route: Route<P, Q, B, R>,
  asked: Asked<P, Q, B>,
): Promise<z.output<R>> {
  const answer = await send(route, asked)
  return (await answer.json()) as z.output<R>
}

/** The answer itself, for files. */
export async function send(route: Route, asked: RequestParts): Promise<Response> {
  for (;;) {
    const answer = await request(route, asked)
    if (answer.ok) return answer
    const problem = await problemOf(answer)
    const reason = reasonOf(problem.code)
    if (!reason || !(await askAtDoor(reason))) throw problem
  }
}

async function request(route: Route, asked: RequestParts): Promise<Response> {
  const { body } = asked
  const init: RequestInit = { method: route.method, credentials: 'same-origin' }
  if (body !== undefined) {
    init.body = JSON.stringify(body)
    init.headers = { 'content-type': 'application/json' }
  }
  try {
    return await fetch(addressOf(route, asked), init)
  } catch {
    throw OFFLINE
  }
}
