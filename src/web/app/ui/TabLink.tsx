import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface Props {
  readonly to: string
  readonly search: Readonly<Record<string, string | undefined>>
  readonly current: boolean
  readonly children: ReactNode
}

/** One of several views of a page. Which one is shown is told by the page: its address may hold more than the view. */
export function TabLink({ to, search, current, children }: Props) {
  return (
    <Link
      to={to}
      search={search}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </Link>
  )
}
