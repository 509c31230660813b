import { Link } from '@tanstack/react-router'
import type { Session } from '#contract/session.ts'
import { useFrameText } from '../text/frameText.ts'
import { Mark } from '../ui/Status.tsx'
import { Brand } from './Brand.tsx'
import { rolesOf } from './can.ts'
import { LookButtons } from './LookButtons.tsx'
import { placesFor } from './navigation.ts'
import { SignOut } from './SignOut.tsx'

/** Head of every page behind the sign-in: where one can go, what has come in, and who one is. */
export function Head({ session }: { session: Session }) {
  const words = useFrameText()
  const { unread } = session
  return (
    <header className="top site">
      <div>
        <Brand to="/home" />
        {session.demo && <Mark kind="wait">{words.head.demo}</Mark>}
        <nav aria-label={words.head.navigation}>
          {placesFor(rolesOf(session)).map(({ to, word }) => (
            <Link key={to} to={to} activeProps={{ 'aria-current': 'page' }}>
              {words.nav[word]}
            </Link>
          ))}
        </nav>
        <div className="tools">
          <Link className="btn plain" to="/messages">
            {words.head.messages}
            {unread > 0 && <b className="unread">{unread}</b>}
            {unread > 0 && <span className="sr">{words.head.unread(unread)}</span>}
          </Link>
          <Person session={session} />
          <LookButtons>{session.account && <SignOut account={session.account.id} />}</LookButtons>
        </div>
      </div>
    </header>
  )
}

/** Name, and the first organisation the person acts for. */
function Person({ session: { account, roles } }: { session: Session }) {
  const words = useFrameText()
  const organisation = roles[0]?.organisation.name
  return (
    <Link className="person" to="/account">
      <span className="sr">{words.head.account} </span>
      <b>{account?.name}</b>
      {organisation && <small>{organisation}</small>}
    </Link>
  )
}
