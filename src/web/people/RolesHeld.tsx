import { ROLE_NAMES } from '#core/access/roles.ts'
import type { Person } from '#contract/people.ts'
import { dayAt, dayText } from '../app/text/moment.ts'
import { useSay } from '../app/text/useText.ts'
import { usePeopleText } from './text/people.ts'

export function RolesHeld({ appointments }: Pick<Person, 'appointments'>) {
  const words = usePeopleText()
  const { say, language } = useSay()
  return (
    <ul>
      {appointments.map(({ id, role, organisation, state, until }) => (
        <li key={id}>
          {organisation} {say(ROLE_NAMES[role])}
          {state === 'proposed' && <span className="amber"> {words.proposed}</span>}
          {until && <span className="muted"> {words.until(dayText(dayAt(until), language))}</span>}
        </li>
      ))}
    </ul>
  )
}
