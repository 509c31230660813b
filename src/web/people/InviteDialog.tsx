import { useState } from 'react'
import { peopleRoutes } from '#contract/people.ts'
import { Dialog } from '../app/ui/Dialog.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { TextField } from '../app/ui/TextField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useFieldError } from '../app/ui/useFieldError.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { RoleFields, type TypedRole } from './RoleFields.tsx'
import { usePeopleText } from './text/people.ts'

const SHOWN = ['name', 'email', 'organisation', 'role']

/** A person, a place, a role; then the link, once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const words = usePeopleText()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<TypedRole>({ organisation: '', role: '' })
  const [link, setLink] = useState<{ readonly token: string; readonly expiresAt: string }>()
  const invite = useAct(peopleRoutes.invite, { refresh: [peopleRoutes.list], onDone: setLink })
  const error = useFieldError(invite.problem)
  if (link) return <LinkDialog name={name} {...link} onClose={onClose} />
  const submit = () =>
    // An empty role is told by the server at its field, like every other entry that lacks.
    invite.run({ body: { name, email: email.trim(), organisation: role.organisation, role: role.role as 'leader' } })
  return (
    <Dialog
      title={words.invite}
      onClose={onClose}
      onSubmit={submit}
      acts={
        <>
          <button className="btn" type="button" onClick={onClose}>
            {words.leave}
          </button>
          <button className="btn main" type="submit" disabled={invite.busy}>
            {words.inviteVerb}
          </button>
        </>
      }
    >
      <TextField label={words.name} value={name} onText={setName} error={error('name')} autoComplete="off" />
      <TextField
        label={words.email}
        help={words.emailHelp}
        value={email}
        onText={setEmail}
        error={error('email')}
        type="email"
        autoComplete="off"
        optional
      />
      <RoleFields value={role} onChange={setRole} error={error} />
      <ErrorBox problem={invite.problem} shown={SHOWN} />
    </Dialog>
  )
}
