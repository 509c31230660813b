import type { Group } from '#core/programme/programme.ts'
import { useSpeech } from '../text/words.ts'
import type { RowView } from './view.ts'

interface Props {
  readonly row: string
  readonly kind: Group['kind']
  readonly view: RowView
  readonly onAsk: (fact: string) => void
}

/** Where the facts of a row come from, or the question that is still open. */
export function SourceCell({ row, kind, view, onAsk }: Props) {
  const { words } = useSpeech()
  const question = view.wrong[0] ?? view.missing[0]
  if (question !== undefined) {
    const text = view.wrong.length > 0 ? words.table.wrong : words.table.toAnswer(view.missing.length)
    return (
      <button className="ans" type="button" onClick={() => onAsk(question)} aria-label={`${row} ${text}`}>
        {text} <span aria-hidden="true">›</span>
      </button>
    )
  }
  if (kind === 'deduction') return <>{words.table.departments}</>
  return <>{view.sources.map((source) => words.sources[source]).join(words.comma)}</>
}
