import { useState } from 'react'
import { setupRoutes } from '#contract/session.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { FormBox } from '../ui/FormBox.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAct } from '../ui/useAct.ts'
import { useFieldError } from '../ui/useFieldError.ts'
import { NewPassword } from './NewPassword.tsx'
import type { Invitations } from './SetupLinks.tsx'
import { SignInNameField } from './SignInNameField.tsx'
import { useSetupText } from './text/setup.ts'

const EMPTY = { code: '', name: '', signInName: '', password: '', security: '', audit: '' }
const SHOWN = [
  'code',
  'systemAdmin.name',
  'systemAdmin.signInName',
  'systemAdmin.password',
  'securityAdmin.name',
  'auditAdmin.name',
]

export function SetupForm({ onDone }: { onDone: (invitations: Invitations) => void }) {
  const words = useSetupText()
  const [typed, setTyped] = useState(EMPTY)
  const set = (field: keyof typeof EMPTY) => (text: string) => setTyped((now) => ({ ...now, [field]: text }))
  const run = useAct(setupRoutes.run, { onDone: ({ invitations }) => onDone(invitations) })
  const error = useFieldError(run.problem)
  const submit = () => {
    const { code, name, signInName, password, security, audit } = typed
    run.run({
      body: {
        code,
        systemAdmin: { name, signInName, password },
        securityAdmin: { name: security },
        auditAdmin: { name: audit },
      },
    })
  }
  return (
    <FormBox onSubmit={submit} verb={words.verb} busy={run.busy}>
      <TextField
        label={words.code}
        help={words.codeHelp}
        value={typed.code}
        onText={set('code')}
        error={error('code')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <h2 className="section">{words.you}</h2>
      <TextField
        label={words.yourName}
        value={typed.name}
        onText={set('name')}
        error={error('systemAdmin.name')}
        autoComplete="name"
      />
      <SignInNameField value={typed.signInName} onText={set('signInName')} error={error('systemAdmin.signInName')} />
      <NewPassword
        value={typed.password}
        onText={set('password')}
        personal={[typed.name, typed.signInName]}
        error={error('systemAdmin.password')}
      />
      <h2 className="section">{words.others}</h2>
      <p className="muted">{words.othersHelp}</p>
      <TextField
        label={words.security}
        value={typed.security}
        onText={set('security')}
        error={error('securityAdmin.name')}
        autoComplete="off"
      />
      <TextField
        label={words.audit}
        value={typed.audit}
        onText={set('audit')}
        error={error('auditAdmin.name')}
        autoComplete="off"
      />
      <ErrorBox problem={run.problem} shown={SHOWN} />
    </FormBox>
  )
}
