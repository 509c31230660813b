import { Link } from '@tanstack/react-router'
import { ROLE_NAMES } from '#core/access/roles.ts'
import type { Session } from '#contract/session.ts'
import { can, rolesOf } from '../frame/can.ts'
import { momentText } from '../text/moment.ts'
import { useSay } from '../text/useText.ts'
import { useAccountText } from './text/account.ts'

export function MyRoles({ session }: { session: Session }) {
  const words = useAccountText()
  const { say, language } = useSay()
  return (
    <section>
      <h2 className="section">{words.roles}</h2>
      {session.roles.length === 0 && <p>{words.noRoles}</p>}
      <ul className="lined">
        {session.roles.map(({ appointment, role, organisation, until, delegated }) => (
          <li key={appointment}>
            <b>{say(ROLE_NAMES[role])}</b> {organisation.name}
            <span className="muted">
              {delegated && ` ${words.delegated}`}
              {until && ` ${words.until(momentText(until, language))}`}
            </span>
          </li>
        ))}
      </ul>
      {can('delegation.create', rolesOf(session)) && (
        <p>
          <Link to="/delegations">{words.handOn}</Link>
        </p>
      )}
    </section>
  )
}
