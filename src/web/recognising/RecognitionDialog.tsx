import { useState } from 'react'
import { type Recognition, recognitionRoutes } from '#contract/recognising.ts'
import { dayAt } from '../app/text/moment.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { CheckField } from '../app/ui/CheckField.tsx'
import { TextAreaField } from '../app/ui/TextAreaField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useFieldError } from '../app/ui/useFieldError.ts'
import { useRecognisingText } from './text/recognising.ts'

export const RECOGNITION_ACTS = ['keep', 'upgrade', 'suspend', 'resume', 'revoke'] as const
export type RecognitionAct = (typeof RECOGNITION_ACTS)[number]

interface Props {
  readonly recognition: Recognition
  readonly act: RecognitionAct
  readonly onClose: () => void
  readonly onDone: () => void
}

const SHOWN = ['finding', 'reason', 'outcome']

/** One of the five acts, with what follows from it said before it is done. */
export function RecognitionDialog({ recognition, act, onClose, onDone }: Props) {
  const words = useRecognisingText()
  const [year] = useState(() => Number(dayAt(new Date().toISOString()).slice(0, 4)))
  const [reason, setReason] = useState('')
  const [outcome, setOutcome] = useState('')
  const [recheck, setRecheck] = useState(false)
  const { id, version, enterpriseName } = recognition.application
  const after = { refresh: [recognitionRoutes.read, recognitionRoutes.list], onDone }
  const keep = useAct(recognitionRoutes.keep, after)
  const upgrade = useAct(recognitionRoutes.upgrade, after)
  const suspend = useAct(recognitionRoutes.suspend, after)
  const resume = useAct(recognitionRoutes.resume, after)
  const revoke = useAct(recognitionRoutes.revoke, after)
  const params = { id }
  const acts = {
    keep: { ...keep, go: () => keep.run({ params, body: { version, finding: reason } }) },
    upgrade: { ...upgrade, go: () => upgrade.run({ params, body: { version, reason } }) },
    suspend: { ...suspend, go: () => suspend.run({ params, body: { version, reason, recheck } }) },
    resume: { ...resume, go: () => resume.run({ params, body: { version, reason } }) },
    revoke: { ...revoke, go: () => revoke.run({ params, body: { version, reason, outcome, recheck } }) },
  }
  const { go, busy, problem } = acts[act]
  // One thing missing alone is told as the refusal itself, without a field.
  const error = useFieldError(problem)
  const isRecheck = act === 'keep' || act === 'upgrade'
  return (
    <AskFirst
      title={`${words.acts[act]}　${enterpriseName}`}
      verb={words.acts[act]}
      leave={words.leave}
      tone={act === 'revoke' ? 'final' : 'plain'}
      busy={busy}
      problem={problem}
      shown={SHOWN}
      onDo={go}
      onLeave={onClose}
    >
      <p>{words.consequence[act](year)}</p>
      <TextAreaField
        label={isRecheck ? words.finding : words.reason}
        help={isRecheck ? words.findingHelp : words.reasonHelp}
        value={reason}
        onText={setReason}
        most={1000}
        error={error('finding') ?? error('reason')}
      />
      {act === 'revoke' && (
        <TextAreaField
          label={words.outcome}
          help={words.outcomeHelp}
          value={outcome}
          onText={setOutcome}
          most={1000}
          error={error('outcome')}
        />
      )}
      {(act === 'suspend' || act === 'revoke') && (
        <CheckField checked={recheck} onCheck={setRecheck}>
          {words.asRecheck(year)}
        </CheckField>
      )}
    </AskFirst>
  )
}
