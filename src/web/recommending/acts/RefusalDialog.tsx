import type { ReactNode } from 'react'
import { USUAL_REMEDIES } from '#core/workflow/remedies.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useActText } from '../text/acts.ts'
import type { ActDialogProps } from './actDialog.ts'
import { LetterPreview } from './LetterPreview.tsx'
import { PhraseField } from './PhraseField.tsx'

interface Props extends Pick<ActDialogProps, 'dossier' | 'offer' | 'programme' | 'unit' | 'onClose'> {
  readonly code: 'application-declined' | 'application-vetoed'
  readonly phrases: readonly string[]
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly act: { readonly busy: boolean; readonly problem: unknown }
  readonly onDo: () => void
  /** What is asked beside the reason. */
  readonly children?: ReactNode
}

const SHOWN = ['reason', 'row']

/** The end of an application: what follows, why, and where the enterprise may turn, as it will read it. */
export function RefusalDialog({ dossier, offer, programme, unit, onClose, code, act, onDo, ...asked }: Props) {
  const words = useActText()
  const language = useLanguage()
  const error = useFieldError(act.problem)
  const { phrases, reason, onReason, children } = asked
  const label = offer.label[language]
  return (
    <AskFirst
      title={`${label}　${dossier.application.enterpriseName}`}
      verb={label}
      leave={words.leaveDecline}
      tone="final"
      wide
      busy={act.busy}
      problem={act.problem}
      shown={SHOWN}
      onDo={onDo}
      onLeave={onClose}
    >
      <p>{offer.consequence?.[language]}</p>
      {children}
      <PhraseField
        label={words.reason}
        help={words.reasonHelp}
        value={reason}
        onText={onReason}
        phrases={phrases}
        most={1000}
        error={error('reason')}
      />
      <LetterPreview dossier={dossier} programme={programme} code={code} unit={unit} reason={reason}>
        <p>{USUAL_REMEDIES[language]}</p>
      </LetterPreview>
    </AskFirst>
  )
}
