import { useState } from 'react'
import { accountRoutes } from '#contract/session.ts'
import { useSessionSet } from '../door/useSession.ts'
import { CodeField } from '../ui/CodeField.tsx'
import { CopyText } from '../ui/CopyText.tsx'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { FormBox } from '../ui/FormBox.tsx'
import { useAct } from '../ui/useAct.ts'
import { useFieldError } from '../ui/useFieldError.ts'
import type { FactorSecret } from './factorSecret.ts'
import { useAccountText } from './text/account.ts'

const SHOWN = ['code']

export function SecondFactorFinish({ secret, onDone }: { secret: FactorSecret; onDone: () => void }) {
  const words = useAccountText()
  const setSession = useSessionSet()
  const [code, setCode] = useState('')
  const finish = useAct(accountRoutes.finishSecondFactor, {
    onDone: (session) => {
      setSession(session)
      onDone()
    },
  })
  const error = useFieldError(finish.problem)
  return (
    <FormBox
      onSubmit={() => finish.run({ body: { code } })}
      verb={words.factorFinish}
      busy={finish.busy}
      lead={words.factorScan}
    >
      <img className="qr" src={`data:image/svg+xml,${encodeURIComponent(secret.picture)}`} alt={words.factorPicture} />
      <CopyText label={words.secret} text={secret.secret} />
      <p className="field-label">{words.factorCode}</p>
      <CodeField value={code} onText={setCode} error={error('code')} />
      <ErrorBox problem={finish.problem} shown={SHOWN} />
    </FormBox>
  )
}
