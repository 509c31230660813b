import { useState } from 'react'
import { accountRoutes, type Session } from '#contract/session.ts'
import { useSessionSet } from '../door/useSession.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { FormBox } from '../ui/FormBox.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAct } from '../ui/useAct.ts'
import { useFieldError } from '../ui/useFieldError.ts'
import { useAccountText } from './text/account.ts'

const SHOWN = ['email', 'phone']
const LANGUAGES = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
]

export function ContactForm({ account }: { account: NonNullable<Session['account']> }) {
  const words = useAccountText()
  const setSession = useSessionSet()
  const [language, setLanguage] = useState(account.language)
  const [email, setEmail] = useState(account.email ?? '')
  const [phone, setPhone] = useState(account.phone ?? '')
  const [saved, setSaved] = useState(false)
  const change = useAct(accountRoutes.change, {
    onDone: (session) => {
      setSession(session)
      setSaved(true)
    },
  })
  const error = useFieldError(change.problem)
  const submit = () => {
    setSaved(false)
    change.run({ body: { language, email: email.trim(), phone: phone.trim() } })
  }
  return (
    <section>
      <h2 className="section">{words.contact}</h2>
      <FormBox
        onSubmit={submit}
        verb={words.save}
        busy={change.busy}
        quiet
        lead={words.contactLead}
        more={<span role="status">{saved ? words.saved : ''}</span>}
      >
        <SelectField
          label={words.language}
          value={language}
          onText={(value) => setLanguage(value === 'en' ? 'en' : 'zh')}
          choices={LANGUAGES}
        />
        <TextField
          label={words.email}
          value={email}
          onText={setEmail}
          error={error('email')}
          type="email"
          autoComplete="email"
          optional
        />
        <TextField
          label={words.phone}
          value={phone}
          onText={setPhone}
          error={error('phone')}
          type="tel"
          autoComplete="tel"
          optional
        />
        <ErrorBox problem={change.problem} shown={SHOWN} />
      </FormBox>
    </section>
  )
}
