import { useState } from 'react'
import { accountRoutes, type Session, sessionRoutes } from '#contract/session.ts'
import { useSessionSet } from '../door/useSession.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { FormBox } from '../ui/FormBox.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { useAct } from '../ui/useAct.ts'
import { useFieldError } from '../ui/useFieldError.ts'
import { NewPassword } from './NewPassword.tsx'
import { useAccountText } from './text/account.ts'

const SHOWN = ['current', 'next']

export function PasswordForm({ session: { account, passwordDue } }: { session: Session }) {
  const words = useAccountText()
  const setSession = useSessionSet()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [changed, setChanged] = useState(false)
  const change = useAct(accountRoutes.changePassword, {
    refresh: [sessionRoutes.list],
    onDone: (session) => {
      setSession(session)
      setCurrent('')
      setNext('')
      setChanged(true)
    },
  })
  const error = useFieldError(change.problem)
  const personal = [account?.name, account?.signInName, account?.phone].flatMap((text) => text ?? [])
  return (
    <section>
      <h2 className="section">{words.password}</h2>
      {passwordDue && <p className="amber">{words.passwordDue}</p>}
      <FormBox
        onSubmit={() => change.run({ body: { current, next } })}
        verb={words.change}
        busy={change.busy}
        quiet
        more={<span className="muted">{changed ? words.changed : words.passwordWarning}</span>}
      >
        <PasswordField
          label={words.current}
          value={current}
          onText={setCurrent}
          autoComplete="current-password"
          error={error('current')}
        />
        <NewPassword label={words.next} value={next} onText={setNext} personal={personal} error={error('next')} />
        <ErrorBox problem={change.problem} shown={SHOWN} />
      </FormBox>
    </section>
  )
}
