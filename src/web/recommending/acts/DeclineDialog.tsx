import { useState } from 'react'
import { USUAL_REMEDIES } from '#core/workflow/remedies.ts'
import { dossierRoutes, worklistRoutes } from '#contract/recommending.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useActText } from '../text/acts.ts'
import type { ActDialogProps } from './actDialog.ts'
import { LetterPreview } from './LetterPreview.tsx'
import { PhraseField } from './PhraseField.tsx'

const SHOWN = ['reason']

/** The end of an application, with its reason and where one may turn. */
export function DeclineDialog({ dossier, offer, programme, unit, onClose, onDone }: ActDialogProps) {
  const words = useActText()
  const language = useLanguage()
  const { application } = dossier
  const [reason, setReason] = useState('')
  const act = useAct(dossierRoutes.decline, {
    refresh: [dossierRoutes.read, worklistRoutes.list, worklistRoutes.counts],
    onDone,
  })
  const error = useFieldError(act.problem)
  const label = offer.label[language]
  return (
    <AskFirst
      title={`${label}　${application.enterpriseName}`}
      verb={label}
      leave={words.leaveDecline}
      tone="final"
      wide
      busy={act.busy}
      problem={act.problem}
      shown={SHOWN}
      onDo={() => act.run({ params: { id: application.id }, body: { version: application.version, reason } })}
      onLeave={onClose}
    >
      <p>{offer.consequence?.[language]}</p>
      <PhraseField
        label={words.reason}
        help={words.reasonHelp}
        value={reason}
        onText={setReason}
        phrases={words.phrases.decline}
        most={1000}
        error={error('reason')}
      />
      <LetterPreview dossier={dossier} programme={programme} code="application-declined" unit={unit} reason={reason}>
        <p>{USUAL_REMEDIES[language]}</p>
      </LetterPreview>
    </AskFirst>
  )
}
