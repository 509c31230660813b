import type { Refusal } from '#core/visiting/record.ts'
import { useVisitingText } from './text/visiting.ts'
import type { Told } from './told.tsx'

interface Props {
  readonly refusal: Refusal | undefined
  /** Who received the officials. */
  readonly name: string
  readonly told: Told
  readonly onRefusal: (refusal: Refusal | undefined) => void
}

/** 拒签: in place of the enterprise's signature, why it did not sign and who saw it. */
export function RefusalFields({ refusal, name, told, onRefusal }: Props) {
  const words = useVisitingText()
  if (!refusal)
    return (
      <p>
        <button className="btn" type="button" onClick={() => onRefusal({ reason: '', witness: '' })}>
          {words.refuse}
        </button>
      </p>
    )
  return (
    <div className="signature refusal" role="group" aria-label={words.refusedBy(name)}>
      <b>{words.refusedBy(name)}</b>
      <label>
        <span>{words.refusalReason}</span>
        <textarea
          className="field"
          rows={3}
          aria-label={words.refusalReason}
          maxLength={500}
          value={refusal.reason}
          {...told.field('refusal.reason')}
          onChange={(event) => onRefusal({ ...refusal, reason: event.target.value })}
        />
        {told.text('refusal.reason')}
      </label>
      <label>
        <span>{words.witness}</span>
        <input
          className="field"
          type="text"
          aria-label={words.witness}
          maxLength={60}
          value={refusal.witness}
          {...told.field('refusal.witness')}
          onChange={(event) => onRefusal({ ...refusal, witness: event.target.value })}
        />
        {told.text('refusal.witness')}
      </label>
      <div className="signature-acts">
        <button className="btn plain" type="button" onClick={() => onRefusal(undefined)}>
          {words.signAfterAll}
        </button>
      </div>
    </div>
  )
}
