import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { parseSearch } from './search.ts'

interface Props {
  /** An address of this site, with its query. */
  readonly to: string
  readonly className?: string
  readonly onClick?: (() => void) | undefined
  readonly children: ReactNode
}

/** A link to an address that comes as text: from a message, a saved view, a list of tasks. */
export function SiteLink({ to, ...rest }: Props) {
  const [path = to, query = ''] = to.split('?')
  return <Link to={path} search={parseSearch(query)} {...rest} />
}
