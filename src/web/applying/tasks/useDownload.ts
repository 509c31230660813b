import { useState } from 'react'
import type { z } from 'zod'
import type { Route } from '#contract/route.ts'
import type { Asked } from '../../app/api/client.ts'
import { download } from '../../app/api/download.ts'

type Schema = z.ZodType

/** Fetches files; what went wrong is kept for the page to show. */
export function useDownload() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const get = async <P extends Schema, Q extends Schema, B extends Schema, R extends Schema>(
    route: Route<P, Q, B, R>,
    asked: Asked<P, Q, B>,
  ): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    try {
      await download(route, asked)
    } catch (error) {
      setProblem(error)
    }
    setBusy(false)
  }
  return { busy, problem, get }
}
