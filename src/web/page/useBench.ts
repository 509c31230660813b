import { useCallback, useEffect, useState } from 'react'
import type { Bench } from '../bench/bench.ts'
import { fetchProgramme } from '../programme/fetchOutline.ts'

/** After the first picture with scores has been drawn. */
const CALM = 3000

/** Screen readers press buttons without any pointer or key. */
const INPUTS = ['pointerdown', 'keydown', 'dragenter', 'touchstart', 'click'] as const

type Parts = typeof import('../bench/parts.ts')

/** The bench of the programme, and the parts of the page that are drawn from it. */
interface Loaded {
  readonly bench: Bench
  readonly parts: Parts
}

/** Everything that scores and asks. It is fetched with the first touch of the page, not before. */
export function useBench(programme: string, begun: boolean) {
  const [loaded, setLoaded] = useState<Loaded>()
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
    Promise.all([import('../bench/parts.ts'), fetchProgramme(programme)]).then(
      ([parts, data]) => setLoaded({ bench: parts.openBench(data), parts }),
      () => setFailed(true),
    )
  }, [programme])
  useEffect(() => {
    if (wanted) load()
  }, [wanted, load])
  useEffect(() => {
    if (!loaded) return
    const timer = setTimeout(loaded.bench.warmUp, CALM)
    return () => clearTimeout(timer)
  }, [loaded])
  const retry = () => {
    setFailed(false)
    load()
  }
  return { loaded, failed, retry }
}
