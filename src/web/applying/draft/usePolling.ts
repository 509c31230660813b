import { useEffect, useState } from 'react'

const EVERY = 20_000
/** Who only leaves the page open is away: asking for him would keep his session from ending. */
const AWAY = 120_000
const SIGNS = ['pointerdown', 'keydown', 'scroll', 'touchstart'] as const

/** How often to look for other people's changes; false while the person is away. */
export function usePolling(): number | false {
  const [here, setHere] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const seen = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setHere(false), AWAY)
      setHere(true)
    }
    seen()
    for (const sign of SIGNS) addEventListener(sign, seen, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) removeEventListener(sign, seen)
    }
  }, [])
  return here ? EVERY : false
}
