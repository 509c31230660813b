import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { siteVisitRoutes, type VisitRecord as RecordBody } from '#contract/visiting.ts'
import type { VisitRecord } from '#core/visiting/record.ts'
import { ApiProblem } from '../app/api/apiProblem.ts'
import { call } from '../app/api/client.ts'
import { stale } from '../app/api/queries.ts'
import { forgetVisit } from './keeping/keptVisits.ts'
import { unshelve } from './keeping/shelf.ts'

export interface Sending {
  readonly busy: boolean
  /** There was no line the last time. */
  readonly waiting: boolean
  /** Why the server did not take it. */
  readonly problem: unknown
  readonly send: () => void
}

/** How often it is tried while the page is open. */
const AGAIN_MS = 20_000

/** Sends a sealed record as soon as there is a line; it leaves this phone only when the server has said it has it. */
export function useSending(account: string, visit: string, record: VisitRecord | undefined): Sending {
  const queries = useQueryClient()
  const [state, setState] = useState<Omit<Sending, 'send'>>({ busy: false, waiting: false, problem: undefined })
  const running = useRef(false)
  const send = useCallback(() => {
    if (!record || running.current) return
    running.current = true
    setState({ busy: true, waiting: false, problem: undefined })
    call(siteVisitRoutes.bring, { params: { id: visit }, body: asBody(record) })
      .then(async () => {
        await forgetVisit(account, visit)
        await unshelve(visit)
        setState({ busy: false, waiting: false, problem: undefined })
        await stale(queries, siteVisitRoutes.read, siteVisitRoutes.list, siteVisitRoutes.findings)
      })
      .catch((problem: unknown) => {
        const waiting = problem instanceof ApiProblem && problem.code === 'offline'
        setState({ busy: false, waiting, problem: waiting ? undefined : problem })
      })
      .finally(() => {
        running.current = false
      })
  }, [account, visit, record, queries])

  useEffect(() => {
    if (!record || state.problem) return
    if (!state.busy && !state.waiting) send()
    globalThis.addEventListener('online', send)
    const again = setInterval(send, AGAIN_MS)
    return () => {
      globalThis.removeEventListener('online', send)
      clearInterval(again)
    }
  }, [record, state, send])
  return { ...state, send }
}

/** As the contract takes it: lists that may be written to. */
const asBody = (record: VisitRecord) => structuredClone(record) as unknown as z.input<typeof RecordBody>
