import { timeAt } from '../app/text/moment.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { useVisitingText } from './text/visiting.ts'
import type { KeptDraft } from './useKeptDraft.ts'
import type { Sending } from './useSending.ts'

export type Shelf = 'shelving' | 'shelved' | 'unshelved'

interface Props {
  readonly kept: Pick<KeptDraft, 'keptAt' | 'refused'>
  readonly shelf: Shelf
  readonly sending: Sending
  readonly sealed: boolean
  readonly wrong: number
  /** How many have not signed. */
  readonly unsigned: number
  readonly onSeal: () => void
}

/** What is safe and where; and the one act. */
export function VisitBar({ kept, shelf, sending, sealed, wrong, unsigned, onSeal }: Props) {
  const words = useVisitingText()
  const { keptAt, refused } = kept
  return (
    <div className="visit-bar">
      <p role="status">
        <b>{refused ? words.refused : keptAt ? words.saved(timeAt(keptAt)) : words.keptNothing}</b>{' '}
        <small>{sending.busy ? words.sending : sending.waiting ? words.offline : words[shelf]}</small>
      </p>
      {wrong > 0 && <p className="field-error">{words.wrong(wrong)}</p>}
      {unsigned > 0 && !sealed && <p className="field-error">{words.unsigned(unsigned)}</p>}
      <ErrorBox problem={sending.problem} />
      {sealed ? (
        <button className="btn main" type="button" disabled={sending.busy} onClick={sending.send}>
          {sending.busy ? words.sending : words.again}
        </button>
      ) : (
        <button className="btn main" type="button" onClick={onSeal}>
          {words.seal}
        </button>
      )}
    </div>
  )
}
