import { useState } from 'react'
import { ROLE_NAMES } from '#core/access/roles.ts'
import { type Appointment, appointmentRoutes } from '#contract/people.ts'
import { useSay } from '../app/text/useText.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { TextField } from '../app/ui/TextField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useFieldError } from '../app/ui/useFieldError.ts'
import type { RoleAct } from './roleAct.ts'
import { useRolesText } from './text/roles.ts'

interface Props {
  readonly appointment: Appointment
  readonly act: RoleAct
  readonly onClose: () => void
}

const SHOWN = ['reason']

/** Granting, refusing with a reason, taking away with a reason. */
export function RoleDialog({ appointment, act, onClose }: Props) {
  const words = useRolesText()
  const { say } = useSay()
  const [reason, setReason] = useState('')
  const after = { refresh: [appointmentRoutes.list], onDone: onClose }
  const decide = useAct(appointmentRoutes.decide, after)
  const end = useAct(appointmentRoutes.end, after)
  const { problem, busy } = act === 'end' ? end : decide
  const error = useFieldError(problem)
  const params = { id: appointment.id }
  const run = () =>
    act === 'end'
      ? end.run({ params, body: { reason } })
      : decide.run({ params, body: { grant: act === 'grant', reason } })
  return (
    <AskFirst
      title={words[`${act}Title`](appointment.account.name, say(ROLE_NAMES[appointment.role]))}
      verb={words[act]}
      leave={words.leave}
      tone={act === 'end' ? 'final' : 'plain'}
      busy={busy}
      problem={problem}
      shown={SHOWN}
      onDo={run}
      onLeave={onClose}
    >
      <p>{words[`${act}Text`]}</p>
      {act !== 'grant' && (
        <TextField
          label={words.reason}
          value={reason}
          onText={setReason}
          error={error('reason')}
          autoComplete="off"
          optional={act === 'refuse'}
        />
      )}
    </AskFirst>
  )
}
