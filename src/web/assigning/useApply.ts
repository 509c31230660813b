import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { assignmentRoutes } from '#contract/assigning.ts'
import { stale } from '../app/api/queries.ts'
import { useAct } from '../app/ui/useAct.ts'
import { type Assignments, type Change, sent, wantsReason } from './model.ts'

/** The one way by which the proposal, the single change and the sheet come true: all of it, or nothing. */
export function useApply(batch: string, changes: readonly Change[], all: Assignments, onDone: () => void) {
  const [reason, setReason] = useState('')
  const act = useAct(assignmentRoutes.apply, {
    refresh: [assignmentRoutes.list, assignmentRoutes.proposal],
    onDone,
  })
  const queries = useQueryClient()
  const { problem } = act
  // What is refused was often changed by a colleague: the page shows it as it is now.
  useEffect(() => {
    if (problem) void stale(queries, assignmentRoutes.list)
  }, [problem, queries])
  return {
    act,
    reason,
    setReason,
    asksReason: wantsReason(changes, all),
    send: () => {
      if (changes.length > 0) act.run({ body: { batch, changes: sent(changes), reason } })
    },
  }
}
