import { useCallback, useEffect, useState } from 'react'
import type { Bench } from '../bench/bench.ts'
import { fetchProgramme } from '../programme/fetchOutline.ts'

/** After the first picture with scores has been drawn. */
const CALM = 3000

/** Screen readers press buttons without any pointer or key. */
const INPUTS = ['pointerdown', 'keydown', 'dragenter', 'touchstart', 'click'] as const

/** Everything that scores and asks. It is fetched with the first touch of the page, not before. */
export function useBench(programme: string, begun: boolean) {
  const [bench, setBench] = useState<Bench>()
  const [touched, setTouched] = useState(false)
  const wanted = touched || begun
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (wanted) return
    const want = () => setTouched(true)
    for (const input of INPUTS) addEventListener(input, want, { once: true, passive: true })
    return () => {
      for (const input of INPUTS) removeEventListener(input, want)
    }
  }, [wanted])
  const load = useCallback(() => {
    Promise.all([import('../bench/bench.ts'), fetchProgramme(programme)]).then(
      ([module, data]) => setBench(module.openBench(data)),
      () => setFailed(true),
    )
  }, [programme])
  useEffect(() => {
    if (wanted) load()
  }, [wanted, load])
  useEffect(() => {
    if (!bench) return
    const timer = setTimeout(bench.warmUp, CALM)
    return () => clearTimeout(timer)
  }, [bench])
  const retry = () => {
    setFailed(false)
    load()
  }
  return { bench, failed, retry }
}
