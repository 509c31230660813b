import { useState } from 'react'
import { type Person, peopleRoutes } from '#contract/people.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { TextField } from '../app/ui/TextField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useFieldError } from '../app/ui/useFieldError.ts'
import { usePeopleText } from './text/people.ts'

const SHOWN = ['reason']

export function DisableDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const words = usePeopleText()
  const [reason, setReason] = useState('')
  const disable = useAct(peopleRoutes.disable, { refresh: [peopleRoutes.list], onDone: onClose })
  const error = useFieldError(disable.problem)
  return (
    <AskFirst
      title={words.disableTitle(person.name)}
      verb={words.disable}
      leave={words.keep}
      tone="final"
      busy={disable.busy}
      problem={disable.problem}
      shown={SHOWN}
      onDo={() => disable.run({ params: { id: person.id }, body: { reason } })}
      onLeave={onClose}
    >
      <p>{words.disableText(person.appointments.length)}</p>
      <TextField label={words.reason} value={reason} onText={setReason} error={error('reason')} autoComplete="off" />
    </AskFirst>
  )
}
