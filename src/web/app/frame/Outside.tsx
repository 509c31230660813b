import { Outlet } from '@tanstack/react-router'
import { useFrameText } from '../text/frameText.ts'
import { useSession } from '../door/useSession.ts'
import { Mark } from '../ui/Status.tsx'
import { Brand } from './Brand.tsx'
import { LookButtons } from './LookButtons.tsx'
import { useArrival } from './useArrival.ts'

/** Pages for people who are not signed in: one thing each, and nowhere else to go. */
export function Outside() {
  const words = useFrameText()
  const main = useArrival()
  const session = useSession()
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="top">
        <div>
          <Brand to="/" />
          {session?.demo && <Mark kind="wait">{words.head.demo}</Mark>}
          <div className="tools">
            <LookButtons />
          </div>
        </div>
      </header>
      <main id="main" className="narrow" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
    </>
  )
}
