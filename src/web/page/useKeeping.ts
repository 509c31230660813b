import { useCallback, useEffect, useState } from 'react'
import { forget, keep } from '../state/kept.ts'
import type { SelfCheck } from '../state/selfCheck.ts'

export interface Keeping {
  readonly kept: boolean
  /** The browser does not let anything be kept. */
  readonly refused: boolean
  readonly setKept: (kept: boolean) => void
}

/** Keeps the self-check in the browser, and only while the person wishes it. */
export function useKeeping(check: SelfCheck, keptBefore: boolean): Keeping {
  const [kept, set] = useState(keptBefore)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    if (!kept || keep(check)) return
    const tell = setTimeout(() => setRefused(true))
    return () => clearTimeout(tell)
  }, [kept, check])
  const setKept = useCallback(
    (wished: boolean) => {
      setRefused(false)
      set(wished)
      if (!wished) forget(check.programme)
    },
    [check.programme],
  )
  return { kept: kept && !refused, refused, setKept }
}
