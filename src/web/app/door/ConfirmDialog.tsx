import { useState } from 'react'
import { sessionRoutes } from '#contract/session.ts'
import type { Question } from '../api/door.ts'
import { useFrameText } from '../text/frameText.ts'
import { CodeField } from '../ui/CodeField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { useAct } from '../ui/useAct.ts'
import { useSession, useSessionSet } from './useSession.ts'

/** A decision: password, and the authenticator's code where one is set up. */
export function ConfirmDialog({ settle }: Question) {
  const { door: words } = useFrameText()
  const session = useSession()
  const setSession = useSessionSet()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const confirm = useAct(sessionRoutes.confirm, {
    onDone: (fresh) => {
      setSession(fresh)
      settle(true)
    },
  })
  return (
    <Dialog
      title={words.confirm}
      onClose={() => settle(false)}
      onSubmit={() => confirm.run({ body: { password, ...(code && { code }) } })}
      acts={
        <>
          <button className="btn" type="button" onClick={() => settle(false)}>
            {words.leave}
          </button>
          <button className="btn main" type="submit" disabled={confirm.busy}>
            {words.confirmVerb}
          </button>
        </>
      }
    >
      <p>{words.confirmText}</p>
      <PasswordField label={words.password} value={password} autoComplete="current-password" onText={setPassword} />
      {session?.secondFactor.ready && <CodeField value={code} onText={setCode} />}
      <ErrorBox problem={confirm.problem} />
    </Dialog>
  )
}
