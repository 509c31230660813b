import { useState } from 'react'
import { colleagueRoutes } from '#contract/people.ts'
import { invitationAddress } from '../../app/session/invitationAddress.ts'
import { momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { CopyText } from '../../app/ui/CopyText.tsx'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { FormBox } from '../../app/ui/FormBox.tsx'
import { RadioField } from '../../app/ui/RadioField.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useColleaguesText } from '../text/colleagues.ts'

const SHOWN = ['name', 'email']

interface Made {
  readonly name: string
  readonly token: string
  readonly expiresAt: string
}

/** Brings somebody in by a link that is shown once. */
export function InviteColleague() {
  const words = useColleaguesText()
  const language = useLanguage()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<'applicant' | 'signatory'>('applicant')
  const [made, setMade] = useState<Made>()
  const invite = useAct(colleagueRoutes.invite, {
    refresh: [colleagueRoutes.list],
    onDone: ({ token, expiresAt }) => setMade({ name: name.trim(), token, expiresAt }),
  })
  const error = useFieldError(invite.problem)
  if (made)
    return (
      <section className="made">
        <h2 className="section">{words.link}</h2>
        <CopyText label={words.link} text={invitationAddress(made.token)} />
        <p>{words.linkHelp(made.name, momentText(made.expiresAt, language))}</p>
        <p>
          <button
            className="btn"
            type="button"
            onClick={() => {
              setMade(undefined)
              setName('')
              setEmail('')
            }}
          >
            {words.done}
          </button>
        </p>
      </section>
    )
  return (
    <section>
      <h2 className="section">{words.invite}</h2>
      <FormBox
        onSubmit={() => invite.run({ body: { name: name.trim(), email: email.trim(), role } })}
        verb={words.verb}
        busy={invite.busy}
      >
        <TextField label={words.name} value={name} onText={setName} error={error('name')} maxLength={60} />
        <RadioField
          label={words.role}
          value={role}
          onChoose={setRole}
          choices={[
            { value: 'applicant', label: words.roles.applicant, help: words.roles.applicantHelp },
            { value: 'signatory', label: words.roles.signatory, help: words.roles.signatoryHelp },
          ]}
        />
        <TextField
          label={words.email}
          value={email}
          onText={setEmail}
          error={error('email')}
          help={words.emailHelp}
          type="email"
          maxLength={200}
          optional
        />
        <ErrorBox problem={invite.problem} shown={SHOWN} />
      </FormBox>
    </section>
  )
}
