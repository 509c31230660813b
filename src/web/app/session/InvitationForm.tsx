import { useState } from 'react'
import { invitationRoutes } from '#contract/session.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { FormBox } from '../ui/FormBox.tsx'
import { useAct } from '../ui/useAct.ts'
import { useFieldError } from '../ui/useFieldError.ts'
import { NewPassword } from './NewPassword.tsx'
import { SignInNameField } from './SignInNameField.tsx'
import { useInvitationText } from './text/invitation.ts'

const SHOWN = ['signInName', 'password']

export function InvitationForm({ token, name }: { token: string; name: string }) {
  const words = useInvitationText()
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const accept = useAct(invitationRoutes.accept, { onDone: () => location.assign('/home') })
  const error = useFieldError(accept.problem)
  return (
    <FormBox
      onSubmit={() => accept.run({ body: { token, signInName, password } })}
      verb={words.verb}
      busy={accept.busy}
    >
      <SignInNameField value={signInName} onText={setSignInName} error={error('signInName')} />
      <NewPassword value={password} onText={setPassword} personal={[name, signInName]} error={error('password')} />
      <ErrorBox problem={accept.problem} shown={SHOWN} />
    </FormBox>
  )
}
