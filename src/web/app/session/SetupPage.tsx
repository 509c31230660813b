import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { setupRoutes } from '#contract/session.ts'
import { reading } from '../api/queries.ts'
import { useFrameText } from '../text/frameText.ts'
import { useSay } from '../text/useText.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { Facts } from '../ui/Facts.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { type Invitations, SetupLinks } from './SetupLinks.tsx'
import { SetupForm } from './SetupForm.tsx'
import { useSetupText } from './text/setup.ts'

/** The first visit of a fresh installation. */
export function SetupPage() {
  const words = useSetupText()
  const { comma } = useFrameText()
  const { say } = useSay()
  const setup = useQuery(reading(setupRoutes.read, {}))
  const [invitations, setInvitations] = useState<Invitations>()
  if (invitations) return <SetupLinks invitations={invitations} />
  return (
    <>
      <PageHead title={words.title} lead={setup.data?.open ? words.lead : undefined} />
      {setup.isPending && <Waiting />}
      <ErrorBox problem={setup.error} onRetry={() => void setup.refetch()} />
      {setup.data?.open === false && (
        <p>
          {words.done} <Link to="/sign-in">{words.toSignIn}</Link>
        </p>
      )}
      {setup.data?.open && (
        <>
          <Facts facts={[[words.programmes, setup.data.programmes.map(({ name }) => say(name)).join(comma)]]} />
          <SetupForm onDone={setInvitations} />
        </>
      )}
    </>
  )
}
