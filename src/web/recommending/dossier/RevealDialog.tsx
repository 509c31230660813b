import { useState } from 'react'
import { applicationRoutes } from '#contract/applying.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useDossierText } from '../text/dossier.ts'

interface Props {
  readonly application: string
  readonly person: { readonly position: number; readonly name: string }
  readonly onIdentity: (identity: string) => void
  readonly onClose: () => void
}

const SHOWN = ['reason']

/** One full number, for a reason that is kept. */
export function RevealDialog({ application, person, onIdentity, onClose }: Props) {
  const words = useDossierText()
  const [reason, setReason] = useState('')
  const reveal = useAct(applicationRoutes.reveal, {
    onDone: ({ identity }) => {
      onIdentity(identity)
      onClose()
    },
  })
  const error = useFieldError(reveal.problem)
  return (
    <AskFirst
      title={words.revealTitle(person.name)}
      verb={words.reveal}
      leave={words.leaveReveal}
      busy={reveal.busy}
      problem={reveal.problem}
      shown={SHOWN}
      onDo={() => reveal.run({ params: { id: application, position: person.position }, body: { reason } })}
      onLeave={onClose}
    >
      <p>{words.revealText}</p>
      <TextField
        label={words.revealReason}
        value={reason}
        onText={setReason}
        error={error('reason')}
        autoComplete="off"
      />
    </AskFirst>
  )
}
