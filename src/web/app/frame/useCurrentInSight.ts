import { type RefObject, useEffect, useRef } from 'react'
import { useLanguage } from '../text/useText.ts'

/** A row that is wider than the page is scrolled so that the place one has arrived at stands in its middle. */
export function useCurrentInSight(at: string): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null)
  const language = useLanguage()
  useEffect(() => {
    const current = row.current?.querySelector('[aria-current]')
    if (!row.current || !current) return
    const [whole, part] = [row.current.getBoundingClientRect(), current.getBoundingClientRect()]
    row.current.scrollLeft += part.left + part.width / 2 - (whole.left + whole.width / 2)
  }, [at, language])
  return row
}
