import { useQuery } from '@tanstack/react-query'
import { conferenceRoutes, type Room } from '#contract/conferring.ts'
import { reading } from '../app/api/queries.ts'

const EVERY = 4000

/** The room as it goes on; the frozen list, which is long and does not change, is fetched once for each freezing. */
export function useRoom(id: string): {
  readonly room: Room | undefined
  readonly problem: unknown
  readonly again: () => void
} {
  const now = useQuery({
    ...reading(conferenceRoutes.read, { params: { id }, query: { list: 'no' } }),
    refetchInterval: EVERY,
  })
  const sha256 = now.data?.frozenSha256 ?? null
  const { queryFn } = reading(conferenceRoutes.read, { params: { id }, query: { list: 'yes' } })
  const list = useQuery({
    queryKey: ['conference list', id, sha256],
    queryFn: queryFn as () => Promise<Room>,
    enabled: sha256 !== null,
    staleTime: Infinity,
  })
  const isWhole = now.data && (sha256 === null || list.data)
  return {
    room: isWhole
      ? { ...now.data, frozen: list.data?.frozen ?? null, programme: list.data?.programme ?? null }
      : undefined,
    problem: now.error ?? list.error,
    again: () => void Promise.all([now.refetch(), list.refetch()]),
  }
}
