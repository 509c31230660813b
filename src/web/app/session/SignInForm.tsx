import { useState } from 'react'
import { sessionRoutes } from '#contract/session.ts'
import { ApiProblem } from '../api/apiProblem.ts'
import { CodeField } from '../ui/CodeField.tsx'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { FormBox } from '../ui/FormBox.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAct } from '../ui/useAct.ts'
import { useSignInText } from './text/signIn.ts'

/** The code is asked for only when the account has an authenticator. */
export function SignInForm({ onEnter }: { onEnter: () => void }) {
  const words = useSignInText()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [codeWanted, setCodeWanted] = useState(false)
  const open = useAct(sessionRoutes.open, { onDone: onEnter })
  const asksCode = open.problem instanceof ApiProblem && open.problem.code === 'code-wanted'
  if (asksCode && !codeWanted) setCodeWanted(true)
  const submit = () => open.run({ body: { name: name.trim(), password, ...(code && { code }) } })
  return (
    <FormBox onSubmit={submit} verb={words.verb} busy={open.busy}>
      <TextField
        label={words.name}
        value={name}
        onText={setName}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField label={words.password} value={password} onText={setPassword} autoComplete="current-password" />
      {codeWanted && <CodeField value={code} onText={setCode} />}
      <ErrorBox problem={open.problem} />
    </FormBox>
  )
}
