import { useQueries, useQuery } from '@tanstack/react-query'
import { batchRoutes } from '#contract/batches.ts'
import { worklistRoutes } from '#contract/recommending.ts'
import { reading } from '../api/queries.ts'

/** The batches, and how many applications of those that run are in which state. */
export function useBatchCounts(enabled: boolean) {
  const batches = useQuery({ ...reading(batchRoutes.list, {}), enabled })
  const running = (batches.data ?? []).filter(({ state }) => state === 'published')
  const counts = useQueries({
    queries: running.map(({ id }) => reading(worklistRoutes.counts, { query: { batch: id } })),
  })
  return {
    batches: batches.data ?? [],
    counted: running.flatMap((batch, at) => {
      const data = counts[at]?.data
      return data ? [{ batch, ...data }] : []
    }),
    pending: batches.isLoading || counts.some(({ isLoading }) => isLoading),
    problem: batches.error ?? counts.find(({ error }) => error)?.error,
  }
}
