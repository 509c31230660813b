import { useState } from 'react'
import { accountRoutes } from '#contract/session.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { FormBox } from '../ui/FormBox.tsx'
import { PasswordField } from '../ui/PasswordField.tsx'
import { useAct } from '../ui/useAct.ts'
import { useFieldError } from '../ui/useFieldError.ts'
import type { FactorSecret } from './factorSecret.ts'
import { useAccountText } from './text/account.ts'

const SHOWN = ['password']

export function SecondFactorStart({ onSecret }: { onSecret: (secret: FactorSecret) => void }) {
  const words = useAccountText()
  const [password, setPassword] = useState('')
  const start = useAct(accountRoutes.startSecondFactor, { onDone: onSecret })
  const error = useFieldError(start.problem)
  return (
    <FormBox onSubmit={() => start.run({ body: { password } })} verb={words.factorStart} busy={start.busy}>
      <PasswordField
        label={words.factorPassword}
        value={password}
        onText={setPassword}
        autoComplete="current-password"
        error={error('password')}
      />
      <ErrorBox problem={start.problem} shown={SHOWN} />
    </FormBox>
  )
}
