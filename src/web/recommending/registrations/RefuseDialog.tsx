import { useState } from 'react'
import { type Registration, registrationRoutes } from '#contract/session.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { PhraseField } from '../acts/PhraseField.tsx'
import { useRegistrationsText } from '../text/registrations.ts'

interface Props {
  readonly registration: Registration
  readonly onClose: () => void
}

const SHOWN = ['reason']

export function RefuseDialog({ registration: { id, enterprise }, onClose }: Props) {
  const words = useRegistrationsText()
  const [reason, setReason] = useState('')
  const decide = useAct(registrationRoutes.decide, { refresh: [registrationRoutes.list], onDone: onClose })
  const error = useFieldError(decide.problem)
  return (
    <AskFirst
      title={words.refuseTitle(enterprise)}
      verb={words.refuse}
      leave={words.leave}
      tone="final"
      busy={decide.busy}
      problem={decide.problem}
      shown={SHOWN}
      onDo={() => decide.run({ params: { id }, body: { approve: false, reason } })}
      onLeave={onClose}
    >
      <p>{words.refuseText}</p>
      <PhraseField
        label={words.refuseReason}
        value={reason}
        onText={setReason}
        phrases={words.phrases}
        most={500}
        error={error('reason')}
      />
    </AskFirst>
  )
}
