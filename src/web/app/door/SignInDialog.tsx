import { useState } from 'react'
import { sessionRoutes } from '#contract/session.ts'
import { ApiProblem } from '../api/apiProblem.ts'
import type { Question } from '../api/door.ts'
import { useFrameText } from '../text/frameText.ts'
import { CodeField } from '../ui/CodeField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAct } from '../ui/useAct.ts'
import { useSession, useSessionSet } from './useSession.ts'

/** The sign-in ran out: the same person comes back, and the page goes on. */
export function SignInDialog({ settle }: Question) {
  const { door: words } = useFrameText()
  const name = useSession()?.account?.signInName ?? ''
  const setSession = useSessionSet()
  const [typed, setTyped] = useState({ name, password: '', code: '' })
  const open = useAct(sessionRoutes.open, {
    onDone: (session) => {
      setSession(session)
      settle(true)
    },
  })
  const wantsCode = open.problem instanceof ApiProblem && open.problem.code === 'code-wanted'
  const [codeShown, setCodeShown] = useState(false)
  if (wantsCode && !codeShown) setCodeShown(true)
  const submit = () =>
    open.run({ body: { name: typed.name, password: typed.password, ...(typed.code && { code: typed.code }) } })
  return (
    <Dialog
      title={words.signIn}
      onClose={() => settle(false)}
      onSubmit={submit}
      acts={
        <>
          <a className="btn plain first" href="/sign-in">
            {words.otherPerson}
          </a>
          <button className="btn" type="button" onClick={() => settle(false)}>
            {words.leave}
          </button>
          <button className="btn main" type="submit" disabled={open.busy}>
            {words.signInVerb}
          </button>
        </>
      }
    >
      <p>{words.signInText}</p>
      <TextField
        label={words.name}
        value={typed.name}
        readOnly={name !== ''}
        autoComplete="username"
        onText={(text) => setTyped({ ...typed, name: text })}
      />
      <PasswordField
        label={words.password}
        value={typed.password}
        autoComplete="current-password"
        onText={(password) => setTyped({ ...typed, password })}
      />
      {codeShown && <CodeField value={typed.code} onText={(code) => setTyped({ ...typed, code })} />}
      <ErrorBox problem={open.problem} />
    </Dialog>
  )
}
