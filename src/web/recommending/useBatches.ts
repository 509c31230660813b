import { useQuery } from '@tanstack/react-query'
import { type Batch, batchRoutes } from '#contract/batches.ts'
import { reading } from '../app/api/queries.ts'

export interface Batches {
  readonly batches: readonly Batch[] | undefined
  /** The one asked for; without a wish the one that runs, else the last. None: all of them. */
  readonly batch: Batch | undefined
  readonly problem: unknown
}

export const ALL = 'all'

/** The batches, and which of them a list is about. */
export function useBatches(wanted: string | undefined): Batches {
  const list = useQuery(reading(batchRoutes.list, {}))
  const running = list.data?.find(({ state }) => state === 'published') ?? list.data?.[0]
  const batch = wanted === ALL ? undefined : (list.data?.find(({ id }) => id === wanted) ?? running)
  return { batches: list.data, batch, problem: list.error }
}
