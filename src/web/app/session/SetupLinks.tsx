import { useState } from 'react'
import type { z } from 'zod'
import { ROLE_NAMES } from '#core/access/roles.ts'
import type { setupRoutes } from '#contract/session.ts'
import { momentText } from '../text/moment.ts'
import { useSay } from '../text/useText.ts'
import { CheckField } from '../ui/CheckField.tsx'
import { CopyText } from '../ui/CopyText.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useStay } from '../ui/useStay.ts'
import { invitationAddress } from './invitationAddress.ts'
import { useSetupText } from './text/setup.ts'

export type Invitations = z.output<typeof setupRoutes.run.response>['invitations']

/** The two links of the other administrators, shown once; the page is not left by accident. */
export function SetupLinks({ invitations }: { invitations: Invitations }) {
  const words = useSetupText()
  const { say, language } = useSay()
  const [handed, setHanded] = useState(false)
  useStay(!handed)
  return (
    <>
      <PageHead title={words.linksTitle} lead={words.linksLead} />
      <div className="form-box">
        {invitations.map(({ role, name, token, expiresAt }) => (
          <div key={token}>
            <CopyText label={words.linkOf(name, say(ROLE_NAMES[role]))} text={invitationAddress(token)} />
            <p className="small muted">{words.until(momentText(expiresAt, language))}</p>
          </div>
        ))}
        <CheckField checked={handed} onCheck={setHanded}>
          {words.handed}
        </CheckField>
        <div className="form-acts">
          <button className="btn main" type="button" disabled={!handed} onClick={() => location.assign('/home')}>
            {words.finish}
          </button>
          <span className="muted">{handed ? words.next : words.finishWhy}</span>
        </div>
      </div>
    </>
  )
}
