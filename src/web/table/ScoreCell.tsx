import type { Group } from '#core/programme/programme.ts'
import { useSpeech } from '../text/words.ts'
import { PointsText, spanText } from './PointsText.tsx'
import type { RowView } from './view.ts'

interface Props {
  readonly row: string
  readonly kind: Group['kind']
  readonly view: RowView
  readonly onAsk: (fact: string) => void
}

/** Points, or a range that leads to the question that closes it. A deduction of nothing waits for the departments. */
export function ScoreCell({ row, kind, view, onAsk }: Props) {
  const { words } = useSpeech()
  if (kind === 'deduction' && (view.min === null || (view.min === 0 && view.max === 0))) {
    return <span className="n quiet">{words.table.toBeChecked}</span>
  }
  const question = view.wrong[0] ?? view.missing[0]
  if (view.min === view.max || question === undefined) return <PointsText span={view} />
  const text = spanText(view)
  return (
    <button
      className="rangelink"
      type="button"
      onClick={() => onAsk(question)}
      aria-label={words.table.closeRange(row, text)}
    >
      <span className="range n">{text}</span>
    </button>
  )
}
