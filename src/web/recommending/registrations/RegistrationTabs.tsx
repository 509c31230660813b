import { Link } from '@tanstack/react-router'
import { useRegistrationsText } from '../text/registrations.ts'

export const REGISTRATION_STATES = ['awaiting', 'approved', 'refused'] as const
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

export function RegistrationTabs({ state }: { state: RegistrationState }) {
  const words = useRegistrationsText()
  return (
    <nav className="state-tabs" aria-label={words.tabs}>
      {REGISTRATION_STATES.map((one) => (
        <Link key={one} to="/registrations" search={{ state: one }} aria-current={one === state ? 'page' : undefined}>
          {words.states[one]}
        </Link>
      ))}
    </nav>
  )
}
