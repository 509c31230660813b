import type { z } from 'zod'

/** One operation on the wire: what the server binds, the client calls and OpenAPI describes. */
export interface Route<P extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `:name` for parameters. */
  readonly path: `/${string}`
  readonly summary: string
  readonly params?: P
  readonly response: R
}

/** Keeps the types of one route's schemas. */
export const route = <const P extends z.ZodType, const R extends z.ZodType>(definition: Route<P, R>): Route<P, R> =>
  definition
