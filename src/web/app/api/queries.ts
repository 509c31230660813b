import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { sessionRoutes } from '#contract/session.ts'
import { ApiProblem } from './apiProblem.ts'
import { type Asked, call } from './client.ts'

type Schema = z.ZodType

/** A read, for `useQuery`; everything read from one path is made stale by `stale(client, route)`. */
export const reading = <P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  route: Route<P, Q, B, R>,
  asked: Asked<P, Q, B>,
) => queryOptions({ queryKey: [route.path, asked], queryFn: () => call(route, asked) })

/** What was read of these routes is read again where it is shown. */
export async function stale(client: QueryClient, ...routes: readonly Pick<Route, 'path'>[]): Promise<void> {
  await Promise.all(routes.map(({ path }) => client.invalidateQueries({ queryKey: [path] })))
}

export const sessionReading = { ...reading(sessionRoutes.read, {}), staleTime: 60_000 }

/** A lost line is tried twice more; what the server refuses is not. */
export const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (failures, problem) => problem instanceof ApiProblem && problem.code === 'offline' && failures < 2,
        retryDelay: 800,
      },
      mutations: { networkMode: 'always' },
    },
  })
