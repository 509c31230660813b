import { useState } from 'react'
import { dossierRoutes, worklistRoutes } from '#contract/recommending.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { TextAreaField } from '../../app/ui/TextAreaField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useActText } from '../text/acts.ts'
import type { ActDialogProps } from './actDialog.ts'
import { LetterPreview } from './LetterPreview.tsx'
import { useLanguage } from '../../app/text/useText.ts'

const SHOWN = ['note']

/** The formal check is passed: on to review. */
export function AcceptDialog({ dossier, offer, programme, unit, onClose, onDone }: ActDialogProps) {
  const words = useActText()
  const language = useLanguage()
  const { application } = dossier
  const [note, setNote] = useState('')
  const act = useAct(dossierRoutes.accept, {
    refresh: [dossierRoutes.read, worklistRoutes.list, worklistRoutes.counts],
    onDone,
  })
  const error = useFieldError(act.problem)
  return (
    <AskFirst
      title={`${words.acceptTitle}　${application.enterpriseName}`}
      verb={offer.label[language]}
      leave={words.leaveAccept}
      busy={act.busy}
      problem={act.problem}
      shown={SHOWN}
      onDo={() => act.run({ params: { id: application.id }, body: { version: application.version, note } })}
      onLeave={onClose}
    >
      <p>{words.acceptText}</p>
      <TextAreaField label={words.acceptNote} value={note} onText={setNote} most={500} error={error('note')} optional />
      <LetterPreview dossier={dossier} programme={programme} code="application-accepted" unit={unit} />
    </AskFirst>
  )
}
