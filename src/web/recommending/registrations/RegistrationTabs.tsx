import { TabLink } from '../../app/ui/TabLink.tsx'
import { useRegistrationsText } from '../text/registrations.ts'

export const REGISTRATION_STATES = ['awaiting', 'approved', 'refused'] as const
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

export function RegistrationTabs({ state }: { state: RegistrationState }) {
  const words = useRegistrationsText()
  return (
    <nav className="state-tabs" aria-label={words.tabs}>
      {REGISTRATION_STATES.map((one) => (
        <TabLink key={one} to="/registrations" search={{ state: one }} current={one === state}>
          {words.states[one]}
        </TabLink>
      ))}
    </nav>
  )
}
