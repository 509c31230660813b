import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { registrationRoutes } from '#contract/session.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { FormBox } from '../ui/FormBox.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { useAct } from '../ui/useAct.ts'
import { useFieldError } from '../ui/useFieldError.ts'
import { NewPassword } from './NewPassword.tsx'
import { RegisterEnterprise } from './RegisterEnterprise.tsx'
import { RegisterPerson } from './RegisterPerson.tsx'
import { EMPTY_REGISTRATION, REGISTRATION_FIELDS, type TypedRegistration } from './registration.ts'
import { SignInNameField } from './SignInNameField.tsx'
import { useRegisterText } from './text/register.ts'

/** An enterprise comes for the first time. */
export function RegisterPage() {
  const words = useRegisterText()
  const [typed, setTyped] = useState(EMPTY_REGISTRATION)
  const change = (part: Partial<TypedRegistration>) => setTyped((now) => ({ ...now, ...part }))
  const register = useAct(registrationRoutes.register, { onDone: () => location.assign('/home') })
  const error = useFieldError(register.problem)
  const parts = { typed, change, error }
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <FormBox
        onSubmit={() => register.run({ body: typed })}
        verb={words.verb}
        busy={register.busy}
        more={<Link to="/sign-in">{words.known}</Link>}
      >
        <h2 className="section">{words.enterprise}</h2>
        <RegisterEnterprise {...parts} />
        <RegisterPerson {...parts} />
        <h2 className="section">{words.account}</h2>
        <SignInNameField
          value={typed.signInName}
          onText={(signInName) => change({ signInName })}
          error={error('signInName')}
        />
        <NewPassword
          value={typed.password}
          onText={(password) => change({ password })}
          personal={[typed.person, typed.signInName, typed.phone, typed.creditCode, typed.enterprise]}
          error={error('password')}
        />
        <ErrorBox problem={register.problem} shown={REGISTRATION_FIELDS} />
      </FormBox>
    </>
  )
}
