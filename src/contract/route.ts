import type { z } from 'zod'

/** One operation on the wire: what the server binds, the client calls and OpenAPI describes. */
export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `:name` for parameters. */
  readonly path: `/${string}`
  readonly summary: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly response: R
  /** The answer is a file, not JSON; the response schema then describes nothing. */
  readonly file?: true
}

/** Keeps the types of one route's schemas. */
export const route = <
  const P extends z.ZodType,
  const Q extends z.ZodType,
  const B extends z.ZodType,
  const R extends z.ZodType,
>(
  definition: Route<P, Q, B, R>,
): Route<P, Q, B, R> => definition
