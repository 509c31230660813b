import { Outlet } from '@tanstack/react-router'
import { useSession } from '../door/useSession.ts'
import { useFrameText } from '../text/frameText.ts'
import { ForMyRoles } from './ForMyRoles.tsx'

/** Pages that fill the window and bring a head of their own. */
export function ReadingFrame() {
  const words = useFrameText()
  const session = useSession()
  if (!session?.account) return null
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <ForMyRoles session={session}>
        <Outlet />
      </ForMyRoles>
    </>
  )
}
