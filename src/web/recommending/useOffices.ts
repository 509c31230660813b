import { useQuery } from '@tanstack/react-query'
import { registrationRoutes } from '#contract/session.ts'
import { reading } from '../app/api/queries.ts'
import { useSay } from '../app/text/useText.ts'

export interface Office {
  readonly id: string
  readonly name: string
}

/** The local offices and zones, by name. */
export function useOffices(): { readonly offices: readonly Office[]; readonly nameOf: (id: string) => string } {
  const { say } = useSay()
  const list = useQuery({ ...reading(registrationRoutes.offices, {}), staleTime: Number.POSITIVE_INFINITY })
  const offices = (list.data ?? []).map(({ id, name }) => ({ id, name: say(name) }))
  return { offices, nameOf: (id) => offices.find((office) => office.id === id)?.name ?? '' }
}
