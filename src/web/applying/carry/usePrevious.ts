import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { applicationRoutes } from '#contract/applying.ts'
import { reading } from '../../app/api/queries.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useMayFill } from '../draft/useMay.ts'

export type Previous = NonNullable<z.output<typeof applicationRoutes.previous.response>>

/** What the enterprise submitted last; undefined when there is nothing, or nobody to take it over. */
export function usePrevious(): Previous | undefined {
  const { application } = useApplication()
  const mayFill = useMayFill()
  const { data } = useQuery({
    ...reading(applicationRoutes.previous, { params: { id: application.id } }),
    enabled: mayFill && application.state === 'draft',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? undefined
}
