import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { COMMITMENT, ENTERPRISE, ROSTER } from '#core/applying/parts.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'

interface Props {
  readonly part: string
  readonly className?: string
  /** Where to come back to afterwards. */
  readonly back?: string | undefined
  /** The field to begin with. */
  readonly field?: string | undefined
  readonly title?: string | undefined
  readonly current?: boolean
  readonly children: ReactNode
}

/** The way to a part of the application. */
export function PartLink({ part, back, field, current = false, ...rest }: Props) {
  const { id } = useApplication().application
  const search = { ...(back && { back }), ...(field && { field }) }
  const more = { ...rest, 'aria-current': current ? ('page' as const) : undefined }
  if (part === ENTERPRISE) return <Link to="/applications/$id/enterprise" params={{ id }} search={search} {...more} />
  if (part === ROSTER) return <Link to="/applications/$id/roster" params={{ id }} search={search} {...more} />
  if (part === COMMITMENT) return <Link to="/applications/$id/check" params={{ id }} hash="letter" {...more} />
  return <Link to="/applications/$id/rows/$row" params={{ id, row: part }} search={search} {...more} />
}
