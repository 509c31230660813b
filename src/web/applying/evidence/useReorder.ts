import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { applicationRoutes, type Evidence, evidenceRoutes } from '#contract/applying.ts'
import { call } from '../../app/api/client.ts'
import { stale } from '../../app/api/queries.ts'

/** Moves a file up or down among those of its part; places are counted anew, so that two never share one. */
export function useReorder(list: readonly Evidence[]) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const move = async (at: number, by: -1 | 1): Promise<void> => {
    const order = [...list]
    const [moved] = order.splice(at, 1)
    order.splice(at + by, 0, moved!)
    setBusy(true)
    setProblem(undefined)
    try {
      for (const [position, { id, position: before }] of order.entries())
        if (position !== before) await call(evidenceRoutes.change, { params: { id }, body: { position } })
    } catch (error) {
      setProblem(error)
    }
    await stale(queries, applicationRoutes.read)
    setBusy(false)
  }
  return { busy, problem, move }
}
