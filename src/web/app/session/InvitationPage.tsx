import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ROLE_NAMES } from '#core/access/roles.ts'
import { invitationRoutes } from '#contract/session.ts'
import { reading } from '../api/queries.ts'
import { useFrameText } from '../text/frameText.ts'
import { momentText } from '../text/moment.ts'
import { useSay } from '../text/useText.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { Facts } from '../ui/Facts.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { InvitationForm } from './InvitationForm.tsx'
import { useInvitationText } from './text/invitation.ts'

/** Whom the invitation is for, and the choice of a name and a password. */
export function InvitationPage() {
  const words = useInvitationText()
  const { comma } = useFrameText()
  const { say, language } = useSay()
  const [token] = useState(() => location.hash.slice(1))
  const read = useQuery({ ...reading(invitationRoutes.read, { body: { token } }), enabled: token !== '' })
  return (
    <>
      <PageHead title={words.title} lead={read.data && words.lead} />
      {token === '' && <p className="err">{words.missing}</p>}
      {read.isFetching && <Waiting />}
      <ErrorBox problem={read.error} />
      {read.data && (
        <>
          <Facts
            facts={[
              [words.you, read.data.name],
              [words.who, read.data.organisation],
              [words.roles, read.data.roles.map((role) => say(ROLE_NAMES[role])).join(comma)],
              [words.until, momentText(read.data.expiresAt, language)],
            ]}
          />
          <InvitationForm token={token} name={read.data.name} />
        </>
      )}
    </>
  )
}
