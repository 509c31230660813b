import { Link, Outlet } from '@tanstack/react-router'
import { useProgramme } from '../api/programme.ts'
import { useSession } from '../door/useSession.ts'
import { useFrameText } from '../text/frameText.ts'
import { useSay } from '../text/useText.ts'
import { Mark } from '../ui/Status.tsx'
import { usePublicText } from '../../notices/text/public.ts'
import { Brand } from './Brand.tsx'
import { LookButtons } from './LookButtons.tsx'
import { useArrival } from './useArrival.ts'

/** What is open to everybody: read without an account, under the name of the office that publishes it. */
export function PublicFrame() {
  const words = useFrameText()
  const { nav, navigation, host } = usePublicText()
  const { say } = useSay()
  const main = useArrival()
  const session = useSession()
  const place = useProgramme()?.place
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="top site public">
        <div>
          <Brand to="/" />
          {session?.demo && <Mark kind="wait">{words.head.demo}</Mark>}
          <nav aria-label={navigation}>
            <Link to="/notices" activeProps={{ 'aria-current': 'page' }}>
              {nav.notices}
            </Link>
            <Link to="/objections" activeProps={{ 'aria-current': 'page' }}>
              {nav.objections}
            </Link>
            <a href="/self-check">{nav.selfCheck}</a>
            <a href={session?.account ? '/home' : '/sign-in'}>{session?.account ? words.nav.home : nav.signIn}</a>
          </nav>
          <div className="tools">
            <LookButtons />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      <footer className="foot noprint">
        <div>{place && <span>{host(say(place.host ?? place.name))}</span>}</div>
      </footer>
    </>
  )
}
