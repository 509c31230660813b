import { useEffect, useState } from 'react'

const PAUSE = 900

/** `text` once it has stood still for a moment, so that a screen reader is not told every keystroke. */
export function useLateText(text: string): string {
  const [late, setLate] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setLate(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return late
}
