import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  readonly to: string
  readonly current: 'page' | 'true' | undefined
  readonly children: ReactNode
}

/** A place in a row that may be wider than the page: on arrival it stands in the middle of the row. */
export function HeadLink({ to, current, children }: Props) {
  const link = useRef<HTMLAnchorElement>(null)
  const isCurrent = current !== undefined
  useEffect(() => {
    const row = link.current?.parentElement
    if (!isCurrent || !link.current || !row) return
    const [whole, part] = [row.getBoundingClientRect(), link.current.getBoundingClientRect()]
    row.scrollLeft += part.left + part.width / 2 - (whole.left + whole.width / 2)
  }, [isCurrent])
  return (
    <Link to={to} aria-current={current} ref={link}>
      {children}
    </Link>
  )
}
