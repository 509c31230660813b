import { useState } from 'react'
import { ROLE_NAMES } from '#core/access/roles.ts'
import { delegationRoutes } from '#contract/people.ts'
import type { HeldRole } from '#contract/session.ts'
import { useSay } from '../text/useText.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { FormBox } from '../ui/FormBox.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAct } from '../ui/useAct.ts'
import { useFieldError } from '../ui/useFieldError.ts'
import { useDelegationText } from './text/delegations.ts'

interface Props {
  readonly roles: readonly HeldRole[]
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly organisation: string }[]
}

const SHOWN = ['appointment', 'to', 'until']

/** Only colleagues of the organisation that the chosen role belongs to can be chosen. */
export function DelegationForm({ roles, candidates }: Props) {
  const words = useDelegationText()
  const { say } = useSay()
  const [appointment, setAppointment] = useState(roles[0]?.appointment ?? '')
  const [to, setTo] = useState('')
  const [until, setUntil] = useState('')
  const clear = () => {
    setTo('')
    setUntil('')
  }
  const create = useAct(delegationRoutes.create, { refresh: [delegationRoutes.list], onDone: clear })
  const error = useFieldError(create.problem)
  const place = roles.find((role) => role.appointment === appointment)?.organisation.id
  return (
    <FormBox onSubmit={() => create.run({ body: { appointment, to, until } })} verb={words.verb} busy={create.busy}>
      <SelectField
        label={words.role}
        value={appointment}
        onText={setAppointment}
        choices={roles.map((held) => ({
          value: held.appointment,
          label: `${say(ROLE_NAMES[held.role])} ${held.organisation.name}`,
        }))}
        error={error('appointment')}
      />
      <SelectField
        label={words.to}
        value={to}
        onText={setTo}
        empty={words.choose}
        choices={candidates
          .filter(({ organisation }) => organisation === place)
          .map(({ id, name }) => ({ value: id, label: name }))}
        error={error('to')}
      />
      <TextField label={words.until} value={until} onText={setUntil} type="date" error={error('until')} />
      <ErrorBox problem={create.problem} shown={SHOWN} />
    </FormBox>
  )
}
