import { TabLink } from '../app/ui/TabLink.tsx'
import { useRolesText } from './text/roles.ts'

export const ROLE_STATES = ['proposed', 'active', 'refused', 'ended'] as const
export type RoleState = (typeof ROLE_STATES)[number]

export function RoleTabs({ state }: { state: RoleState }) {
  const words = useRolesText()
  return (
    <nav className="state-tabs" aria-label={words.tabs}>
      {ROLE_STATES.map((one) => (
        <TabLink key={one} to="/roles" search={{ state: one }} current={one === state}>
          {words.states[one]}
        </TabLink>
      ))}
    </nav>
  )
}
