import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type SettlementFile, settlementRoutes } from '#contract/reviewing.ts'
import type { Fact } from '#core/programme/programme.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useFieldError } from '../app/ui/useFieldError.ts'
import { PhraseField } from '../recommending/acts/PhraseField.tsx'
import { useReviewingText } from './text/reviewing.ts'
import { ValueField } from './ValueField.tsx'

interface Props {
  readonly file: SettlementFile
  readonly fact: string
  readonly of: Fact
  readonly onClose: () => void
}

/** The officer's word, with its reason; a claim that came meanwhile is told, and what is typed stays. */
export function DetermineForm({ file, fact, of, onClose }: Props) {
  const words = useReviewingText()
  const [value, setValue] = useState<unknown>(null)
  const [reason, setReason] = useState('')
  const act = useAct(settlementRoutes.determine, {
    refresh: [settlementRoutes.read, settlementRoutes.list, settlementRoutes.row],
    onDone: onClose,
  })
  const error = useFieldError(act.problem)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { id, version } = file.application
    act.run({ params: { id }, body: { version, seen: file.seen, fact, value, reason } })
  }
  return (
    <form ref={form} className="settle-form" onSubmit={submit} noValidate>
      <ValueField label={words.determineValue} fact={of} value={value} onValue={setValue} error={error('value')} />
      <PhraseField
        label={words.determineReason}
        value={reason}
        onText={setReason}
        phrases={words.determineReasons}
        most={1000}
        error={error('reason')}
      />
      <ErrorBox problem={act.problem} shown={['value', 'reason']} />
      <p className="form-acts">
        <button className="btn" type="button" onClick={onClose}>
          {words.settleLeave}
        </button>
        <button className="btn main" type="submit" disabled={act.busy}>
          {words.determineVerb}
        </button>
      </p>
    </form>
  )
}
