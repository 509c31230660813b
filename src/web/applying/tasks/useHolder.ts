import { ROLE_NAMES } from '#core/access/roles.ts'
import { type StateOf, STATES } from '#core/workflow/states.ts'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'

/** Who has the application now: the enterprise's own office by its name, others by their role. */
export function useHolder(): string | undefined {
  const { say } = useSay()
  const { state, profile } = useApplication().application
  const { waitsFor }: StateOf = STATES[state]
  if (waitsFor === 'officeClerk') return profile.officeName
  return waitsFor && say(ROLE_NAMES[waitsFor])
}
