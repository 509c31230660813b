import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import type { Route } from '#contract/route.ts'
import { type Asked, call } from '../api/client.ts'
import { stale } from '../api/queries.ts'

type Schema = z.ZodType

interface After<R> {
  /** Reads that have changed by it. */
  readonly refresh?: readonly Pick<Route, 'path'>[]
  readonly onDone?: (result: R) => void
}

export interface Act<A, R> {
  readonly run: (asked: A) => void
  /** For what goes on afterwards; a problem is kept in `problem` and nothing comes back. */
  readonly done: (asked: A) => Promise<R | undefined>
  readonly busy: boolean
  readonly problem: unknown
  readonly clear: () => void
}

/** An act of the person: one call at a time, its problem kept for the page to show. */
export function useAct<P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
  route: Route<P, Q, B, R>,
  { refresh = [], onDone }: After<z.output<R>> = {},
): Act<Asked<P, Q, B>, z.output<R>> {
  const queries = useQueryClient()
  const mutation = useMutation({
    mutationFn: (asked: Asked<P, Q, B>) => call(route, asked),
    onSuccess: async (result) => {
      onDone?.(result)
      await stale(queries, ...refresh)
    },
  })
  const running = useRef(false)
  const done = async (asked: Asked<P, Q, B>): Promise<z.output<R> | undefined> => {
    // A second click comes before the button is drawn as disabled.
    if (running.current) return undefined
    running.current = true
    try {
      return await mutation.mutateAsync(asked)
    } catch {
      return undefined
    } finally {
      running.current = false
    }
  }
  return {
    run: (asked) => void done(asked),
    done,
    busy: mutation.isPending,
    problem: mutation.error,
    clear: mutation.reset,
  }
}
