import { Link } from '@tanstack/react-router'
import { useRolesText } from './text/roles.ts'

export const ROLE_STATES = ['proposed', 'active', 'refused', 'ended'] as const
export type RoleState = (typeof ROLE_STATES)[number]

export function RoleTabs({ state }: { state: RoleState }) {
  const words = useRolesText()
  return (
    <nav className="state-tabs" aria-label={words.tabs}>
      {ROLE_STATES.map((one) => (
        <Link key={one} to="/roles" search={{ state: one }} aria-current={one === state ? 'page' : undefined}>
          {words.states[one]}
        </Link>
      ))}
    </nav>
  )
}
