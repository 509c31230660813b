import { Outlet } from '@tanstack/react-router'
import { useSession } from '../door/useSession.ts'
import { useFrameText } from '../text/frameText.ts'
import { ForMyRoles } from './ForMyRoles.tsx'
import { Head } from './Head.tsx'
import { useArrival } from './useArrival.ts'

/** Every page behind the sign-in, under the one head. */
export function Frame() {
  const words = useFrameText()
  const session = useSession()
  const main = useArrival()
  if (!session?.account) return null
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Head session={session} />
      <main id="main" tabIndex={-1} ref={main}>
        <ForMyRoles session={session}>
          <Outlet />
        </ForMyRoles>
      </main>
    </>
  )
}
