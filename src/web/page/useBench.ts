import { useCallback, useEffect, useState } from 'react'
import type { Bench } from '../bench/bench.ts'
import { fetchProgramme } from '../programme/fetchOutline.ts'

const INPUTS = ['pointerdown', 'keydown', 'dragenter', 'touchstart'] as const

/** Everything that scores and asks. It is fetched with the first touch of the page, not before. */
export function useBench(programme: string, atOnce: boolean) {
  const [bench, setBench] = useState<Bench>()
  const [wanted, setWanted] = useState(atOnce)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (wanted) return
    const want = () => setWanted(true)
    for (const input of INPUTS) addEventListener(input, want, { once: true, passive: true })
    return () => {
      for (const input of INPUTS) removeEventListener(input, want)
    }
  }, [wanted])
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (!wanted) return
    Promise.all([import('../bench/bench.ts'), fetchProgramme(programme)]).then(
      ([module, data]) => setBench(module.openBench(data)),
      () => setFailed(true),
    )
  }, [wanted, programme, attempt])
  const retry = useCallback(() => {
    setFailed(false)
    setAttempt((count) => count + 1)
  }, [])
  return { bench, failed, retry }
}
