import { useState } from 'react'
import { dossierRoutes, worklistRoutes } from '#contract/recommending.ts'
import { dayText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useActText } from '../text/acts.ts'
import type { ActDialogProps } from './actDialog.ts'
import { DueDayField, usualDueDay } from './DueDayField.tsx'
import { LetterPreview } from './LetterPreview.tsx'
import { PhraseField } from './PhraseField.tsx'
import { ReturnItems } from './ReturnItems.tsx'
import { emptyItem } from './typedItem.ts'

const SHOWN = ['reason', 'dueDay', 'items']

/** Back to the enterprise: what, why, the smallest repair, until when, and what it will read. */
export function ReturnDialog({ dossier, offer, programme, today, unit, row, onClose, onDone }: ActDialogProps) {
  const words = useActText()
  const language = useLanguage()
  const { application, batch } = dossier
  const [reason, setReason] = useState('')
  const [items, setItems] = useState(() => [emptyItem(row)])
  const [dueDay, setDueDay] = useState(() => usualDueDay(programme.calendar, today, batch.correctionDays))
  const act = useAct(dossierRoutes.return, {
    refresh: [dossierRoutes.read, worklistRoutes.list, worklistRoutes.counts],
    onDone,
  })
  const error = useFieldError(act.problem)
  const label = offer.label[language]
  return (
    <AskFirst
      title={`${label}　${application.enterpriseName}`}
      verb={label}
      leave={words.leaveReturn}
      wide
      busy={act.busy}
      problem={act.problem}
      shown={[...SHOWN, ...items.flatMap((_, at) => ['part', 'note', 'repair'].map((field) => `items.${at}.${field}`))]}
      onDo={() =>
        act.run({ params: { id: application.id }, body: { version: application.version, reason, items, dueDay } })
      }
      onLeave={onClose}
    >
      <p>
        {words.returnConsequence(items.length, dueDay ? dayText(dueDay, language) : '…')}
        {dossier.clock?.running && ` ${words.clockStops}`}
      </p>
      <ReturnItems items={items} programme={programme} error={error} onItems={setItems} />
      <PhraseField
        label={words.reason}
        help={words.reasonHelp}
        value={reason}
        onText={setReason}
        phrases={words.phrases.reason}
        most={500}
        error={error('reason')}
      />
      <DueDayField
        calendar={programme.calendar}
        today={today}
        usual={batch.correctionDays}
        value={dueDay}
        onDay={setDueDay}
        error={error('dueDay')}
      />
      <LetterPreview
        dossier={dossier}
        programme={programme}
        code="application-returned"
        unit={unit}
        reason={reason}
        items={items}
        due={dueDay}
      />
    </AskFirst>
  )
}
