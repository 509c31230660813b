import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { worklistRoutes } from '#contract/recommending.ts'
import { reading } from '../../app/api/queries.ts'
import { parseSearch } from '../../app/frame/search.ts'
import { useBatches } from '../useBatches.ts'
import { askedOf } from '../worklist/worklistSearch.ts'

interface Opened {
  /** The list it was opened from, as its address has it. */
  readonly list?: string | undefined
  /** Its place in that list, from 1. */
  readonly at?: string | undefined
}

export interface Neighbours {
  readonly list: string
  readonly at: number
  readonly total: number | undefined
  readonly hasPrevious: boolean
  readonly hasNext: boolean
  readonly go: (step: 1 | -1) => void
}

/**
 * The enterprises before and after in the list. An act may have taken this one out of it: then the next one has moved
 * into its place.
 */
export function useNeighbours(id: string, { list = '', at: place }: Opened): Neighbours {
  const navigate = useNavigate()
  const at = Number(place) || 0
  const search = parseSearch(list)
  const { batches, batch } = useBatches(search['batch'])
  const one = (page: number) => ({
    ...reading(worklistRoutes.list, { query: { ...askedOf(search, batch?.id), page, size: 1 } }),
    enabled: at > 0 && page > 0 && batches !== undefined,
  })
  const before = useQuery(one(at - 1)).data
  const here = useQuery(one(at)).data
  const after = useQuery(one(at + 1)).data
  const stays = here?.items[0]?.id === id
  const [nextPlace, next] = stays ? [at + 1, after?.items[0]] : [at, here?.items[0]]
  const previous = before?.items[0]
  const open = (to: string, toPlace: number) =>
    void navigate({ to: '/dossiers/$id', params: { id: to }, search: { list, at: String(toPlace) } })
  return {
    list,
    at,
    total: here?.total,
    hasPrevious: previous?.submittedAt != null,
    hasNext: next?.submittedAt != null,
    go: (step) => {
      if (step === 1 && next?.submittedAt) open(next.id, nextPlace)
      if (step === -1 && previous?.submittedAt) open(previous.id, at - 1)
    },
  }
}
