import { useQuery } from '@tanstack/react-query'
import { type Batch, batchRoutes } from '#contract/batches.ts'
import { reading } from '../app/api/queries.ts'

export interface Batches {
  readonly batches: readonly Batch[] | undefined
  /** The one asked for; without a wish the one that is at this stage, else the one that runs, else the last. None: all of them. */
  readonly batch: Batch | undefined
  readonly problem: unknown
}

export const ALL = 'all'

/** The batches, and which of them a list is about: of applications, or of reviews once no more applications come in. */
export function useBatches(wanted: string | undefined, stage: 'applying' | 'reviewing' = 'applying'): Batches {
  const list = useQuery(reading(batchRoutes.list, {}))
  const running = list.data?.filter(({ state }) => state === 'published') ?? []
  const usual = (stage === 'reviewing' && running.find(({ open }) => !open)) || running[0] || list.data?.[0]
  const batch = wanted === ALL ? undefined : (list.data?.find(({ id }) => id === wanted) ?? usual)
  return { batches: list.data, batch, problem: list.error }
}
