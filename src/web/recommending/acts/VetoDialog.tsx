import { useState } from 'react'
import { USUAL_REMEDIES } from '#core/workflow/remedies.ts'
import { dossierRoutes, worklistRoutes } from '#contract/recommending.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { SelectField } from '../../app/ui/SelectField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useActText } from '../text/acts.ts'
import type { ActDialogProps } from './actDialog.ts'
import { LetterPreview } from './LetterPreview.tsx'
import { PhraseField } from './PhraseField.tsx'

const SHOWN = ['reason', 'row']

/** An application ends on what a department has established; the officer confirms it and says why. */
export function VetoDialog({ dossier, offer, programme, unit, onClose, onDone }: ActDialogProps) {
  const words = useActText()
  const language = useLanguage()
  const { application, verified } = dossier
  const vetoes = verified?.vetoes ?? []
  const [row, setRow] = useState(vetoes[0] ?? '')
  const [reason, setReason] = useState('')
  const act = useAct(dossierRoutes.veto, {
    refresh: [dossierRoutes.read, worklistRoutes.list, worklistRoutes.counts],
    onDone,
  })
  const error = useFieldError(act.problem)
  const label = offer.label[language]
  const rows = programme.rubric.groups.flatMap((group) => group.rows)
  const nameOf = (id: string) => {
    const found = rows.find((one) => one.id === id)
    return `${id} ${found?.indicator[language] ?? found?.indicator['zh'] ?? ''}`
  }
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
      onDo={() => act.run({ params: { id: application.id }, body: { version: application.version, row, reason } })}
      onLeave={onClose}
    >
      <p>{offer.consequence?.[language]}</p>
      <SelectField
        label={words.vetoRow}
        value={row}
        onText={setRow}
        choices={vetoes.map((id) => ({ value: id, label: nameOf(id) }))}
        error={error('row')}
      />
      <PhraseField
        label={words.reason}
        help={words.reasonHelp}
        value={reason}
        onText={setReason}
        phrases={words.phrases.veto}
        most={1000}
        error={error('reason')}
      />
      <LetterPreview dossier={dossier} programme={programme} code="application-vetoed" unit={unit} reason={reason}>
        <p>{USUAL_REMEDIES[language]}</p>
      </LetterPreview>
    </AskFirst>
  )
}
