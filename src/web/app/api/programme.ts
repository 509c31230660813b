import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Programme } from '#core/programme/programme.ts'
import { programmeRoutes } from '#contract/programmes.ts'
import { call } from './client.ts'

/** A programme does not change while a page is open: a newer version is another programme or another start. */
export const programmeReading = (id: string) =>
  queryOptions({
    queryKey: [programmeRoutes.read.path, id],
    queryFn: async () => (await call(programmeRoutes.read, { params: { id } })) as unknown as Programme,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The programme in force today, else the last one. */
const presentReading = queryOptions({
  queryKey: [programmeRoutes.list.path],
  queryFn: async () => {
    const list = await call(programmeRoutes.list, {})
    const today = new Date().toISOString().slice(0, 10)
    const inForce = list.filter(({ effective: { from, to } }) => from <= today && (to === undefined || today <= to))
    return (inForce[inForce.length - 1] ?? list[list.length - 1])?.id
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** The programme of a batch, or the present one; undefined until it is there. */
export function useProgramme(wanted?: string): Programme | undefined {
  const present = useQuery({ ...presentReading, enabled: wanted === undefined }).data
  const id = wanted ?? present
  return useQuery({ ...programmeReading(id ?? ''), enabled: id !== undefined }).data
}
